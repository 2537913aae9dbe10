// What LiteLLM refuses inside of a value whose own type is right, measured with both versions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { of, server } from "./older.ts";

const model = modelList(deployment("chat", "openai/gpt-5"));
const refuses = "LiteLLM refuses to start";
const drops = "LiteLLM drops this deployment";

/** Asserts what is said of both versions, or first of the newest and then of 1.80. */
function says(rule: string, text: string, now: string[], old = now): void {
  assert.deepEqual(of(rule, text, {}), now);
  assert.deepEqual(of(rule, text), old);
}

test("a model that is no string ends the start, a null as one that is missing does", () => {
  const entry = (params: string): string =>
    `model_list:\n  - { model_name: chat, litellm_params: ${params} }\n`;
  const at = "model_list[0].litellm_params";
  says("schema/", entry("{ model: 5 }"), [`error ${at}.model: 5 is not a string; ${refuses}`]);
  says("schema/", entry("{ model: }"), [`error ${at}: litellm_params needs model; ${refuses}`]);
});

test("a model_name of another type is dropped beside an id, but for a list", () => {
  const entry = (name: string, info = ""): string =>
    `model_list:\n  - { model_name: ${name}, litellm_params: { model: openai/gpt-5 }${info} }\n`;
  const id = ", model_info: { id: a }";
  const at = "error model_list[0]";
  says("schema/", entry("5"), [`${at}.model_name: 5 is not a string; ${refuses}`]);
  says("schema/", entry("5", id), [`${at}.model_name: 5 is not a string; ${drops}`]);
  says("schema/", entry("[chat]", id), [`${at}.model_name: a list is not a string; ${refuses}`]);
  says("schema/", entry("", id), [`${at}: an entry of model_list needs model_name; ${drops}`]);
});

test("routing_strategy_args of another type end the start beside a strategy that reads them", () => {
  const args = (strategy: string, value: string): string =>
    `${model}router_settings: { routing_strategy: ${strategy}, routing_strategy_args: ${value} }\n`;
  const at = "error router_settings.routing_strategy_args";
  const nothing = `${at}: nothing is given here and ${refuses}: it takes a mapping`;
  says("schema/", args("latency-based-routing", ""), [nothing]);
  for (const strategy of ["latency-based-routing", "usage-based-routing-v2"]) {
    says("schema/", args(strategy, "ttl"), [`${at}: "ttl" is not a mapping; ${refuses}`]);
  }
  says("schema/", args("simple-shuffle", "ttl"), [
    `${at}: "ttl" is not a mapping; LiteLLM starts with it, and may fail requests`,
  ]);
});

test("a list of neither text nor mappings is no better than the worse of the two", () => {
  const settings = (line: string): string => `${model}litellm_settings: { ${line} }\n`;
  const at = "error litellm_settings.custom_provider_map";
  says("settings/refused", settings("custom_provider_map: [5]"), [
    `${at}: ${refuses}: it takes a list in which each item has a provider and a custom_handler`,
  ]);
});

test("mcp_aliases of another type end the start beside MCP servers", () => {
  const aliases = (value: string): string =>
    `${model}litellm_settings: { mcp_aliases: ${value} }\n`;
  const at = "litellm_settings.mcp_aliases: a list is not a mapping";
  says("schema/", aliases("[docs]"), [
    `warning ${at}; LiteLLM does not check it and cannot use it`,
  ]);
  says("schema/", `${aliases("[docs]")}${server("transport: http")}`, [`error ${at}; ${refuses}`]);
});

test("a reference where a list or mapping stands is told where LiteLLM takes it apart", () => {
  const rule = "env/list-from-environment";
  const held = "a variable holds a string, no list or mapping";
  says(rule, `${model}router_settings: { model_group_alias: os.environ/ALIASES }\n`, [
    `error router_settings.model_group_alias: ${held}; ${refuses}`,
  ]);
  says(rule, `${model}litellm_settings: { success_callback: os.environ/CALLBACKS }\n`, [
    `error litellm_settings.success_callback: ${held}; LiteLLM walks its letters`,
  ]);
  const tags = modelList(deployment("chat", "openai/gpt-5", "tags: os.environ/TAGS"));
  says(rule, tags, [`error model_list[0].litellm_params.tags: ${held}; ${drops}`], []);
});

test("the targets of a fallback that are a mapping end the start of later versions", () => {
  const text = `${model}router_settings: { fallbacks: [{ chat: { chat: 1 } }] }\n`;
  const said =
    "error router_settings.fallbacks[0].chat: the targets of a fallback are a list of names";
  says("ref/fallback-shape", text, [`${said}; ${refuses}`], [said]);
});

test("a budget that is no number and a period that is no text end the start", () => {
  const budget = (line: string): string =>
    `${model}router_settings: { provider_budget_config: { openai: { ${line} } } }\n`;
  const at = "error router_settings.provider_budget_config.openai";
  says("router/budget-shape", budget("budget_limit: much, time_period: 1d"), [
    `${at}.budget_limit: "much" is not a number; ${refuses}`,
  ]);
  const said = `is not a period such as 1d, 2w or 1mo`;
  says("router/budget-shape", budget("budget_limit: 5, time_period: 5"), [
    `${at}.time_period: 5 ${said}; ${refuses}`,
  ]);
  says("router/budget-shape", budget("budget_limit: 5, time_period: often"), [
    `${at}.time_period: "often" ${said}; nothing is limited`,
  ]);
});

test("the arguments of an MCP server are a list of strings, or nothing", () => {
  const text = (line: string): string =>
    `${model}mcp_servers: { tools: { transport: stdio, command: npx, ${line} } }\n`;
  says("mcp/server", text("args: [5]"), [
    `error mcp_servers.tools.args: ${refuses}: args is a list of strings`,
  ]);
  says("mcp/server", text("args: '', env: false"), []);
});

test("an item of callbacks that is no name ends the start, or logs nothing", () => {
  const settings = (line: string): string => `${model}litellm_settings: { ${line} }\n`;
  const at = "error litellm_settings";
  says("callback/unknown", settings("callbacks: ['']"), [
    `${at}.callbacks[0]: LiteLLM has no callback "" and refuses to start`,
  ]);
  for (const [item, what] of [
    ["[langfuse]", "a list"],
    ["{ langfuse: 1 }", "a mapping"],
  ] as const) {
    says("callback/unknown", settings(`success_callback: [${item}]`), [
      `${at}.success_callback[0]: ${what} is not the name of a callback; LiteLLM logs nothing there`,
    ]);
  }
  const names = `${at}.audit_log_callbacks: ${refuses}: it takes a list of names`;
  says("settings/refused", settings("audit_log_callbacks: [null]"), [names], []);
});

test("an interception reads its settings where it is among the callbacks", () => {
  const settings = (line: string): string => `${model}litellm_settings: { ${line} }\n`;
  for (const [name, value, takes] of [
    ["websearch_interception", "5", "a mapping, whose enabled_providers is a list"],
    [
      "websearch_interception",
      "{ enabled_providers: 5 }",
      "a mapping, whose enabled_providers is a list",
    ],
    ["code_interpreter_interception", "[x]", "a mapping"],
  ] as const) {
    const line = `${name}_params: ${value}`;
    const said = `error litellm_settings.${name}_params: ${refuses}: it takes ${takes}`;
    says("settings/refused", settings(`callbacks: [${name}], ${line}`), [said], []);
    says("settings/refused", settings(line), []);
  }
});

test("a credential that is no mapping ends the start", () => {
  says("schema/type", `${model}credential_list: [openai]\n`, [
    `error credential_list[0]: "openai" is not a credential; ${refuses}`,
  ]);
});

test("a model_info inside of litellm_params that is no mapping drops the deployment", () => {
  const info = (value: string): string =>
    modelList(deployment("chat", "openai/gpt-5", `model_info: ${value}`));
  const said =
    "error model_list[0].litellm_params.model_info: model_info belongs beside litellm_params";
  says("place/model-info", info("chat"), [`${said}; ${drops}`]);
  says("place/model-info", info("{ mode: chat }"), [`${said}; here LiteLLM does not read it`]);
});

test("of a sandbox LiteLLM reads a name and a mapping, and skips one without its provider", () => {
  const text = (line: string): string => `${model}sandbox_tools: [{ ${line} }]\n`;
  const refused = `error sandbox_tools: ${refuses}: it takes a list of mappings, each with a name and a mapping`;
  says("settings/refused", text("sandbox_tool_name: py, litellm_params: 5"), [refused], []);
  says("settings/refused", text("sandbox_tool_name: [py]"), [refused], []);
  const lacks = "error sandbox_tools[0]: a sandbox needs sandbox_provider in its litellm_params";
  says(
    "tool/incomplete",
    text("sandbox_tool_name: py, litellm_params: { provider: e2b }"),
    [`${lacks}; without it nobody can use this one`],
    [],
  );
});

test("a tier is a model's name or a list of them, none twice", () => {
  const tier = (value: string): string =>
    modelList(
      deployment("chat", "openai/gpt-5"),
      deployment(
        "auto",
        "auto_router/complexity_router",
        "complexity_router_default_model: chat",
        `complexity_router_config: { tiers: { SIMPLE: ${value} } }`,
      ),
    );
  const at = "error model_list[1].litellm_params.complexity_router_config.tiers.SIMPLE";
  const neither = "is no model's name, nor a mapping with a model_name";
  const rows = [
    ["chat", []],
    ["[]", []],
    ["{ model_name: chat, litellm_params: { temperature: 1 } }", []],
    ["5", [`${at}: 5 ${neither}; ${drops}`]],
    ["[chat, ]", []],
    ["[chat, null]", [`${at}[1]: null ${neither}; ${drops}`]],
    ["[chat, chat]", [`${at}[1]: "chat" is in this tier twice; ${drops}`]],
    ["[chat, { model_name: chat }]", [`${at}[1]: "chat" is in this tier twice; ${drops}`]],
    ["{ model: chat }", [`${at}: a model of a tier needs a model_name; ${drops}`]],
    ["[{ model_name: 5 }]", [`${at}[0].model_name: 5 is not a string; ${drops}`]],
    [
      "{ model_name: chat, litellm_params: 5 }",
      [`${at}.litellm_params: 5 is not a mapping; ${drops}`],
    ],
  ] as const;
  for (const [value, said] of rows) says("auto-router/tier", tier(value), [...said], []);
  says(
    "ref/auto-router",
    tier("{ model_name: chta }"),
    [`${at}.model_name: "chta" is not served by this config; what is handed to it fails`],
    [],
  );
});

test("a guardrail of the older form has callbacks, and keys that LiteLLM can read", () => {
  const text = (given: string): string =>
    `${model}litellm_settings: { guardrails: [{ mask: ${given} }] }\n`;
  const at = "error litellm_settings.guardrails[0].mask";
  const takes = (key: string, what: string): string =>
    `${at}.${key}: ${refuses}: ${key} takes ${what}`;
  const rows = [
    ["{ callbacks: [], default_on: 'yes', logging_only: , enabled_roles: [user] }", []],
    ["{ callbacks: [], callback_args: { presidio: { language: de } } }", []],
    ["{ default_on: true }", [`${at}: this needs callbacks; ${refuses}`]],
    ["{ callbacks: presidio }", [takes("callbacks", "a list of names")]],
    ["{ callbacks: [{ x: 1 }] }", [takes("callbacks", "a list of names")]],
    ["{ callbacks: [], default_on: }", [takes("default_on", "true or false")]],
    ["{ callbacks: [], default_on: 5 }", [takes("default_on", "true or false")]],
    [
      "{ callbacks: [], callback_args: { presidio: de } }",
      [takes("callback_args", "a mapping of callbacks to mappings")],
    ],
    [
      "{ callbacks: [], enabled_roles: [admin] }",
      [takes("enabled_roles", "a list of system, assistant and user")],
    ],
    [
      "{ callbacks: [], mode: pre_call }",
      [`${at}.mode: LiteLLM has no mode here and refuses to start`],
    ],
  ] as const;
  for (const [given, said] of rows) says("guardrail/older-form", text(given), [...said]);
  const nothing = text("{ callbacks: [], callback_args: }");
  const said = takes("callback_args", "a mapping of callbacks to mappings");
  says("guardrail/older-form", nothing, [], [said]);
});

test("plugins and prompt integrations that are no text end the start", () => {
  says(
    "module/missing",
    `${model}router_settings: { plugins: [null] }\n`,
    [`error router_settings.plugins[0]: null is not file.function; ${refuses}`],
    [],
  );
  const text = `${model}prompts: [{ prompt_id: a, litellm_params: { prompt_integration: [x] } }]\n`;
  const [said] = of("prompt/incomplete", text);
  assert.match(said ?? "", /: a list names no prompt integration and LiteLLM refuses to start; /);
});

test("the interval of health checks ends the start of later versions in router_settings", () => {
  const at = "error router_settings.health_check_interval";
  const where = "health_check_interval in router_settings; it belongs in general_settings";
  says(
    "place/",
    `${model}router_settings: { health_check_interval: 60 }\n`,
    [`${at}: LiteLLM refuses to start with ${where}`],
    [`${at}: LiteLLM does not read ${where}`],
  );
});

test("settings of callbacks that are no mapping end the start beside callbacks", () => {
  const text = "callback_settings: [otel]\n";
  const at = "error callback_settings: a list is not a mapping";
  says("schema/type", `${model}${text}`, [`${at}; LiteLLM ignores it`]);
  const beside = `${model}litellm_settings: { callbacks: [otel] }\n${text}`;
  says("schema/type", beside, [`${at}; ${refuses}`]);
});

test("a setting that takes any type is told where LiteLLM takes none of its kind", () => {
  const jwt = (value: string): string =>
    `${model}general_settings: { litellm_jwtauth: ${value} }\n`;
  const at = "error general_settings.litellm_jwtauth";
  says("schema/type", jwt("[x]"), [`${at}: a list is not a mapping; ${refuses}`]);
  says("schema/type", jwt("{ custom_validate: [x] }"), [
    `${at}.custom_validate: this does not do here; ${refuses}`,
  ]);
});

test("the tags of a deployment are strings", () => {
  const tags = modelList(deployment("chat", "openai/gpt-5", "tags: [5]"));
  const said = "error model_list[0].litellm_params.tags: this is not a list of strings";
  says(
    "schema/type",
    tags,
    [`${said}; ${drops}`],
    [`${said}; LiteLLM does not check it and cannot use it`],
  );
});

test("a node of a Redis cluster has a host and a port", () => {
  const cache = (nodes: string, type = "redis"): string =>
    `${model}litellm_settings: { cache: true, cache_params: { type: ${type}, startup_nodes: ${nodes} } }\n`;
  const at = "error litellm_settings.cache_params.startup_nodes[0]";
  const rule = "redis/cluster-node";
  says(rule, cache("[{ host: a, port: 6379, server_type: primary }]"), []);
  says(rule, cache("[{}]", "local"), []);
  says(rule, cache("[a]"), [`${at}: "a" is not a node with a host and a port; ${refuses}`]);
  says(rule, cache("[{ host: a }]"), [`${at}: a node of a Redis cluster needs port; ${refuses}`]);
  says(rule, cache("[{ host: a, port: 1, db: 0 }]"), [
    `${at}.db: a node of a Redis cluster has no db; ${refuses}`,
  ]);
  const shared = (node: string): string =>
    `${model}general_settings: { coordination_redis: { startup_nodes: [${node}] } }\n`;
  const here = "error general_settings.coordination_redis.startup_nodes[0]";
  const needs = `${here}: a node of a Redis cluster needs host; ${refuses}`;
  says(rule, shared("{ port: 1, db: 0 }"), [needs], []);
});

test("an OpenAPI description is a file, or an address that LiteLLM may fetch", () => {
  const text = (spec: string, settings = "{}"): string =>
    `${model}mcp_servers: { tools: { spec_path: "${spec}" } }\nlitellm_settings: ${settings}\n`;
  const at = "mcp_servers.tools.spec_path";
  const refused = `error ${at}: LiteLLM fetches nothing from a private network unless its host is allowed, and refuses to start`;
  const old = `error ${at}: this version takes a file here, and no address; ${refuses}`;
  const missing = `warning ${at}: there is no such file beside the config; ${refuses} unless its working directory has it`;
  const local = "http://127.0.0.1:9/openapi.json";
  says("mcp/spec", text("openapi.json"), [missing]);
  says("mcp/spec", text("https://specs.example/openapi.json"), [], [old]);
  for (const host of ["localhost", "127.0.0.1:9", "10.1.2.3", "172.31.0.1", "[::1]:9"]) {
    says("mcp/spec", text(`http://${host}/openapi.json`), [refused], [old]);
  }
  for (const allowed of [
    "{ user_url_allowed_hosts: [127.0.0.1] }",
    '{ user_url_allowed_hosts: ["127.0.0.1:9"] }',
    "{ user_url_validation: false }",
  ]) {
    says("mcp/spec", text(local, allowed), [], [old]);
  }
  says("mcp/spec", text(local, "{ user_url_allowed_hosts: [localhost] }"), [refused], [old]);
});

test("a date that LiteLLM cannot read drops the deployment, or ends the start", () => {
  const info = (key: string, date: string): string =>
    `${modelList(deployment("chat", "openai/gpt-5"))}\n    model_info:\n      ${key}: ${date}\n`;
  const at = "error model_list[0].model_info";
  const no = "is not a date such as 2026-01-31";
  for (const date of ["2026-01-31", '"2026-01-31T10:00:00+01:00"', "1700000000", "null"]) {
    says("schema/date", info("created_at", date), []);
  }
  for (const date of ["31.01.2026", "2026-02-30", "2026-1-1", ""]) {
    const said = `${at}.created_at: "${date}" ${no}; ${drops}`;
    says("schema/date", info("created_at", JSON.stringify(date)), [said]);
  }
  const from = `${at}.ptu_effective_from: true ${no}; ${drops}`;
  says("schema/date", info("ptu_effective_from", "true"), [from], []);
  const prompt = (date: string): string =>
    `${model}prompts: [{ prompt_id: a, created_at: ${date}, litellm_params: { prompt_integration: dotprompt, dotprompt_content: hi } }]\n`;
  for (const rule of ["schema/", "yaml/"]) says(rule, prompt("2026-01-31"), []);
  says("schema/", prompt("true"), [`error prompts[0].created_at: true ${no}; ${refuses}`]);
});

test("of a guardrail of the older form the callbacks matter where it is on", () => {
  const text = (callback: string, on: string): string =>
    `${model}litellm_settings: { guardrails: [{ mask: { callbacks: [${callback}], default_on: ${on} } }] }\n`;
  const at = "litellm_settings.guardrails[0].mask.callbacks[0]";
  const unknown = `error ${at}: LiteLLM has no callback "x" and refuses to start`;
  const address = `warning ${at}: LiteLLM refuses to start without PRESIDIO_ANALYZER_API_BASE and PRESIDIO_ANONYMIZER_API_BASE in its environment`;
  says("callback/unknown", text("x", "true"), [unknown]);
  says("callback/unknown", text("x", "false"), []);
  says("guardrail/needs-address", text("presidio", "yes"), [address]);
  says("guardrail/needs-address", text("presidio", "no"), []);
});

test("the tier of a model's quality matters beside an adaptive router", () => {
  const preferring = `${modelList(deployment("chat", "openai/gpt-5"))}\n    model_info:\n      adaptive_router_preferences: { strengths: [] }\n`;
  const router = `${preferring}  - model_name: auto\n    litellm_params:\n      model: auto_router/adaptive_router\n      adaptive_router_config: { available_models: [chat] }\n`;
  const needs =
    "error model_list[0].model_info.adaptive_router_preferences: adaptive_router_preferences needs quality_tier";
  says("schema/missing-key", preferring, [`${needs}; nobody can use it`], []);
  says("schema/missing-key", router, [`${needs}; ${refuses}`], []);
});

test("schemas of team metadata and search tools in general_settings are lists of mappings", () => {
  const general = (line: string): string => `${model}general_settings: { ${line} }\n`;
  const said = (key: string, takes: string): string =>
    `error general_settings.${key}: ${refuses}: it takes ${takes}`;
  const fields = said("team_metadata_schema", "a list in which each item has a key");
  says("settings/refused", general("team_metadata_schema: [{ key: a }]"), []);
  says("settings/refused", general("team_metadata_schema: [{ label: a }]"), [fields], []);
  const tools = said("search_tools", "a list of mappings");
  says("settings/refused", general("search_tools: [web]"), [tools], []);
});

test("a mapping of modes has tags, each with a mode; lists of them since 1.81", () => {
  const guardrail = (mode: string): string =>
    `${model}guardrails: [{ guardrail_name: s, litellm_params: { guardrail: hide-secrets, mode: ${mode} } }]\n`;
  const at = "error guardrails[0].litellm_params.mode";
  const without = "the proxy starts without this guardrail";
  const one = "is not the name of a mode";
  const either = `${one}, or a list of them`;
  const tags = "a mapping of modes has tags";
  const rows: readonly (readonly [mode: string, now: string[], old: string[]])[] = [
    ["{ tags: { a: pre_call }, default: }", [], []],
    ["{ default: pre_call }", [`${at}: ${without}: ${tags}`], [`${at}: ${refuses}: ${tags}`]],
    ["{ tags: { a: [pre_call] } }", [], [`${at}.tags.a: ${refuses}: a list ${one}`]],
    [
      "{ tags: { a: [5] } }",
      [`${at}.tags.a: ${without}: this ${either}`],
      [`${at}.tags.a: ${refuses}: a list ${one}`],
    ],
    [
      "{ tags: {}, default: 5 }",
      [`${at}.default: ${without}: 5 ${either}`],
      [`${at}.default: ${refuses}: 5 ${one}`],
    ],
  ];
  for (const [mode, now, old] of rows) says("guardrail/mode-shape", guardrail(mode), now, old);
});

test("a sentinel is a list of its host and its port", () => {
  const cache = (nodes: string): string =>
    `${model}litellm_settings: { cache: true, cache_params: { type: redis, sentinel_nodes: ${nodes} } }\n`;
  const shared = (nodes: string): string =>
    `${model}general_settings: { coordination_redis: { sentinel_nodes: ${nodes} } }\n`;
  const is = "is not a sentinel, which is a list of its host and its port";
  const at = "error litellm_settings.cache_params.sentinel_nodes[0]";
  const here = "error general_settings.coordination_redis.sentinel_nodes[0]";
  const rule = "redis/cluster-node";
  says(rule, cache("[[a, 26379]]"), []);
  says(rule, cache('["a:1"]'), [`${at}: "a:1" ${is}; ${refuses}`]);
  says(rule, cache("[{ host: a, port: 1 }]"), [`${at}: a mapping ${is}; no node is found`]);
  says(rule, shared("[{ host: a, port: 1 }]"), [`${here}: a mapping ${is}; ${refuses}`], []);
});

test("an auto router of the same kind, name and tags is dropped", () => {
  const routers = (...lines: string[]): string =>
    modelList(
      deployment("chat", "openai/gpt-5"),
      ...lines.map((line) =>
        deployment(
          "auto",
          `auto_router/${line.startsWith("quality") ? "quality" : "complexity"}_router`,
          line,
        ),
      ),
    );
  const one = "complexity_router_default_model: chat";
  const said =
    "error model_list[2]: model_list[1] is this auto router already; LiteLLM drops this deployment";
  const of108 = (text: string): string[] => of("auto-router/twice", text, {});
  assert.deepEqual(of108(routers(one, one)), [said]);
  assert.deepEqual(of("route/duplicate-deployment", routers(one, one), {}), []);
  assert.deepEqual(of108(routers(one, `${one}\n      tags: [eu]`)), []);
  assert.deepEqual(of108(routers(one, "quality_router_default_model: chat")), []);
});

test("settings of alerts are refused where there is somebody to alert", () => {
  const general = (alerting: string, line: string): string =>
    `${model}general_settings: { alerting: ${alerting}, ${line} }\n`;
  const at = "general_settings.alerting_args: a list is not a mapping";
  const idle = `error ${at}; LiteLLM does not check it and cannot use it`;
  says("schema/type", general("", "alerting_args: [x]"), [idle]);
  says("schema/type", general("[slack]", "alerting_args: [x]"), [`error ${at}; ${refuses}`]);
  const url = "general_settings.alert_to_webhook_url: a list is not a mapping";
  says("schema/type", general("[slack]", "alert_to_webhook_url: [x]"), [
    `error ${url}; ${refuses}`,
  ]);
});

test("fallbacks in litellm_settings are not read beside the router's own", () => {
  const text = (own: string): string =>
    `${model}litellm_settings: { fallbacks: [5] }\nrouter_settings: { fallbacks: ${own} }\n`;
  const at = "error litellm_settings.fallbacks[0]: each fallback is a mapping of a name to a list";
  says("ref/fallback-shape", text("[]"), [`${at}; ${refuses}`]);
  says("ref/fallback-shape", text("[{ chat: [chat] }]"), [`${at}; LiteLLM does not use this`]);
});
