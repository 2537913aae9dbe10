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
  assert.deepEqual(rules("hashicorp_vault"), ["warning enterprise/needs-licence"]);
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

test("a flow that there is not ends the start of LiteLLM only beside oauth2", () => {
  const said = (auth: string): string[] =>
    lintText(
      `${model}mcp_servers:\n  docs: { url: http://127.0.0.1:4000/mcp, auth_type: ${auth}, oauth2_flow: [chat] }`,
    )
      .filter(({ rule }) => rule === "schema/type")
      .map(({ message }) => message.replace(/.*; /, ""));
  assert.deepEqual(said("oauth2"), ["LiteLLM refuses to start"]);
  assert.deepEqual(said("none"), ["LiteLLM does not check it and cannot use it"]);
});

test("what an MCP server or a credential cannot be made of ends the start of LiteLLM", () => {
  const effects = lintText(
    `${model}mcp_servers:
  docs: { url: http://127.0.0.1:4000/mcp, transport: http, pinned_tools: [find], aws_region_name: 3, issuer: 3 }
credential_list:
  - { credential_name: 3, credential_values: [], credential_info: {} }
general_settings:
  mcp_advertised_versions: "2025-06-18"
`,
  )
    .filter(({ rule }) => rule === "schema/type")
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
  assert.deepEqual(effects, [
    "error mcp_servers.docs.pinned_tools: a list is not a mapping; LiteLLM refuses to start",
    "error mcp_servers.docs.aws_region_name: 3 is not a string; LiteLLM refuses to start",
    "warning mcp_servers.docs.issuer: 3 is not a string; LiteLLM does not check it and cannot use it",
    "error credential_list[0].credential_name: 3 is not a string; LiteLLM refuses to start",
    "error credential_list[0].credential_values: a list is not a mapping; LiteLLM refuses to start",
    'error general_settings.mcp_advertised_versions: "2025-06-18" is not a list of strings; LiteLLM refuses to start',
  ]);
});

test("an entry of model_list of other types ends the start, and so does a master key that is no text", () => {
  for (const text of [
    "model_list: [{ model_name: [a], litellm_params: { model: openai/gpt-5 } }]",
    "model_list: [{ model_name: a, litellm_params: [] }]",
    "model_list: [{ model_name: a, litellm_params: { model: openai/gpt-5 }, model_info: [] }]",
    `${model}general_settings: { master_key: [a] }`,
  ]) {
    const [finding] = lintText(text).filter(({ rule }) => rule === "schema/type");
    assert.match(finding?.message ?? "", /; LiteLLM refuses to start$/, text);
  }
});

test("a service_callback that is a string does not end the start, a number does", () => {
  const said = (value: string): string[] =>
    found(`litellm_settings: { service_callback: ${value} }`).map((line) =>
      line.replace(/.*; /, ""),
    );
  assert.deepEqual(said("datadog"), [
    "the callbacks are a list",
    "LiteLLM does not check it and cannot use it",
  ]);
  assert.deepEqual(said("5"), ["LiteLLM refuses to start"]);
});
