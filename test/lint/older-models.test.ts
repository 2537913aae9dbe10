import assert from "node:assert/strict";
import { test } from "node:test";
import type { Options } from "../../src/lint/lint.ts";
import { both, of } from "./older.ts";

test("the health checks of 1.80 ask for no number of tokens", () => {
  const text = (line: string): string =>
    `model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5 }, model_info: { ${line} } }]`;
  assert.deepEqual(both("health/value", text("health_check_max_tokens: many")), [0, 1]);
  assert.deepEqual(both("health/value", text("health_check_timeout: 10s")), [1, 1]);
  assert.deepEqual(both("health/value", text('disable_background_health_check: "no"')), [1, 1]);
});

test("1.80 refuses to start where later versions start without a guardrail", () => {
  const said = (guardrail: string, given?: Partial<Options>): string =>
    of(
      "guardrail/incomplete",
      `guardrails: [{ guardrail_name: g, litellm_params: { guardrail: ${guardrail}, mode: pre_call } }]`,
      given,
    )
      .join()
      .replace(/.*; /, "");
  const refuses = "LiteLLM refuses to start";
  assert.equal(said("onyx"), refuses);
  assert.equal(said("onyx", {}), "LiteLLM starts WITHOUT this guardrail");
  assert.equal(said("lakera"), refuses);
  assert.equal(said("lakera", {}), "every request that it guards fails");
  assert.equal(said("bedrock"), said("bedrock", {}));
});

test("what a guardrail does with a tool is written in any case, in 1.80 in small letters", () => {
  const found = (line: string): [old: number, now: number] =>
    both(
      "schema/type",
      `guardrails: [{ guardrail_name: g, litellm_params: { guardrail: tool_permission, mode: pre_call, ${line} } }]`,
    );
  for (const line of [
    "default_action: Deny",
    "on_disallowed_action: Block",
    "rules: [{ id: a, tool_name: b, decision: Allow }]",
  ]) {
    assert.deepEqual(found(line), [1, 0], line);
  }
  assert.deepEqual(found("default_action: deny"), [0, 0]);
  assert.deepEqual(found("default_action: none"), [1, 1]);
});

test("in 1.80 points of cache control that are none fail every request", () => {
  const said = (points: string, given?: Partial<Options>): string =>
    of(
      "cache-control/location",
      `model_list: [{ model_name: chat, litellm_params: { model: anthropic/claude-sonnet-4-5, cache_control_injection_points: ${points} } }]`,
      given,
    )
      .join()
      .replace(/.*; /, "");
  for (const points of ["{ location: message }", "[system]", "[null]", "5"]) {
    assert.equal(said(points), "every request fails", points);
    assert.equal(said(points, {}), "LiteLLM ignores it", points);
  }
  assert.equal(said("{}"), "LiteLLM ignores it");
  assert.equal(said("[{ location: message }]"), "");
});

test("1.80 has three checks before a call, and counts no request in them", () => {
  const text = (check: string): string =>
    `model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5, rpm: 3 } }]
router_settings: { routing_strategy: usage-based-routing-v2, optional_pre_call_checks: [${check}] }`;
  assert.deepEqual(both("router/unknown-check", text("prompt_caching")), [0, 0]);
  assert.deepEqual(both("router/unknown-check", text("session_affinity")), [1, 0]);
  assert.deepEqual(both("lb/counted-twice", text("enforce_model_rate_limits")), [0, 1]);
});

test("in 1.80 a fallback for long requests is a mapping, and of a group by its name", () => {
  const found = (fallback: string): [old: number, now: number] =>
    both(
      "ref/",
      `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5 } }
  - { model_name: large, litellm_params: { model: openai/gpt-4.1 } }
router_settings: { context_window_fallbacks: [${fallback}] }`,
    );
  assert.deepEqual(found("chat: [large]"), [0, 0]);
  assert.deepEqual(found("large"), [1, 0]);
  assert.deepEqual(found('"*": [large]'), [1, 0]);
});

test("1.80 knows four efforts of Claude", () => {
  const found = (model: string, effort: string): [old: number, now: number] =>
    both(
      "thinking/effort",
      `model_list: [{ model_name: chat, litellm_params: { model: ${model}, reasoning_effort: ${effort} } }]`,
    );
  for (const effort of ["none", "xhigh", "max"]) {
    assert.deepEqual(found("anthropic/claude-sonnet-4-5", effort), [1, 0], effort);
  }
  assert.deepEqual(found("anthropic/claude-sonnet-4-5", "minimal"), [0, 0]);
  assert.deepEqual(found("gemini/gemini-2.5-pro", "disable"), [0, 0]);
  assert.deepEqual(found("gemini/gemini-2.5-pro", "max"), [1, 1]);
});

test("1.80 has fewer modes", () => {
  const found = (mode: string): [old: number, now: number] =>
    both(
      "mode/unknown",
      `model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5 }, model_info: { mode: ${mode} } }]`,
    );
  assert.deepEqual(found("anthropic_messages"), [1, 0]);
  assert.deepEqual(found("image_edit"), [0, 0]);
  assert.deepEqual(found("embeddings"), [1, 1]);
});

test("1.80 looks at an order only in the checks before a call", () => {
  const text = (order: string, checks: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5, order: ${order} } }
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1, order: 2 } }
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }
router_settings: { enable_pre_call_checks: ${checks} }`;
  assert.deepEqual(both("order/", text("1", "false")), [0, 1]);
  assert.deepEqual(both("order/", text("1", "true")), [1, 1]);
  assert.deepEqual(both("order/", text('"1"', "false")), [0, 2]);
  assert.deepEqual(both("order/", text('"1"', "true")), [2, 2]);
  assert.deepEqual(of("settings/needs-another", text("1", "false")), [
    "warning model_list[0].litellm_params.order: it does nothing without router_settings.enable_pre_call_checks: true",
  ]);
  assert.deepEqual(both("settings/needs-another", text("1", "true")), [0, 0]);
});
