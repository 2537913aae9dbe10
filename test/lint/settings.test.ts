import assert from "node:assert/strict";
import { test } from "node:test";
import { chat, deployment, modelList } from "../../src/lint/example.ts";
import type { Options } from "../../src/lint/lint.ts";
import { lintText, shown } from "./fixture.ts";

/** What one rule finds. */
const found = (rule: string, text: string, given: Partial<Options> = {}): string[] =>
  shown(lintText(text, given).filter((one) => one.rule === rule));

test("of a group with one deployment none is cooled down at a 429", () => {
  const text = `${chat}router_settings:\n  allowed_fails: 3\n`;
  assert.deepEqual(found("cooldown/not-counted", text), []);
});

test("PagerDuty's alerts read arguments of their own", () => {
  const text = (way: string): string =>
    `general_settings:\n  alerting: [${way}]\n  alerting_args: { failure_threshold: 1, hanging_threshold_seconds: 9 }\n`;
  assert.deepEqual(found("schema/unknown-key", text("slack, pagerduty")), []);
  assert.equal(found("schema/unknown-key", text("slack")).length, 2);
});

test("the budget of the proxy does nothing without a database", () => {
  const rule = "settings/needs-another";
  const text = "litellm_settings: { max_budget: 100, budget_duration: 30d }\n";
  const says = (severity: string): string[] => [
    `1:21 ${severity} ${rule} litellm_settings.max_budget: it does nothing without a database (general_settings.database_url, or DATABASE_URL in the environment)`,
  ];
  assert.deepEqual(found(rule, text), says("info"));
  assert.deepEqual(found(rule, text, { environment: new Set() }), says("warning"));
  assert.deepEqual(found(rule, text, { environment: new Set(["DATABASE_URL"]) }), []);
});

test("what does nothing elsewhere either is not sent there", () => {
  const text =
    "litellm_settings: { stream: true, stream_response: true }\nlogging: { level: INFO }\n";
  assert.deepEqual(found("place/known-elsewhere", text), []);
  assert.equal(found("schema/unknown-key", text).length, 3);
});

test("metadata of a model may be text", () => {
  const text = `${modelList(deployment("chat", "openai/gpt-5"))}    model_info: { metadata: ours }\n`;
  assert.deepEqual(found("schema/type", text), []);
});

test("a variable that is no name gets no other name", () => {
  const text = (name: string): string =>
    modelList(deployment("chat", "openai/gpt-5", `api_key: "os.environ/${name}"`));
  const suggested = (name: string): (string | undefined)[] =>
    lintText(text(name))
      .filter(({ rule }) => rule === "env/unsettable")
      .map(({ suggestion }) => suggestion);
  assert.deepEqual(suggested("MY-KEY"), ["os.environ/MY_KEY"]);
  assert.deepEqual(suggested("LOGIN:os.environ/PASSWORD"), [undefined]);
});

test("azure_content_safety wants its settings by their names", () => {
  const text = (params: string): string =>
    `litellm_settings:\n  callbacks: [azure_content_safety]\n${params}`;
  const named = (keys: string): string =>
    text(`  azure_content_safety_params: { endpoint: "https://x.example", ${keys} }\n`);
  assert.deepEqual(found("callback/needs-settings", text("")), [
    "2:15 error callback/needs-settings litellm_settings.callbacks[0]: azure_content_safety needs litellm_settings.azure_content_safety_params with endpoint and api_key; LiteLLM refuses to start without",
  ]);
  assert.equal(found("settings/refused", named("key: os.environ/KEY")).length, 1);
  assert.deepEqual(found("settings/refused", named("api_key: os.environ/KEY")), []);
});
