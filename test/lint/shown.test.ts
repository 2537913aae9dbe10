import assert from "node:assert/strict";
import { test } from "node:test";
import { describeValue } from "../../src/litellm/types.ts";
import { lintText } from "./fixture.ts";

test("what may be a secret is not shown", () => {
  assert.deepEqual(
    ["sk-0123456789abcdef0123", "password=hunter2", 86_753_098, "a word", 4000, ["sk-0"]].map(
      describeValue,
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
