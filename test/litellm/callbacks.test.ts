import assert from "node:assert/strict";
import { test } from "node:test";
import { callbackVariables } from "../../src/litellm/callbacks.ts";

const namesOf = (config: Record<string, unknown>): string[] =>
  callbackVariables(config).map(({ name }) => name);

test("a callback's variables are named with their reader, their place and what happens without", () => {
  assert.deepEqual(
    callbackVariables({ litellm_settings: { success_callback: ["s3", "datadog"] } }),
    [
      {
        name: "DD_API_KEY",
        others: ["LITELLM_DD_AGENT_HOST"],
        reader: "datadog",
        without: "the first request of each worker fails, and it logs nothing",
        path: ["litellm_settings", "success_callback", 1],
      },
      {
        name: "DD_SITE",
        others: ["LITELLM_DD_AGENT_HOST"],
        reader: "datadog",
        without: "the first request of each worker fails, and it logs nothing",
        path: ["litellm_settings", "success_callback", 1],
      },
    ],
  );
});

test("in callbacks the same callback only logs nothing", () => {
  const [first] = callbackVariables({ litellm_settings: { callbacks: ["datadog"] } });
  assert.equal(first?.without, "it logs nothing");
});

test("a callback in two lists is read once", () => {
  const both = { callbacks: ["langfuse"], success_callback: ["langfuse"] };
  assert.deepEqual(namesOf({ litellm_settings: both }), [
    "LANGFUSE_PUBLIC_KEY",
    "LANGFUSE_SECRET_KEY",
  ]);
});

test("one name instead of a list counts too", () => {
  assert.deepEqual(namesOf({ litellm_settings: { success_callback: "openmeter" } }), [
    "OPENMETER_API_KEY",
  ]);
});

test("what environment_variables sets is not asked for, nor what it stands for", () => {
  assert.deepEqual(
    namesOf({
      litellm_settings: { callbacks: ["datadog", "langsmith"] },
      environment_variables: {
        LITELLM_DD_AGENT_HOST: "localhost",
        LANGSMITH_API_KEY: "os.environ/L",
      },
    }),
    [],
  );
});

test("keys by team stand for those of all", () => {
  const default_team_settings = [{ team_id: "a", success_callback: ["langfuse"] }];
  assert.deepEqual(
    namesOf({ litellm_settings: { callbacks: ["langfuse"], default_team_settings } }),
    [],
  );
});

test("a callback whose settings stand in callback_settings is left to them", () => {
  assert.deepEqual(
    namesOf({
      litellm_settings: { callbacks: ["generic_api"] },
      callback_settings: { generic_api: { endpoint: "https://logs.example" } },
    }),
    [],
  );
});

test("of two ways to log in, one is enough", () => {
  const galileo = (environment_variables: Record<string, string>): string[] =>
    namesOf({ litellm_settings: { callbacks: ["galileo"] }, environment_variables });
  assert.deepEqual(galileo({ GALILEO_PROJECT_ID: "a" }), ["GALILEO_API_KEY"]);
  assert.deepEqual(galileo({ GALILEO_PROJECT_ID: "a", GALILEO_USERNAME: "b" }), []);
});

test("Langfuse is sent what it refuses, and over OpenTelemetry nothing at all", () => {
  const without = (name: string): string | undefined =>
    callbackVariables({ litellm_settings: { callbacks: [name] } })[0]?.without;
  assert.equal(without("langfuse"), "the vendor refuses what LiteLLM sends it");
  assert.equal(without("langfuse_otel"), "it logs nothing");
});

test("alerts are read like callbacks", () => {
  assert.deepEqual(namesOf({ general_settings: { alerting: ["slack", "ms_teams", "email"] } }), [
    "SLACK_WEBHOOK_URL",
    "MS_TEAMS_WEBHOOK_URL",
    "SMTP_HOST",
    "SMTP_SENDER_EMAIL",
  ]);
});

test("webhooks by kind of alert stand for the one of all", () => {
  const alert_to_webhook_url = { llm_exceptions: "os.environ/HOOK" };
  assert.deepEqual(
    namesOf({ general_settings: { alerting: ["slack"], alert_to_webhook_url } }),
    [],
  );
});
