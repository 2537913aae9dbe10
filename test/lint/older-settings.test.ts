import assert from "node:assert/strict";
import { test } from "node:test";
import type { Options } from "../../src/lint/lint.ts";
import { older } from "./fixture.ts";
import { both, of, server } from "./older.ts";

test("1.80 has discounts, and no margins", () => {
  const text = (place: string, value: number): string =>
    `litellm_settings: { ${place}: { openai: ${value} } }`;
  assert.deepEqual(both("cost/discount", text("cost_margin_config", 50)), [0, 1]);
  assert.deepEqual(both("cost/discount", text("cost_discount_config", 5)), [1, 1]);
  const path = "litellm_settings.cost_discount_config.openai";
  assert.deepEqual(of("cost/discount", text("cost_discount_config", -0.1)), [
    `warning ${path}: -0.1 is less than nothing: each request costs more than its price`,
  ]);
});

test("reports come after a number of days, of which 1.80 takes any and later versions some", () => {
  const found = (days: string, given?: Partial<Options>): string[] =>
    of(
      "settings/background-job",
      `general_settings: { alerting: [slack], spend_report_frequency: ${days} }`,
      given,
    ).map((line) => line.replace(/.*: /, ""));
  for (const days of ["7d", '""', "null", "os.environ/DAYS"]) {
    assert.deepEqual([found(days), found(days, {})], [[], []]);
  }
  for (const days of ["7D", "+7d", '" 7d"']) {
    assert.deepEqual([found(days).length, found(days, {}).length], [0, 1]);
  }
  assert.deepEqual(found("0d"), ["with a database the report is sent every second"]);
  assert.match(found("-7d")[0] ?? "", /ends all jobs in the background$/);
  for (const days of ["0d", "-7d", "7", "7h", "7.5d", "[7d]"]) {
    assert.match(found(days, {})[0] ?? "", /refuses to start$/);
  }
  for (const days of ["7", "7h", "7.5d", "[7d]"]) {
    assert.match(found(days)[0] ?? "", /refuses to start$/);
  }
});

test("each version keeps its own kinds of objects in the database", () => {
  const found = (kind: string): [old: number, now: number] =>
    both("database/objects", `general_settings: { supported_db_objects: [${kind}] }`);
  for (const kind of ["models", "agents", "search_tools", "cache_settings"]) {
    assert.deepEqual(found(kind), [0, 0]);
  }
  for (const kind of ["policies", "tools", "anthropic_beta_headers"]) {
    assert.deepEqual(found(kind), [1, 0]);
  }
  assert.deepEqual(found("model"), [1, 1]);
});

test("a request for a key has fewer fields in 1.80", () => {
  const found = (field: string): [old: number, now: number] =>
    both(
      "access/key-generation",
      `litellm_settings: { key_generation_settings: { team_key_generation: { required_params: [${field}] } } }`,
    );
  for (const field of ["metadata", "tpm_limit_type", "own_field"]) {
    assert.deepEqual(found(field), [0, 0]);
  }
  for (const field of ["policies", "budget_limits", "access_group_ids"]) {
    assert.deepEqual(found(field), [1, 0]);
  }
  assert.deepEqual(found("max_budgt"), [1, 1]);
});

test("a setting that 1.80 does not know has no effect there that another rule could tell", () => {
  for (const [rule, text] of [
    ["redis/coordination", "general_settings: { coordination_redis: { port: 6379 } }"],
    [
      "ref/health-check-group",
      "general_settings: { background_health_check_model_groups: [chta] }",
    ],
    ["enterprise/needs-licence", "worker_registry: { workers: [] }"],
    [
      "ref/silent-model",
      "model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5, silent_model: chta } }]",
    ],
    [
      "route/tag-regex",
      "model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5, tag_regex: ['('] } }]",
    ],
    [
      "settings/needs-another",
      "router_settings: { routing_strategy: least-busy, enable_weighted_failover: true }",
    ],
    ["alerting/types", "general_settings: { alert_type_config: { spend_report: {} } }"],
    [
      "pass-through/path",
      "general_settings: { pass_through_endpoints: [{ path: /own, target: 'http://a.example', methods: [GTE] }] }",
    ],
    [
      "settings/refused",
      "litellm_settings: { default_internal_user_params: { max_budget: lots } }",
    ],
    [
      "package/needed",
      "guardrails: [{ guardrail_name: g, litellm_params: { guardrail: conduct, mode: pre_call } }]",
    ],
    ["env/list-from-environment", "litellm_settings: { audit_log_callbacks: os.environ/NAMES }"],
    ["module/missing", "general_settings: { custom_key_policy: mine }"],
    ["module/missing", "router_settings: { plugins: [mine] }"],
    ["mcp/server", server("timeout: soon")],
  ] as const) {
    assert.deepEqual(both(rule, text), [0, 1], rule);
  }
});

test("the proxy of 1.80 has the Redis of its cache, and no other", () => {
  const chat = "model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5 } }]";
  const environment = new Set(["REDIS_HOST"]);
  const alone = (settings: string, rule: string): readonly number[] =>
    [older, {}].map(
      (given) => of(rule, `${chat}\n${settings}`, { ...given, environment, replicas: 2 }).length,
    );
  const alerting = "general_settings: { alerting: [slack], coordination_redis: { host: a } }";
  assert.deepEqual(alone(alerting, "replicas/needs-redis"), [1, 0]);
  assert.deepEqual(alone(alerting, "replicas/shared-state"), [1, 0]);
  const cache = "litellm_settings: { cache: true, cache_params: { type: redis, host: a } }";
  assert.deepEqual(alone(`${cache}\n${alerting}`, "replicas/needs-redis"), [0, 0]);
});

test("a buffer for transactions without a Redis loses in 1.80 what was spent", () => {
  assert.deepEqual(
    of("redis/transaction-buffer", "general_settings: { use_redis_transaction_buffer: true }"),
    [
      "error general_settings.use_redis_transaction_buffer: no Redis is configured; LiteLLM never writes to its database what was spent",
    ],
  );
});

test("in 1.80 a period is a number of something, and a number alone is none", () => {
  const spent = (duration: string): [old: number, now: number] =>
    both("budget/duration", `litellm_settings: { max_budget: 5, budget_duration: ${duration} }`);
  assert.deepEqual(spent("1mo"), [0, 0]);
  assert.deepEqual(spent("weekly"), [1, 0]);
  assert.deepEqual(spent("30 days"), [1, 1]);
  const kept = (period: string): [old: number, now: number] =>
    both(
      "retention/period",
      `general_settings: { maximum_spend_logs_retention_period: ${period} }`,
    );
  assert.deepEqual(kept("30d"), [0, 0]);
  assert.deepEqual(kept("30"), [1, 0]);
  assert.deepEqual(kept("daily"), [1, 0]);
  const budget = (time: string): [old: number, now: number] =>
    both(
      "router/budget-shape",
      `router_settings: { provider_budget_config: { openai: { budget_limit: 1, time_period: ${time} } } }`,
    );
  assert.deepEqual(budget("daily"), [1, 0]);
  assert.deepEqual(budget("1d"), [0, 0]);
});

test("1.80 has fewer groups of routes", () => {
  const found = (group: string): [old: number, now: number] =>
    both(
      "access/routes",
      `general_settings: { litellm_jwtauth: { team_allowed_routes: [${group}] } }`,
    );
  assert.deepEqual(found("model_info_routes"), [1, 0]);
  assert.deepEqual(found("info_routes"), [0, 0]);
});
