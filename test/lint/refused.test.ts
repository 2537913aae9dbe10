import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const model = "model_list:\n  - { model_name: chat, litellm_params: { model: openai/gpt-5 } }\n";
const found = (text: string): string[] =>
  shown(lintText(`${model}${text}`).filter(({ severity }) => severity !== "info"));

test("an include with nothing below it is one error, not an empty section as well", () => {
  assert.deepEqual(found("include:"), [
    "3:1 error settings/refused include: nothing is given here and LiteLLM refuses to start: it takes a list of file names",
  ]);
});

test("attachments of another kind matter only beside policies", () => {
  const policies = "policies: { base: { guardrails: { add: [] } } }\n";
  const attachments = "policy_attachments: { policy: base }";
  assert.deepEqual(found(attachments), []);
  assert.deepEqual(found(`policies:\n${attachments}`), [
    "3:1 warning yaml/null-section policies: this section is empty: nothing is indented below it",
  ]);
  assert.deepEqual(found(policies + attachments), [
    "4:21 error settings/refused policy_attachments: LiteLLM refuses to start: it takes a list of mappings",
  ]);
  assert.deepEqual(found(`${policies}policy_attachments: []`), []);
});

test("where LiteLLM only compares the name of a key manager, nothing but a name ends its start", () => {
  const rules = (value: string): string[] =>
    lintText(`${model}general_settings:\n  key_management_system: ${value}`)
      .filter(({ path }) => path.endsWith("system"))
      .map(({ severity, rule }) => `${severity} ${rule}`);
  assert.deepEqual(rules("local"), ["error settings/refused"]);
  assert.deepEqual(rules('""'), ["error schema/type"]);
  assert.deepEqual(rules("false"), ["warning schema/type"]);
  assert.deepEqual(rules("hashicorp_vault"), []);
  assert.deepEqual(rules(""), []);
});

for (const [key, meant] of [
  ["ContentPolicyViolationRetries", "ContentPolicyViolationErrorRetries"],
  ["RateLimitRetries", "RateLimitErrorRetries"],
  ["TimeoutErrorRetry", "TimeoutErrorRetries"],
  ["Retries", undefined],
] as const) {
  test(`of a retry policy ${key} means ${meant ?? "nothing known"}`, () => {
    const [finding] = lintText(`${model}router_settings:\n  retry_policy:\n    ${key}: 3`).filter(
      ({ rule }) => rule === "schema/unknown-key",
    );
    assert.deepEqual([finding?.severity, finding?.suggestion], ["error", meant]);
  });
}
