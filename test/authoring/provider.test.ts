import assert from "node:assert/strict";
import { test } from "node:test";
import { azure, env, outputLimit, provider } from "../../src/index.ts";

const zhipuai = provider({
  name: "zhipuai",
  prefix: "openai",
  api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
  api_key: env("ZAI_API_KEY"),
  extra_headers: { accept: "application/json", "user-agent": "muffin" },
  params: { max_tokens: outputLimit, rpm: 5 },
  model_info: { supports_vision: true },
});

test("a deployment is plain data: the transport's row and what the call says", () => {
  assert.deepEqual(zhipuai("glm-4.5", { rpm: 10, model_info: { mode: "chat" } }), {
    transport: "zhipuai",
    limits: "zhipuai",
    model: "glm-4.5",
    litellm_params: {
      model: "openai/glm-4.5",
      api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
      api_key: "os.environ/ZAI_API_KEY",
      extra_headers: { accept: "application/json", "user-agent": "muffin" },
      max_tokens: { limit: "max_output_tokens" },
      rpm: 10,
    },
    model_info: { supports_vision: true, mode: "chat" },
  });
});

test("headers are merged key by key, and the transport's own stay as they are", () => {
  const { litellm_params } = zhipuai("glm-4.5", { extra_headers: { accept: "text/plain" } });
  assert.deepEqual(litellm_params.extra_headers, { accept: "text/plain", "user-agent": "muffin" });
  assert.equal(zhipuai("glm-4.5").litellm_params.extra_headers?.["accept"], "application/json");
});

test("undefined takes away what the transport or its vendor says", () => {
  const { litellm_params, model_info } = zhipuai("glm-4.5", {
    extra_headers: undefined,
    max_tokens: undefined,
    model_info: { supports_vision: undefined },
  });
  assert.deepEqual(litellm_params, {
    model: "openai/glm-4.5",
    api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
    api_key: "os.environ/ZAI_API_KEY",
    rpm: 5,
  });
  assert.deepEqual(model_info, {});

  const keyless = azure({
    api_base: "https://muffin.openai.azure.com",
    api_version: "2024-10-21",
    api_key: undefined,
    params: { litellm_credential_name: "azure-eu" },
  });
  assert.deepEqual(keyless("gpt-5").litellm_params, {
    model: "azure/gpt-5",
    api_base: "https://muffin.openai.azure.com",
    api_version: "2024-10-21",
    litellm_credential_name: "azure-eu",
  });
});

test("models are offered under the transport's name", () => {
  assert.deepEqual(
    zhipuai.models(["glm-4.5", "glm-4.6"]).map(({ model_name, model }) => [model_name, model]),
    [
      ["zhipuai/glm-4.5", "glm-4.5"],
      ["zhipuai/glm-4.6", "glm-4.6"],
    ],
  );
});

test("bare models are offered under their own names", () => {
  assert.deepEqual(
    zhipuai
      .bare(["glm-4.5", "glm-4.6"], { rpm: 2 })
      .map((offer) => [offer.model_name, offer.litellm_params.model, offer.litellm_params.rpm]),
    [
      ["glm-4.5", "openai/glm-4.5", 2],
      ["glm-4.6", "openai/glm-4.6", 2],
    ],
  );
});

test("model says everything, its name too", () => {
  const { model_name, litellm_params } = zhipuai.model({
    model: "glm-4.5",
    model_name: "glm",
    tpm: 9,
  });
  assert.equal(model_name, "glm");
  assert.equal(litellm_params.tpm, 9);
  assert.equal("model_name" in litellm_params, false);
});

test("limits are looked up by prefix where the endpoint is the vendor's own", () => {
  const copilot = provider({ name: "copilot", prefix: "github_copilot" });
  assert.equal(copilot("gpt-4o").limits, "github_copilot");
});

test("env refuses what cannot be a variable's name", () => {
  assert.equal(env("ZAI_API_KEY"), "os.environ/ZAI_API_KEY");
  assert.throws(() => env("sk-0123"), {
    message:
      "env() takes the name of an environment variable (letters, digits, _), not its value; this is none, and is not shown lest it be the secret",
  });
});

test("prefixes that reach the same models share their limits", () => {
  const keys = (["cohere_chat", "azure_text", "vertex_ai_beta"] as const).map(
    (prefix) => provider({ name: "any", prefix })("model").limits,
  );
  assert.deepEqual(keys, ["cohere", "azure", "vertex_ai"]);
});
