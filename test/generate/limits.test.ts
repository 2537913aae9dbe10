import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../src/generate.ts";
import { defineConfig, group, provider } from "../../src/index.ts";
import { openai, reference, zhipuai } from "./reference.ts";

test("limits beside the deployment win over the database", () => {
  const stated = zhipuai("glm-4.5", { model_info: { max_output_tokens: 1000 } });
  const { modelList } = generate(defineConfig({ groups: [group("a", [stated])] }), reference);
  assert.deepEqual(modelList[0]?.model_info, {
    max_input_tokens: 131_072,
    max_output_tokens: 1000,
  });
  assert.equal(modelList[0]?.litellm_params["max_tokens"], 1000);
});

test("a parameter that follows the output limit is left out where there is none", () => {
  const { modelList } = generate(
    defineConfig({
      groups: [
        group("a", [zhipuai("*"), zhipuai("tts", { model_info: { mode: "audio_speech" } })]),
      ],
    }),
    reference,
  );
  assert.deepEqual(
    modelList.map(({ litellm_params }) => Object.keys(litellm_params)),
    [
      ["model", "api_base", "api_key"],
      ["model", "api_base", "api_key"],
    ],
  );
});

test("an auto router has no limits, and none are wanted of it", () => {
  const auto = provider({ name: "auto", prefix: "auto_router" });
  const { modelList, problems } = generate(
    defineConfig({
      models: auto.bare(["complexity_router", "semantic"], { auto_router_default_model: "a" }),
    }),
    reference,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    modelList.map(({ model_info }) => model_info),
    [undefined, undefined],
  );
});

test("limits that the config states fill in for the database", () => {
  const { modelList, problems } = generate(
    defineConfig({
      groups: [group("a", [zhipuai("glm-next")])],
      limits: { zhipuai: { "glm-next": { max_input_tokens: 20, max_output_tokens: 10 } } },
    }),
    reference,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(modelList[0]?.model_info, { max_input_tokens: 20, max_output_tokens: 10 });
});

test("a model that nothing knows is a problem with the nearest names", () => {
  const { problems } = generate(
    defineConfig({ groups: [group("a", [zhipuai("glm-46")])] }),
    reference,
  );
  assert.deepEqual(problems, [
    {
      rule: "limit/unknown-model",
      path: ["model_list", 0, "litellm_params", "model"],
      message:
        'no token limits are known for "glm-46" of zhipuai, the nearest are "glm-4.6", "glm-4.5"; ' +
        "state model_info: { max_input_tokens, max_output_tokens } beside it, or limits in defineConfig",
      suggestion: "glm-4.6",
    },
  ]);
});

test('limits: "as stated" leaves model_info alone and looks nothing up', () => {
  const inventory = defineConfig({
    models: [
      openai.model({ model: "no-such-model" }),
      openai.model({ model: "gpt-5", model_info: { mode: "chat" } }),
    ],
    limits: "as stated",
  });
  const { modelList, problems } = generate(inventory, reference);
  assert.deepEqual(problems, []);
  assert.deepEqual(modelList, [
    { model_name: "openai/no-such-model", litellm_params: { model: "openai/no-such-model" } },
    {
      model_name: "openai/gpt-5",
      litellm_params: { model: "openai/gpt-5" },
      model_info: { mode: "chat" },
    },
  ]);
});
