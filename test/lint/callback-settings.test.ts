import assert from "node:assert/strict";
import { test } from "node:test";
import type { Options } from "../../src/lint/lint.ts";
import { lintText, shown } from "./fixture.ts";

const of = (settings: string, given: Partial<Options> = {}): string[] =>
  shown(
    lintText(
      `litellm_settings:\n  callbacks: [otel]\n  success_callback: [mine]\ncallback_settings: ${settings}`,
      given,
    ).filter(({ rule }) => rule === "callback/settings-key"),
  ).map((line) => line.replace(/^\S+ /, ""));

test("otel reads some keys only where its second version is switched on", () => {
  const settings = "{ otel: { endpoint: http://otel.example, message_logging: false } }";
  assert.deepEqual(of(settings), [
    "warning callback/settings-key callback_settings.otel.endpoint: otel reads it from the environment only, unless LITELLM_OTEL_V2=true is there",
  ]);
  assert.deepEqual(of(settings, { environment: new Set(["LITELLM_OTEL_V2"]) }), []);
});

test("a generic_api callback has an endpoint, headers, and events and a format that there are", () => {
  const its = (more: string): string[] =>
    of(`{ mine: { callback_type: generic_api, endpoint: http://logs.example, ${more} } }`);
  assert.deepEqual(
    its("headers: { a: b }, event_types: [llm_api_failure], log_format: ndjson"),
    [],
  );
  assert.equal(its("event_types: [llm_api_failure]").length, 1);
  assert.equal(its("headers: { a: b }, event_types: [failure], log_format: csv").length, 2);
  assert.deepEqual(of("{ mine: { anything: 1 } }"), []);
});
