// What rules say of LiteLLM 1.80, which has less, and reads some of what it has otherwise.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Options } from "../../src/lint/lint.ts";
import { lintText, older } from "./fixture.ts";

const of = (rule: string, text: string, given: Partial<Options> = older): string[] =>
  lintText(text, given)
    .filter((finding) => finding.rule.startsWith(rule))
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
const both = (rule: string, text: string): [old: number, now: number] => [
  of(rule, text).length,
  of(rule, text, {}).length,
];

test("the health checks of 1.80 ask for no number of tokens", () => {
  const text = (line: string): string =>
    `model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5 }, model_info: { ${line} } }]`;
  assert.deepEqual(both("health/value", text("health_check_max_tokens: many")), [0, 1]);
  assert.deepEqual(both("health/value", text("health_check_timeout: 10s")), [1, 1]);
  assert.deepEqual(both("health/value", text('disable_background_health_check: "no"')), [1, 1]);
});

const server = (line: string): string =>
  `mcp_servers: { tools: { url: "https://mcp.example/mcp", ${line} } }`;

test("1.80 has none of the switches of MCP servers that later versions have", () => {
  const text = server('allow_all_keys: "false", available_on_public_internet: "false"');
  assert.deepEqual(both("mcp/switch", text), [0, 2]);
});

test("1.80 puts nothing into the headers of an MCP server, with env_vars or without", () => {
  const header = `static_headers: { X-Token: "\${MCP_TOKEN}" }`;
  const path = "mcp_servers.tools.static_headers.X-Token";
  assert.deepEqual(of("mcp/variable", server(`${header}, env_vars: [{ name: MCP_TOKEN }]`)), [
    `error ${path}: LiteLLM puts nothing in here: \${MCP_TOKEN} is sent as it stands`,
  ]);
  assert.deepEqual(both("mcp/variable", server(header)), [1, 1]);
});

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

test("1.80 intercepts neither searches nor code, and looks for vector stores by their id", () => {
  for (const line of [
    "websearch_interception_params: { search_tool_name: a }",
    "code_interpreter_interception_params: { sandbox_tool_name: a }",
  ]) {
    assert.deepEqual(both("ref/tool", `litellm_settings: { ${line} }`), [0, 1]);
  }
  const text =
    "model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5, vector_store_ids: [VS-1] } }]";
  assert.deepEqual(both("ref/tool", text), [1, 1]);
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

test("of agents and agent_list 1.80 reads the second, later versions the first that is there", () => {
  const rule = "tool/duplicate";
  const twice =
    "[{ agent_name: a, agent_card_params: { name: b } }, { agent_name: a, agent_card_params: { name: c } }]";
  assert.deepEqual(both(rule, `agents: ${twice}`), [0, 1]);
  assert.deepEqual(of(rule, `agent_list: ${twice}`), [
    'warning agent_list[1].agent_name: there is a "a" before this one: LiteLLM takes that for this name',
  ]);
  assert.deepEqual(of(rule, `agent_list: ${twice}`, {}), [
    'error agent_list[1].agent_name: there is a "a" before this one: LiteLLM never takes this',
  ]);
  assert.deepEqual(of(rule, `agents:\nagent_list: ${twice}`, {}), [
    "error agent_list: LiteLLM reads agents, which is there as well, and never this",
  ]);
  assert.equal(of(rule, `agents:\nagent_list: ${twice}`).length, 1);
});

test("an agent without its card is told where LiteLLM reads agents", () => {
  const rule = "tool/incomplete";
  assert.deepEqual(both(rule, "agents: [{ agent_name: a }]"), [0, 1]);
  assert.deepEqual(both(rule, "agent_list: [{ agent_name: a }]"), [1, 1]);
  assert.deepEqual(both(rule, "agents: []\nagent_list: [{ agent_name: a }]"), [1, 0]);
  assert.deepEqual(both("settings/refused", "agents: [a]"), [0, 1]);
  assert.deepEqual(both("settings/refused", "agent_list: [a]"), [1, 1]);
});

test("prompts of one name differ by their environment, in 1.80 by nothing", () => {
  const prompts = (...more: string[]): [old: number, now: number] =>
    both(
      "tool/duplicate",
      `prompts: [${more.map((line) => `{ prompt_id: a, ${line} }`).join(", ")}]`,
    );
  assert.deepEqual(prompts("version: 1", "version: 2"), [1, 1]);
  assert.deepEqual(prompts("environment: production", "environment: staging"), [1, 0]);
  assert.deepEqual(prompts("environment: development", 'environment: ""'), [1, 1]);
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

const endpoint = (line: string): string =>
  `general_settings: { pass_through_endpoints: [{ path: /own, target: "https://a.example", headers: { x-key: os.environ/KEY }, ${line} }] }`;

test("in 1.80 a pass-through endpoint without auth is open", () => {
  assert.deepEqual(both("pass-through/open", endpoint("id: a")), [1, 0]);
  assert.deepEqual(of("pass-through/open", endpoint("id: a")), [
    "warning general_settings.pass_through_endpoints[0]: LiteLLM asks nobody for a key here, and sends these headers for everybody",
  ]);
  assert.deepEqual(both("pass-through/open", endpoint("auth: false")), [1, 1]);
  assert.deepEqual(both("pass-through/open", endpoint("auth: true")), [0, 0]);
});

test("in 1.80 an endpoint that asks for a key wants a licence", () => {
  for (const line of ["auth: true", 'auth: "True"']) {
    assert.deepEqual(both("enterprise/needs-licence", endpoint(line)), [1, 0]);
  }
  assert.deepEqual(both("enterprise/needs-licence", endpoint("auth: false")), [0, 0]);
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

test("in 1.80 no answer is cached as responses", () => {
  const found = (call: string): [old: number, now: number] =>
    both(
      "cache/call-types",
      `litellm_settings: { cache: true, cache_params: { type: local, supported_call_types: [${call}] } }`,
    );
  assert.deepEqual(found("responses"), [1, 0]);
  assert.deepEqual(found("aresponses"), [0, 0]);
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

test("what 1.80 does not limit is not counted by each replica", () => {
  const chat = "model_list: [{ model_name: chat, litellm_params: { model: openai/gpt-5 } }]\n";
  const found = (rule: string, text: string): number[] =>
    [older, {}].map((given) => of(rule, chat + text, { ...given, replicas: 2 }).length);
  const limit = server("max_concurrent_requests: 5");
  assert.deepEqual(found("replicas/parallel-requests", limit), [0, 1]);
  const closed = "general_settings: { fail_closed_rate_limit_enforcement: true }";
  assert.deepEqual(found("replicas/needs-redis", closed), [0, 1]);
  assert.deepEqual(
    found("replicas/needs-redis", "general_settings: { alerting: [slack] }"),
    [1, 1],
  );
});
