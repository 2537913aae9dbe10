import assert from "node:assert/strict";
import { test } from "node:test";
import { newest, readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { providersOf } from "../../src/litellm/provider-of.ts";
import { routerOf } from "../../src/router/from-config.ts";
import { inRoot } from "../root.ts";

const directory = inRoot("src/litellm/catalogue");
const catalogue = readCatalogue(directory);
const { models } = readModels(directory, newest);

const rows: readonly (readonly [
  params: { model: string; [key: string]: string },
  string | undefined,
])[] = [
  [{ model: "groq/llama-3.3-70b-versatile" }, "groq"],
  [{ model: "llama-3.3-70b", api_base: "https://api.groq.com/openai/v1" }, "by api_base"],
  [{ model: "whatever", custom_llm_provider: "openai" }, "openai"],
  [{ model: "ft:gpt-4o-mini:org::abc" }, "openai"],
  [{ model: "claude-foo-9" }, "anthropic"],
  [{ model: "eu.anthropic.claude-foo" }, "bedrock"],
  [{ model: "gpt-4o" }, "openai"],
  [{ model: "os.environ/MODEL" }, "by environment"],
  [{ model: "mine/model" }, "mine"],
  [{ model: "nobody/model" }, undefined],
  [{ model: "toString" }, undefined],
];
const config = {
  model_list: rows.map(([litellm_params], index) => ({
    model_name: `m${index}`,
    litellm_params: { ...litellm_params, api_key: "os.environ/KEY" },
  })),
  litellm_settings: { custom_provider_map: [{ provider: "mine", custom_handler: "mine.handler" }] },
};

test("a provider is stated, the prefix, the host's, or told by the model's name", () => {
  const providerOf = providersOf(config, catalogue, (name) =>
    Object.hasOwn(models, name) ? models[name]?.provider : undefined,
  );
  assert.deepEqual(
    rows.map(([params]) => providerOf(params.model, params)),
    rows.map(([, provider]) => provider),
  );
});

test("the router keeps each deployment whose provider is known, and no other", () => {
  const { deployments, dropped } = routerOf(config, { catalogue, models });
  assert.deepEqual(
    deployments.map(({ provider }) => provider),
    rows.flatMap(([, provider]) => provider ?? []),
  );
  assert.deepEqual(
    dropped.map(({ why }) => why),
    ['LiteLLM knows no provider of "nobody/model"', 'LiteLLM knows no provider of "toString"'],
  );
});
