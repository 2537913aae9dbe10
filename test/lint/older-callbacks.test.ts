import assert from "node:assert/strict";
import { test } from "node:test";
import { older } from "./fixture.ts";
import { both, of } from "./older.ts";

test("in 1.80 a generic_api callback has one format, and otel no second version", () => {
  const rule = "callback/settings-key";
  const generic = (more: string): string =>
    `callback_settings: { mine: { callback_type: generic_api, endpoint: http://logs.example, headers: {}, ${more} } }`;
  assert.match(of(rule, generic("log_format: csv"))[0] ?? "", /^warning .* does not read this key/);
  assert.match(of(rule, generic("log_format: csv"), {})[0] ?? "", /^error .* refuses to start$/);
  assert.deepEqual(both(rule, generic("max_retries: 3")), [1, 0]);
  assert.deepEqual(both(rule, generic("event_types: [failure]")), [1, 1]);
  const otel = (line: string): string => `callback_settings: { otel: { ${line} } }`;
  const environment = new Set(["LITELLM_OTEL_V2"]);
  assert.deepEqual(of(rule, otel("endpoint: http://otel.example"), { ...older, environment }), [
    "warning callback_settings.otel.endpoint: otel reads it from the environment only",
  ]);
  assert.deepEqual(both(rule, otel("attributes: {}")), [1, 0]);
  assert.deepEqual(both(rule, otel("message_logging: false")), [0, 0]);
  const search = "litellm_settings: { websearch_interception_params: { tool: a } }";
  assert.deepEqual(both(rule, search), [0, 1]);
});

test("in 1.80 no answer is cached as responses", () => {
  const found = (call: string): [old: number, now: number] =>
    both(
      "cache/call-types",
      `litellm_settings: { cache: true, cache_params: { type: local, supported_call_types: [${call}] } }`,
    );
  assert.deepEqual(found("responses"), [1, 0]);
  assert.deepEqual(found("aresponses"), [0, 0]);
});

test("1.80 reads less of what is logged to S3", () => {
  const found = (key: string): [old: number, now: number] =>
    both("callback/s3-key", `litellm_settings: { s3_callback_params: { ${key}: true } }`);
  assert.deepEqual(found("s3_path"), [0, 0]);
  assert.deepEqual(found("s3_use_virtual_hosted_style"), [1, 0]);
  assert.deepEqual(found("s3_prefix"), [1, 1]);
  assert.deepEqual(found("own"), [0, 0]);
});

test("in 1.80 otel alone reads its settings", () => {
  const found = (callback: string): [old: number, now: number] =>
    both(
      "callback/settings-alone",
      `litellm_settings: { callbacks: [${callback}] }\ncallback_settings: { otel: { message_logging: false } }`,
    );
  assert.deepEqual(found("arize"), [1, 0]);
  assert.deepEqual(found("otel"), [0, 0]);
});
