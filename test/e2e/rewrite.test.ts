import assert from "node:assert/strict";
import { it } from "node:test";
import { type Config, readConfig, rewrite } from "./rewrite.ts";

const config: Config = {
  model_list: [
    {
      model_name: "zhipuai/glm-4.6",
      litellm_params: { model: "openai/glm-4.6", api_base: "https://open.bigmodel.cn/api/paas/v4" },
    },
    {
      model_name: "packy/claude",
      litellm_params: { model: "anthropic/claude", api_base: "https://www.packyapi.com" },
      model_info: { max_output_tokens: 64000, version: "2024-10-21" },
    },
    { model_name: "openrouter/*", litellm_params: { model: "openrouter/*", api_key: "on" } },
  ],
  router_settings: { num_retries: 2, fallbacks: [{ "packy/claude": ["openrouter/a"] }] },
};

it("changes nothing but api_base", () => {
  const { yaml } = rewrite(config, "http://127.0.0.1:9");
  const expected = structuredClone(config);
  const [glm, claude, any] = expected.model_list;
  if (glm) glm.litellm_params.api_base = "http://127.0.0.1:9/d0/api/paas/v4";
  if (claude) claude.litellm_params.api_base = "http://127.0.0.1:9/d1";
  if (any) any.litellm_params.api_base = "http://127.0.0.1:9/d2/api/v1";
  assert.deepEqual(readConfig(yaml), expected);
});

it("refuses a provider whose address it does not know", () => {
  const model_list = [{ model_name: "a", litellm_params: { model: "nobody/a" } }];
  assert.throws(() => rewrite({ model_list }, "http://127.0.0.1:9"), {
    message: "nobody/a: no api_base, and none is known here",
  });
});
