import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLitellmMap } from "../../src/limits/litellm-map.ts";
import { parseModelsDev } from "../../src/limits/models-dev.ts";

const release = { version: "1.2.3", date: "2026-01-02" };

/** "transport model: input/output" of LiteLLM map entries. */
const summary = (map: Record<string, unknown>): string[] =>
  parseLitellmMap(map, release).map(
    ({ transport, model, claim }) => `${transport} ${model}: ${claim.input}/${claim.output}`,
  );

const chat = { mode: "chat", max_input_tokens: 20, max_output_tokens: 10 };

test("an entry of LiteLLM's map becomes a claim with its release", () => {
  const entry = {
    ...chat,
    litellm_provider: "deepseek",
    deprecation_date: "2026-07-24",
    supports_function_calling: true,
    supports_vision: false,
    supports_reasoning: true,
  };
  assert.deepEqual(parseLitellmMap({ "deepseek/deepseek-chat": entry }, release), [
    {
      transport: "deepseek",
      model: "deepseek-chat",
      claim: {
        source: "litellm",
        version: "1.2.3",
        date: "2026-01-02",
        input: 20,
        output: 10,
        can: ["tools", "reasoning"],
        retires: "2026-07-24",
      },
    },
  ]);
});

test("the transport is the prefix that a config takes, not the map's provider", () => {
  assert.deepEqual(
    summary({
      "gpt-5": { ...chat, litellm_provider: "openai" },
      "anthropic.claude-v2": { ...chat, litellm_provider: "bedrock_converse" },
      "bedrock/us-east-1/anthropic.claude-v2": { ...chat, litellm_provider: "bedrock" },
      "vertex_ai/claude-opus-4@1": { ...chat, litellm_provider: "vertex_ai-anthropic_models" },
      "command-r": { ...chat, litellm_provider: "cohere_chat" },
      "amazon-nova/nova-pro": { ...chat, litellm_provider: "amazon_nova" },
      "openrouter/openai/gpt-5": { ...chat, litellm_provider: "openrouter" },
    }),
    [
      "amazon_nova nova-pro: 20/10",
      "bedrock anthropic.claude-v2: 20/10",
      "bedrock us-east-1/anthropic.claude-v2: 20/10",
      "cohere command-r: 20/10",
      "openai gpt-5: 20/10",
      "openrouter openai/gpt-5: 20/10",
      "vertex_ai claude-opus-4@1: 20/10",
    ],
  );
});

test("the map's legacy max_tokens fills in, prose and zero do not", () => {
  const provider = { litellm_provider: "openai", mode: "chat" };
  assert.deepEqual(
    summary({
      a: { ...provider, max_tokens: 9 },
      b: { ...provider, max_tokens: 9, max_input_tokens: 20 },
      c: { ...provider, max_input_tokens: 0, max_output_tokens: "if specified" },
    }),
    ["openai a: 9/9", "openai b: 20/9", "openai c: undefined/undefined"],
  );
});

test("two of the map's keys for one model make one claim, the smaller", () => {
  assert.deepEqual(
    summary({
      "gemini-pro": { ...chat, litellm_provider: "vertex_ai-language-models" },
      "vertex_ai/gemini-pro": { ...chat, max_input_tokens: 15, litellm_provider: "vertex_ai" },
    }),
    ["vertex_ai gemini-pro: 15/10"],
  );
});

test("an embedding model has no output limit", () => {
  const entry = { litellm_provider: "openai", mode: "embedding", max_tokens: 8 };
  const [claim] = parseLitellmMap({ "text-embedding-3": entry }, release);
  assert.deepEqual(
    [claim?.mode, claim?.claim.input, claim?.claim.output],
    ["embedding", 8, undefined],
  );
});

test("images, speech and providers that no config can name are passed over", () => {
  assert.deepEqual(
    summary({
      sample_spec: { litellm_provider: "one of many", mode: "one of: chat, embedding" },
      "dall-e": { litellm_provider: "openai", mode: "image_generation", max_tokens: 9 },
      "anyscale/llama": { ...chat, litellm_provider: "anyscale" },
      "gpt-5": { ...chat, litellm_provider: "openai" },
    }),
    ["openai gpt-5: 20/10"],
  );
});

const api = (provider: string, id: string, model: Record<string, unknown>): unknown => ({
  [provider]: { id: provider, models: { [id]: model } },
});

test("a model of models.dev becomes a claim under its transport", () => {
  const model = {
    reasoning: true,
    tool_call: true,
    cost: { input: 1, cache_read: 0.1 },
    limit: { context: 400, input: 272, output: 128 },
    modalities: { input: ["text", "image"], output: ["text"] },
  };
  assert.deepEqual(parseModelsDev(api("opencode", "gpt-5", model), release), [
    {
      transport: "opencodeai",
      model: "gpt-5",
      claim: {
        source: "models.dev",
        version: "1.2.3",
        date: "2026-01-02",
        input: 272,
        output: 128,
        can: ["vision", "tools", "reasoning", "caching"],
      },
    },
  ]);
});

test("models.dev's context is the input limit where it states no other", () => {
  const [claim] = parseModelsDev(
    api("zenmux", "z-ai/glm-4.6", { limit: { context: 200, output: 64 } }),
    release,
  );
  assert.deepEqual(claim?.claim, { source: "models.dev", ...release, input: 200, output: 64 });
});

test("an embedding model's dimensions in models.dev are no output limit", () => {
  const model = { limit: { context: 8192, output: 1536 } };
  const [claim] = parseModelsDev(api("openai", "text-embedding-3-small", model), release);
  assert.deepEqual([claim?.mode, claim?.claim.output], ["embedding", undefined]);
});

test("regions of one vendor in models.dev make one claim, the smaller", () => {
  const both = {
    alibaba: { models: { "qwen3-max": { limit: { context: 256, output: 64 } } } },
    "alibaba-cn": { models: { "qwen3-max": { limit: { context: 252, output: 64 } } } },
  };
  assert.deepEqual(
    parseModelsDev(both, release).map(({ model, claim }) => [model, claim.input, claim.output]),
    [["qwen3-max", 252, 64]],
  );
});

test("a file that is neither source is refused", () => {
  assert.throws(() => parseLitellmMap({ zenmux: { models: {} } }, release), {
    message:
      "LiteLLM's model map must be a JSON object of models with litellm_provider and mode; this holds none.",
  });
  assert.throws(() => parseModelsDev([1, "two"], release), {
    message:
      "models.dev's api.json must be { provider: { models: { id: { limit } } } }; this holds no known provider.",
  });
});
