import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalogue } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";
import { lintText, shown } from "./fixture.ts";

const of = (rule: string, text: string): string[] =>
  shown(lintText(text).filter((finding) => finding.rule === rule));

const limits = (model: string, input: number, output: number): string =>
  `model_list:
  - model_name: chat
    litellm_params: { model: ${model} }
    model_info: { max_input_tokens: ${input}, max_output_tokens: ${output} }`;

test("an answer as long as the window is a word, a longer one a warning", () => {
  const rule = "limit/output-at-least-context";
  assert.deepEqual(of(rule, limits("openai/own", 32000, 32000)), [
    "4:63 info limit/output-at-least-context model_list[0].model_info.max_output_tokens: the answer (32000) is as long as all that the model takes (32000)",
  ]);
  assert.deepEqual(of(rule, limits("openai/own", 32000, 64000)), [
    "4:63 warning limit/output-at-least-context model_list[0].model_info.max_output_tokens: the answer (64000) is longer than all that the model takes (32000)",
  ]);
});

test("an answer as long as LiteLLM's map has it is right", () => {
  assert.deepEqual(
    of("limit/output-at-least-context", limits("aihubmix/grok-4.6", 500000, 500000)),
    [],
  );
});

test("a cache that is switched off in so many words is parked", () => {
  const params = "  cache_params: { type: local }";
  const found = (text: string): string[] =>
    lintText(text).flatMap(({ rule, severity }) => (rule === "cache/switched-off" ? severity : []));
  assert.deepEqual(found(`litellm_settings:\n${params}`), ["warning"]);
  assert.deepEqual(found(`litellm_settings:\n  cache: false\n${params}`), ["info"]);
});

test("of two timeouts the router's is the one that is dropped", () => {
  const text = "litellm_settings:\n  request_timeout: 600\nrouter_settings:\n  timeout: 30";
  assert.deepEqual(of("place/both-sections", text), [
    "4:3 warning place/both-sections router_settings.timeout: litellm_settings.request_timeout is used and this one dropped",
  ]);
});

test("an id that is a model_name draws all requests in LiteLLM 1.80 only", () => {
  const text = `model_list:
  - model_name: chat
    litellm_params: { model: openai/gpt-5 }
    model_info: { id: other }
  - model_name: other
    litellm_params: { model: openai/gpt-4.1 }`;
  const found = (catalogue = {}): string[] =>
    shown(lintText(text, catalogue).filter(({ rule }) => rule === "id/equals-name"));
  const at = "4:23";
  const path = "model_list[0].model_info.id";
  assert.deepEqual(found(), [
    `${at} warning id/equals-name ${path}: "other" is also a model_name; requests for it go to that group, and none can name this deployment`,
  ]);
  const catalogue = readCatalogue(inRoot("src/litellm/catalogue"), "1.80.11");
  assert.deepEqual(found({ catalogue }), [
    `${at} error id/equals-name ${path}: "other" is also a model_name; its requests all come here`,
  ]);
});

test("Claude refuses thinking that is no mapping, and LiteLLM makes one of true", () => {
  const text = (thinking: string): string => `model_list:
  - model_name: claude
    litellm_params: { model: anthropic/claude-sonnet-4-6, thinking: ${thinking} }`;
  const found = (thinking: string): number => of("thinking/refused", text(thinking)).length;
  for (const fine of ["true", "false", "null", "os.environ/THINKING"]) assert.equal(found(fine), 0);
  assert.deepEqual(of("thinking/refused", text("2048")), [
    "3:69 error thinking/refused model_list[0].litellm_params.thinking: 2048 is not a mapping with a type: Claude refuses requests with this",
  ]);
  assert.equal(found("enabled"), 1);
});

test("which commands LiteLLM starts for MCP the environment may say", () => {
  const found = (command: string, environment?: ReadonlySet<string>): string[] =>
    lintText(`mcp_servers:\n  tools: { transport: stdio, command: "${command}" }`, { environment })
      .filter(({ rule }) => rule === "mcp/command")
      .map(({ severity }) => severity);
  for (const fine of ["npx", "/usr/bin/python3", "NPX.cmd", "os.environ/COMMAND"]) {
    assert.deepEqual(found(fine), []);
  }
  assert.deepEqual(found("uv"), ["warning"]);
  assert.deepEqual(found("uv", new Set()), ["error"]);
  assert.deepEqual(found("uv", new Set(["LITELLM_MCP_STDIO_EXTRA_COMMANDS"])), []);
  assert.deepEqual(found("/usr/bin/npx -y tools"), ["error"]);
});

test("settings that do nothing wait for what a database or the environment may hold", () => {
  const found = (settings: string, environment?: ReadonlySet<string>): number =>
    lintText(`general_settings: { ${settings} }`, { environment }).filter(
      ({ rule }) => rule === "settings/needs-another",
    ).length;
  assert.equal(found("alert_types: [llm_exceptions]"), 1);
  assert.equal(found("alert_types: [llm_exceptions], alerting: [slack]"), 0);
  assert.equal(found("alert_types: [llm_exceptions], store_model_in_db: true"), 0);
  assert.equal(found("litellm_jwtauth: { user_id_jwt_field: sub }"), 1);
  assert.equal(found("litellm_jwtauth: { sync_user_role_and_teams: true }"), 0);
  assert.equal(found("litellm_jwtauth: { user_id_jwt_field: sub }, enable_jwt_auth: true"), 0);
  assert.equal(found("global_max_parallel_requests: 9"), 1);
  const legacy = new Set(["LEGACY_MULTI_INSTANCE_RATE_LIMITING"]);
  assert.equal(found("global_max_parallel_requests: 9", legacy), 0);
});

test("what a template fills in later, and a key for a server of one's own, is no placeholder", () => {
  const found = (params: string): number =>
    of("text/placeholder", `model_list:\n  - { model_name: chat, litellm_params: { ${params} } }`)
      .length;
  assert.equal(found('model: "azure/<your-deployment>"'), 1);
  assert.equal(found('model: openai/gpt-5, api_key: "<your-key>"'), 1);
  assert.equal(found('model: openai/own, api_base: http://a/v1, api_key: "<any>"'), 0);
  assert.equal(found('model: "openai/{{ model }}"'), 0);
  assert.equal(found(`model: openai/gpt-5, api_key: "\${KEY}"`), 0);
});

test("an inference profile has to be of the deployment's region", () => {
  const found = (profile: string, region: string): number =>
    of(
      "bedrock/needs-profile",
      `model_list:\n  - { model_name: chat, litellm_params: { model: bedrock/${profile}.amazon.nova-pro-v1:0, aws_region_name: ${region} } }`,
    ).length;
  assert.equal(found("us", "eu-west-1"), 1);
  assert.equal(found("eu", "us-east-1"), 1);
  assert.equal(found("apac", "eu-central-1"), 1);
  assert.equal(found("us", "ca-central-1"), 0);
  assert.equal(found("global", "eu-west-1"), 0);
  assert.equal(found("us", "sa-east-1"), 0);
  assert.equal(found("us", "os.environ/AWS_REGION"), 0);
});

test("a model's mode matters to its health check only where LiteLLM cannot know it", () => {
  const found = (model: string, info = "{}"): number =>
    of(
      "health/mode",
      `model_list:\n  - { model_name: a, litellm_params: { model: ${model} }, model_info: ${info} }\ngeneral_settings: { background_health_checks: true }`,
    ).length;
  assert.equal(found("openai/nomic-embed-text"), 1);
  assert.equal(found("hosted_vllm/bge-reranker-v2"), 1);
  assert.equal(found("openai/text-embedding-3-small"), 0);
  assert.equal(found("openai/nomic-embed-text", "{ mode: embedding }"), 0);
  assert.equal(found("openai/nomic-embed-text", "{ disable_background_health_check: true }"), 0);
});

test("a callback is taken for a class by the form of its name", () => {
  const found = (callback: string, key = "callbacks"): string[] =>
    of("callback/class", `litellm_settings: { ${key}: [${callback}] }`);
  for (const fine of ["hooks.handler", "hooks.proxyHandler", "hooks.HANDLER", "prometheus"]) {
    assert.deepEqual(found(fine), []);
  }
  assert.match(found("hooks.MyHandler")[0] ?? "", /refuses to start/);
  assert.match(found("hooks.MyHandler", "success_callback")[0] ?? "", /runs none of its methods/);
});

test("an order in model_info counts, but for LiteLLM 1.80", () => {
  const text = (order: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5, order: 1 } }
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1 }, model_info: ${order} }
router_settings: { enable_pre_call_checks: true }`;
  const rules = (order: string, given = {}): string[] =>
    lintText(text(order), given)
      .map(({ rule }) => rule)
      .filter((rule) => rule === "order/partial" || rule === "place/in-model-info");
  const catalogue = readCatalogue(inRoot("src/litellm/catalogue"), "1.80.11");
  assert.deepEqual(rules("{}"), ["order/partial"]);
  assert.deepEqual(rules("{ order: 2 }"), []);
  assert.deepEqual(rules("{ order: 2 }", { catalogue }), ["order/partial", "place/in-model-info"]);
});

test("routes are paths, and only public ones have stars", () => {
  const found = (settings: string): string[] =>
    of("access/routes", `general_settings: { ${settings} }`);
  assert.deepEqual(found("allowed_routes: [/v1/models], public_routes: [/own/*]"), []);
  assert.match(found("allowed_routes: [openai_routes]")[0] ?? "", /every request is refused$/);
  assert.match(found("allowed_routes: [/v1/models, /key/*]")[0] ?? "", /no request has it$/);
  assert.equal(found("admin_only_routes: [key/generate]").length, 1);
});

test("a key of s3_callback_params is wrong only where another is meant", () => {
  const found = (key: string): string[] =>
    lintText(`litellm_settings: { s3_callback_params: { ${key}: a } }`)
      .filter(({ rule }) => rule === "callback/s3-key")
      .map(({ suggestion = "" }) => suggestion);
  assert.deepEqual(found("region"), ["s3_region_name"]);
  assert.deepEqual(found("endpoint_url"), ["s3_endpoint_url"]);
  assert.deepEqual(found("aws_access_key_id"), ["s3_aws_access_key_id"]);
  assert.deepEqual(found("s3_path"), []);
  assert.deepEqual(found("something_new"), []);
});
