import assert from "node:assert/strict";
import { test } from "node:test";
import { packagesOf } from "../../src/litellm/packages.ts";

const shown = (config: Record<string, unknown>, old = false): string[] =>
  packagesOf(config, old).map(({ what, name, versions = "", without }) => {
    return `${what} ${name}${versions}: ${without}`;
  });

test("what exports by OpenTelemetry wants the exporter of its protocol, otel the SDK alone", () => {
  assert.deepEqual(shown({ litellm_settings: { callbacks: ["logfire", "arize", "otel"] } }), [
    "logfire opentelemetry-exporter-otlp-proto-http: the proxy refuses to start",
    "arize opentelemetry-exporter-otlp-proto-grpc: the proxy refuses to start",
    "otel opentelemetry-sdk: the proxy refuses to start",
  ]);
});

test("a callback that is made with the first request fails that one", () => {
  assert.deepEqual(shown({ litellm_settings: { failure_callback: ["lunary"] } }), [
    "lunary lunary: the first request of each worker fails, and it logs nothing",
  ]);
});

test("a name that callbacks does not have imports nothing there", () => {
  assert.deepEqual(shown({ litellm_settings: { callbacks: ["lunary", "sentry"] } }), []);
});

test("guardrails import packages too, and a cache in Google's buckets", () => {
  const guardrails = ["conduct", "hide-secrets", "presidio"].map((guardrail) => ({
    guardrail_name: guardrail,
    litellm_params: { guardrail },
  }));
  const litellm_settings = { cache: true, cache_params: { type: "gcs" } };
  assert.deepEqual(shown({ guardrails, litellm_settings }), [
    "conduct conduct-litellm-guard>=0.2.5: the proxy refuses to start",
    "hide-secrets detect-secrets: every request that it guards fails",
    "a cache of type gcs google-auth: nothing is cached",
  ]);
});

test("LiteLLM 1.80.11 starts without most of them", () => {
  const litellm_settings = {
    success_callback: ["langfuse", "otel"],
    callbacks: ["mlflow", "prometheus"],
  };
  assert.deepEqual(shown({ litellm_settings }, true), [
    "langfuse langfuse: the first request of each worker fails, and it logs nothing",
    "otel opentelemetry-sdk: it logs nothing",
    "mlflow mlflow: it logs nothing",
    "prometheus prometheus-client: the proxy refuses to start",
  ]);
});
