import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalogue } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";
import { lintText, shown } from "./fixture.ts";

const of = (rule: string, text: string): string[] =>
  shown(lintText(text).filter((finding) => finding.rule === rule));

test("a kind of personal data is wrong only where another is meant", () => {
  const found = (entity: string, more = ""): string[] =>
    lintText(`guardrails:
  - guardrail_name: mask
    litellm_params: { guardrail: presidio, mode: pre_call, pii_entities_config: { ${entity}: MASK } ${more} }`)
      .filter(({ rule }) => rule === "guardrail/entity")
      .map(({ suggestion = "" }) => suggestion);
  assert.deepEqual(found("SSN"), ["US_SSN"]);
  assert.deepEqual(found("phone_number"), ["PHONE_NUMBER"]);
  assert.deepEqual(found("CREDIT_CARDS"), ["CREDIT_CARD"]);
  for (const own of ["ORGANIZATION", "ADDRESS", "KR_PASSPORT", "EMPLOYEE_ID", "AGE"]) {
    assert.deepEqual(found(own), []);
  }
  assert.deepEqual(found("EMAIL", ", presidio_ad_hoc_recognizers: own.json"), []);
});

test("a guardrail that something here names, or that looks at logs, runs without being asked for", () => {
  const text = (mode: string, more = ""): string => `guardrails:
  - { guardrail_name: moderated, litellm_params: { guardrail: openai_moderation, mode: ${mode} } }
${more}`;
  const found = (...given: Parameters<typeof text>): number =>
    of("guardrail/on-request", text(...given)).length;
  assert.equal(found("pre_call"), 1);
  assert.equal(found("[logging_only]"), 0);
  assert.equal(found("pre_call, default_on: true"), 0);
  assert.equal(found("pre_call, default_on: false"), 1);
  assert.equal(found("pre_call", "policies: { all: { guardrails: { add: [moderated] } } }"), 0);
});

test("which modes a guardrail takes is not known of LiteLLM 1.80, nor of all", () => {
  const found = (guardrail: string, mode: string, given = {}): string[] =>
    lintText(
      `guardrails: [{ guardrail_name: g, litellm_params: { guardrail: ${guardrail}, mode: ${mode} } }]`,
      given,
    )
      .filter(({ rule }) => rule === "guardrail/mode")
      .map(({ message }) => message);
  const message =
    'lakera does not take "post_call", and LiteLLM starts without it; it takes "pre_call", "during_call"';
  assert.deepEqual(found("lakera", "post_call"), [message]);
  assert.deepEqual(found("lakera", "[pre_call, post_call]"), [message]);
  assert.deepEqual(found("lakera", "{ tags: { internal: post_call }, default: pre_call }"), [
    message,
  ]);
  assert.deepEqual(found("lakera", "during_call"), []);
  assert.deepEqual(found("own.Guardrail", "post_mcp_call"), []);
  const catalogue = readCatalogue(inRoot("src/litellm/catalogue"), "1.80.11");
  assert.deepEqual(found("lakera", "post_call", { catalogue }), []);
});

test("what a guardrail needs is told in the order in which LiteLLM misses it", () => {
  const found = (params: string): string[] =>
    lintText(
      `guardrails: [{ guardrail_name: g, litellm_params: { mode: pre_call, default_on: true, ${params} } }]`,
      { environment: new Set() },
    )
      .filter(({ rule }) => rule === "guardrail/incomplete")
      .map(({ message }) => message);
  assert.deepEqual(found("guardrail: repelloai"), [
    "repelloai needs api_key (or ARGUS_API_KEY or REPELLOAI_API_KEY in the environment); LiteLLM refuses to start",
  ]);
  assert.deepEqual(found("guardrail: repelloai, api_key: os.environ/KEY"), [
    "repelloai needs asset_id; LiteLLM starts WITHOUT this guardrail",
  ]);
  assert.deepEqual(found("guardrail: javelin, guard_name: a"), [
    "javelin needs api_key (or JAVELIN_API_KEY in the environment); every request passes unguarded",
  ]);
  assert.deepEqual(found("guardrail: microsoft_purview, tenant_id: a, client_id: b"), [
    "microsoft_purview needs client_secret or api_key; LiteLLM starts WITHOUT this guardrail",
  ]);
  assert.deepEqual(found("guardrail: noma_v2, api_base: https://own.example"), []);
  assert.deepEqual(found("guardrail: bedrock, checks: { hate: {} }"), []);
  assert.deepEqual(found("guardrail: decision_model, checks: [{ name: a, instructions: b }]"), [
    "decision_model needs decision_model; LiteLLM starts WITHOUT this guardrail",
  ]);
});
