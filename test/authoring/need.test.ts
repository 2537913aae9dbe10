import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import * as muffintin from "../../src/index.ts";

const noModel = 'a transport takes the name of a model: transport("gpt-5", { rpm: 10 })';
const noSpec = "provider() takes { name, prefix, … }: see docs/authoring.md";
const noParams =
  'a transport takes params in braces after the model: transport("gpt-5", { rpm: 10 })';
const noOffer = 'model() takes a model and what else is said: model({ model: "gpt-5", rpm: 10 })';
const noLinks = 'chain() takes lists of deployments by key: chain("claude", { us: […], eu: […] })';
const noPoint =
  'cacheControl() marks messages of "system", "user" or "assistant", or one by { role, index };';
const noInfo = "model_info takes keys and values: { max_input_tokens: 128000 }";
const noVariable =
  'env() takes the name of an environment variable in quotes, env("OPENAI_API_KEY"); what stands here is undefined';
const noConfig = "defineConfig() takes { groups: […], models: […], … }";

/** What a build says that no compiler went before. */
const mistakes: readonly (readonly [code: string, sentence: string])[] = [
  ['m.provider("openai")', noSpec],
  ['m.provider({ name: "openai" })', noSpec],
  [
    'm.openaiCompatible({ name: "nas", api_base: "http://nas.local/v1", headers: { a: "b" } })',
    'provider({ name: "nas" }): "headers" is no key of a transport; a parameter stands under params, or did you mean "extra_headers"?',
  ],
  [
    "m.openai({ rpm: 10 })",
    'provider({ name: "openai" }): "rpm" is no key of a transport; a parameter stands under params',
  ],
  ["m.azure()", "azure() takes { api_base, api_version, … }"],
  ["m.vertexAi()", "vertexAi() takes { vertex_project, vertex_location, … }"],
  ["m.openaiCompatible()", "openaiCompatible() takes { name, api_base, … }"],
  [
    'm.openaiCompatible({ name: "nas", apiBase: "http://nas.local" })',
    "openaiCompatible() takes { name, api_base, … }; api_base is missing, and apiBase is no key of it",
  ],
  [
    'm.azure({ base_url: "https://one.openai.azure.com" })',
    "azure() takes { api_base, api_version, … }; api_base, api_version are missing, and base_url is no key of it",
  ],
  [
    'm.openai("gpt-5")',
    'openai() takes keys and values, { api_key: env("NAME") }; a model is for what it returns, openai()("gpt-5")',
  ],
  [
    'm.spread(m.openai()("gpt-5"), { api_key: [] })',
    "spread(): api_key has no points, and so there is no deployment",
  ],
  ["m.cacheControl([])", 'cacheControl() takes a list: cacheControl(["system"])'],
  ['m.openai()({ model: "gpt-5" })', noModel],
  ['m.openai()("gpt-5", 10)', noParams],
  [
    'm.openai()("gpt-5", { model: "gpt-4o" })',
    'the model comes first: transport("gpt-5", { rpm: 10 })',
  ],
  [
    'm.openai()("gpt-5", { model_name: "a" })',
    "a deployment has the name of its group; a model with its own is made by model({ model, model_name })",
  ],
  [
    'm.openai()("gpt-5", { litellm_params: { rpm: 3 } })',
    "params stand side by side, without litellm_params: { rpm: 10, timeout: 60 }",
  ],
  ['m.openai()("gpt-5", { model_info: "big" })', noInfo],
  ["m.openai({ model_info: [1] })", noInfo],
  ['m.openai({ params: "x" })', noParams],
  ["m.openai({ prefix: undefined, name: 5 })", noSpec],
  ["m.env()", noVariable],
  ["m.env(process.env.NO_SUCH_VARIABLE)", noVariable],
  ["m.crossRegion()", "crossRegion() takes a deployment of Bedrock"],
  [
    'm.spread(m.openai()("gpt-5"), { api_key: [m.env("A"), undefined] })',
    'spread(): a point of api_key is undefined; it is text, env("NAME") or { … }',
  ],
  ["m.thinking([true])", 'thinking() takes a list: thinking([1024, 16384]) or thinking(["high"])'],
  ["m.openai().model({})", noOffer],
  ['m.openai().model("gpt-5")', noOffer],
  [
    'm.provider({ name: "a", prefix: "openai/" })',
    'provider() puts the slash between prefix and model itself: prefix: "openai"',
  ],
  [
    'm.spread(m.openai()("gpt-5"))',
    'spread() takes axes after the deployment: { region: ["eu-west-1", "us-east-1"] }',
  ],
  ['m.chain("a", [m.openai()("gpt-5")])', noLinks],
  ['m.chain("a", { us: m.openai()("gpt-5") })', noLinks],
  ['m.chain("a", {})', noLinks],
  ['m.cacheControl(["sytem"])', `${noPoint} "sytem" is neither`],
  ['m.cacheControl([{ rol: "user" }])', `${noPoint} {"rol":"user"} is neither`],
  ["m.cacheControl([{ index: 0.5 }])", `${noPoint} {"index":0.5} is neither`],
  ["m.defineConfig()", noConfig],
  ["m.defineConfig([])", noConfig],
  ['m.openai().models("gpt-5")', 'models() takes a list of names: models(["gpt-5"])'],
  ['m.openai().bare("gpt-5")', 'bare() takes a list of names: bare(["gpt-5"])'],
  ['m.spread([m.openai()("gpt-5")], {})', "spread() takes one deployment, then its axes"],
  [
    'm.spread(m.openai()("gpt-5"), { api_key: m.env("KEY") })',
    "spread() takes a list of points for each axis: api_key: […]",
  ],
  ["m.thinking(1024)", 'thinking() takes a list: thinking([1024, 16384]) or thinking(["high"])'],
  [
    'm.thinking([1024])(m.openai()("gpt-5"))',
    "thinking([…]) is for a group, or for a model with a name of its own",
  ],
  ['m.cacheControl("system")', 'cacheControl() takes a list: cacheControl(["system"])'],
  [
    'm.cacheControl(["system"])(m.anthropic())',
    "cacheControl([…]) is for a deployment, a model or a group",
  ],
];

for (const [code, sentence] of mistakes) {
  test(`${code}: one sentence`, () => {
    assert.throws(() => vm.runInThisContext(`(m) => ${code}`)(muffintin), { message: sentence });
  });
}
