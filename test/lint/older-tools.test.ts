import assert from "node:assert/strict";
import { test } from "node:test";
import { older } from "./fixture.ts";
import { both, of, server } from "./older.ts";

const endpoint = (line: string): string =>
  `general_settings: { pass_through_endpoints: [{ path: /own, target: "https://a.example", headers: { x-key: os.environ/KEY }, ${line} }] }`;

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
