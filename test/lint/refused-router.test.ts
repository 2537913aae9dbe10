// What LiteLLM refuses of the router and of Redis, measured with both versions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { model, of, refuses, says } from "./older.ts";

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

test("fallbacks in litellm_settings are not read beside the router's own", () => {
  const text = (own: string): string =>
    `${model}litellm_settings: { fallbacks: [5] }\nrouter_settings: { fallbacks: ${own} }\n`;
  const at = "error litellm_settings.fallbacks[0]: each fallback is a mapping of a name to a list";
  says("ref/fallback-shape", text("[]"), [`${at}; ${refuses}`]);
  says("ref/fallback-shape", text("[{ chat: [chat] }]"), [`${at}; LiteLLM does not use this`]);
});

test("the priorities of a routing group are positive integers", () => {
  const text = (priority: string): string =>
    `${model}router_settings: { routing_groups: [{ group_name: g, models: [chat], routing_strategy: priority, model_priorities: { chat: ${priority} } }] }\n`;
  const at = "error router_settings.routing_groups[0].model_priorities";
  const said = `${at}: each of model_priorities is a positive integer; ${refuses}`;
  const of108 = (priority: string): string[] => of("routing-group/", text(priority), {});
  assert.deepEqual(of108("1"), []);
  for (const priority of ["0", "1.5", "true", '"1"', ""]) {
    assert.deepEqual(of108(priority), [said]);
  }
});
