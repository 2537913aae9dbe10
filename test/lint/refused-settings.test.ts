// What LiteLLM refuses inside of settings and tools, measured with both versions.
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { drops, model, refuses, says, server } from "./older.ts";

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

test("the arguments of an MCP server are a list of strings, or nothing", () => {
  const text = (line: string): string =>
    `${model}mcp_servers: { tools: { transport: stdio, command: npx, ${line} } }\n`;
  says("mcp/server", text("args: [5]"), [
    `error mcp_servers.tools.args: ${refuses}: args is a list of strings`,
  ]);
  says("mcp/server", text("args: '', env: false"), []);
});

test("a credential that is no mapping ends the start", () => {
  says("schema/type", `${model}credential_list: [openai]\n`, [
    `error credential_list[0]: "openai" is not a credential; ${refuses}`,
  ]);
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

test("a setting that takes any type is told where LiteLLM takes none of its kind", () => {
  const jwt = (value: string): string =>
    `${model}general_settings: { litellm_jwtauth: ${value} }\n`;
  const at = "error general_settings.litellm_jwtauth";
  says("schema/type", jwt("[x]"), [`${at}: a list is not a mapping; ${refuses}`]);
  says("schema/type", jwt("{ custom_validate: [x] }"), [
    `${at}.custom_validate: this does not do here; ${refuses}`,
  ]);
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

test("what LiteLLM refuses where it is empty is told, though it is of the type", () => {
  const rule = "schema/type";
  const said = (path: string): string => `error ${path}: there is nothing in this; ${refuses}`;
  const versionsText = `${model}general_settings: { mcp_advertised_versions: [] }\n`;
  says(rule, versionsText, [said("general_settings.mcp_advertised_versions")], []);
  const url = `${model}router_settings: { redis_url: "" }\n`;
  says(rule, url, [said("router_settings.redis_url")]);
});

test("a master key that is nothing ends the start of later versions, whatever its type", () => {
  const text = (value: string): string => `${model}general_settings: { master_key: ${value} }\n`;
  for (const [value, what] of [
    ["[]", "a list"],
    ["{}", "a mapping"],
    ["false", "false"],
    ["0", "0"],
  ] as const) {
    const at = `error general_settings.master_key: ${what} is not a string`;
    const idle = `${at}; LiteLLM does not check it and cannot use it`;
    says("schema/type", text(value), [`${at}; ${refuses}`], [idle]);
  }
});

test("what LiteLLM checks of a prompt's parameters is told of any integration", () => {
  const text = (line: string): string =>
    `${model}prompts: [{ prompt_id: a, litellm_params: { prompt_integration: dotprompt, dotprompt_content: hi, ${line} } }]\n`;
  const at = "error prompts[0].litellm_params";
  const rule = "prompt/incomplete";
  says(rule, text("api_base: , ignore_prompt_manager_model: 'yes', mine: [5]"), []);
  says(rule, text("api_key: [x]"), [`${at}.api_key: a list is not a string; ${refuses}`]);
  const flag = `${at}.ignore_prompt_manager_model: "x" is not true or false; ${refuses}`;
  says(rule, text("ignore_prompt_manager_model: x"), [flag]);
});
