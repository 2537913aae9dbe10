import assert from "node:assert/strict";
import { test } from "node:test";
import { describeValue } from "../../src/litellm/types.ts";
import { lintText, shown } from "./fixture.ts";

test("what may be a secret is not shown", () => {
  assert.deepEqual(
    ["sk-0123456789abcdef0123", "password=hunter2", 86_753_098, "a word", 4000, ["sk-0"]].map(
      (value) => describeValue(value),
    ),
    ["a long string", "an assignment", "a long number", '"a word"', "4000", "a list"],
  );
});

test("an address of alerts in the place of their ways is not repeated", () => {
  const address = "https://hooks.slack.com/services/T0000/B0000/abcdefghijkl";
  const found = lintText(`general_settings: { alerting: ["${address}"] }`);
  assert.deepEqual(
    found
      .filter(({ rule }) => rule === "alerting/unknown")
      .map(({ message }) => message.split(";")[0]),
    ["LiteLLM does not alert by a long string"],
  );
  assert.ok(found.every(({ message }) => !message.includes(address)));
});

test("one address for all alerts is not looked at letter by letter", () => {
  const text = "general_settings: { alert_to_webhook_url: https://hooks.example/a }";
  assert.deepEqual(
    lintText(text).filter(({ rule }) => rule === "alerting/types"),
    [],
  );
});

test("a finding in a list stands at its item, whatever stands before it", () => {
  const text = `model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5 } }]
general_settings:
  alerting: [1, slakc]
router_settings:
  optional_pre_call_checks: [1, prompt_cachin]
  default_fallbacks: [1, spare]`;
  const rules = ["alerting/unknown", "router/unknown-check", "ref/default-fallback"];
  const found = shown(lintText(text).filter(({ rule }) => rules.includes(rule)));
  assert.deepEqual(
    found.map((line) => line.slice(0, line.indexOf(": "))),
    [
      "3:17 warning alerting/unknown general_settings.alerting[1]",
      "5:33 error router/unknown-check router_settings.optional_pre_call_checks[1]",
      "6:26 error ref/default-fallback router_settings.default_fallbacks[1]",
    ],
  );
});

test("an api_base without a value is no address of one's own", () => {
  const text = `model_list:
  - model_name: chat
    litellm_params: { model: openai/gpt-4.1, api_base: null, max_tokens: 256000 }`;
  assert.ok(lintText(text).some(({ rule }) => rule === "limit/max-tokens-over-output"));
});
