import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../src/generate.ts";
import { defineConfig, env, group, provider } from "../../src/index.ts";
import { openai, reference, zhipuai } from "./reference.ts";

test("an inventory becomes LiteLLM's config, with limits, routing and the environment", () => {
  const inventory = defineConfig({
    groups: [group("free-muffin", [zhipuai("glm-4.5", { rpm: 10 })])],
    models: [...openai.models(["gpt-5"])],
    fallbacks: { "free-muffin": ["openai/gpt-5"] },
    default_fallbacks: ["free-muffin"],
    aliases: { best: "openai/gpt-5" },
    callbacks: ["langfuse"],
    settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
  });
  const { config, env: environment, modelList, problems } = generate(inventory, reference);
  assert.deepEqual(problems, []);
  assert.equal(config.model_list, modelList);
  assert.deepEqual(config, {
    model_list: [
      {
        model_name: "free-muffin",
        litellm_params: {
          model: "openai/glm-4.5",
          api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
          api_key: "os.environ/ZAI_API_KEY",
          max_tokens: 98_304,
          rpm: 10,
        },
        model_info: { max_input_tokens: 131_072, max_output_tokens: 98_304 },
      },
      {
        model_name: "openai/gpt-5",
        litellm_params: { model: "openai/gpt-5" },
        model_info: { max_input_tokens: 272_000, max_output_tokens: 128_000 },
      },
    ],
    litellm_settings: { callbacks: ["langfuse"] },
    router_settings: {
      fallbacks: [{ "free-muffin": ["openai/gpt-5"] }],
      default_fallbacks: ["free-muffin"],
      model_group_alias: { best: "openai/gpt-5" },
    },
    general_settings: { master_key: "os.environ/LITELLM_MASTER_KEY" },
  });
  assert.deepEqual(environment, {
    LANGFUSE_PUBLIC_KEY: { needed_by: ["litellm_settings.callbacks"] },
    LANGFUSE_SECRET_KEY: { needed_by: ["litellm_settings.callbacks"] },
    LITELLM_MASTER_KEY: { needed_by: ["general_settings.master_key"] },
    OPENAI_API_KEY: { needed_by: ["openai/gpt-5"] },
    ZAI_API_KEY: { needed_by: ["free-muffin"] },
  });
});

test("a variable inside a header of a pass-through endpoint is one of the environment", () => {
  const headers = {
    Authorization: "bearer os.environ/COHERE_API_KEY",
    "x-team": env("TEAM"),
    LANGFUSE_PUBLIC_KEY: "pk os.environ/LANGFUSE",
  };
  const endpoint = { path: "/rerank", target: "https://api.cohere.com/v1/rerank", headers };
  const { env: environment } = generate(
    defineConfig({
      settings: {
        general_settings: { pass_through_endpoints: [endpoint] },
        litellm_settings: { default_internal_user_params: { note: "see os.environ/NOTE" } },
      },
    }),
    reference,
  );
  const at = "general_settings.pass_through_endpoints.0.headers";
  assert.deepEqual(environment, {
    COHERE_API_KEY: { needed_by: [`${at}.Authorization`] },
    TEAM: { needed_by: [`${at}.x-team`] },
  });
});

test("the same inventory gives the same bytes, and is not changed", () => {
  const inventory = defineConfig({ groups: [group("a", [zhipuai("glm-4.5")])] });
  const before = JSON.stringify(inventory);
  assert.equal(
    JSON.stringify(generate(inventory, reference)),
    JSON.stringify(generate(inventory, reference)),
  );
  assert.equal(JSON.stringify(inventory), before);
});

test("the header set of a transport is listed once", () => {
  const plain = provider({
    name: "plain",
    prefix: "openai",
    limits: "openai",
    extra_headers: { a: "1" },
  });
  const { headers } = generate(
    defineConfig({ groups: [group("a", [plain("gpt-5"), plain("gpt-5", { rpm: 1 })])] }),
    reference,
  );
  assert.deepEqual(headers, { plain: { a: "1" } });
});

test("what stands as it is reaches the row, and the sections reach the settings", () => {
  const local = provider({
    name: "local",
    prefix: "",
    as_is: { litellm_params: { api_key: "whatever" }, mode: "chat" },
  });
  const inventory = defineConfig({
    models: [
      local.model({ model: "gpt-5", rpm: 1, as_is: { litellm_params: { tpm: "many" }, rpm: 2 } }),
    ],
    settings: { litellm_settings: { drop_params: true } },
    sections: { litellm_settings: { no_such_key: 1 }, general_settings: null, "x-note": "free" },
    limits: "as stated",
  });
  assert.deepEqual(generate(inventory, reference).config, {
    model_list: [
      {
        model_name: "local/gpt-5",
        litellm_params: { model: "gpt-5", rpm: 1, api_key: "whatever", tpm: "many" },
        mode: "chat",
        rpm: 2,
      },
    ],
    litellm_settings: { drop_params: true, no_such_key: 1 },
    general_settings: null,
    "x-note": "free",
  });
});

test("each mention in order takes the name's next deployment, the last one all that remain", () => {
  const deployment = (rpm: number) => zhipuai("glm-4.5", { rpm });
  const inventory = defineConfig({
    groups: [
      group("a", [deployment(1), deployment(2), deployment(3)]),
      group("b", [deployment(4)]),
      group("c", [deployment(5)]),
    ],
    order: ["a", "b", "a"],
  });
  const { modelList, sources } = generate(inventory, reference);
  assert.deepEqual(
    modelList.map(({ litellm_params }) => litellm_params["rpm"]),
    [1, 4, 2, 3, 5],
  );
  assert.deepEqual(
    sources.map(({ group: name, index }) => `${name}${index}`),
    ["a0", "b0", "a1", "a2", "c0"],
  );
});
