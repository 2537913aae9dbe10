import assert from "node:assert/strict";
import { test } from "node:test";
import type { Deployment } from "../../src/authoring/deployment.ts";
import { anthropic, azure, openai, openaiCompatible } from "../../src/index.ts";
import type { LimitsDatabase } from "../../src/limits/lookup.ts";
import { limitsOf, seesImages } from "../../src/limits/resolve.ts";

const database: LimitsDatabase = {
  azure: { "gpt-5": { max_input_tokens: 20, max_output_tokens: 10, can: ["vision"], claims: [] } },
};
const own = azure({ api_base: "https://muffin.openai.azure.com", api_version: "2024-10-21" });

test("a deployment of another name has the limits of its base_model", () => {
  for (const base_model of ["azure/gpt-5", "gpt-5"]) {
    const deployment = own("mine", { model_info: { base_model } });
    assert.deepEqual(limitsOf(deployment, database), {
      info: { base_model, max_input_tokens: 20, max_output_tokens: 10 },
    });
    assert.equal(seesImages(deployment, database), true);
  }
});

test("what neither name is known for says what to do", () => {
  const { problem } = limitsOf(own("mine", { model_info: { base_model: "gpt-0" } }), database);
  assert.equal(
    problem?.message,
    'no token limits are known for "mine" of azure, nor for its base_model "gpt-0"; name the model in ' +
      "model_info: { base_model }, state model_info: { max_input_tokens, max_output_tokens } beside " +
      "it, or limits in defineConfig",
  );
});

test("a model that counts no tokens has no limits: its mode says so, or LiteLLM's map", () => {
  const stated = own("pictures", { model_info: { mode: "image_generation" } });
  assert.deepEqual(limitsOf(stated, database), { info: { mode: "image_generation" } });
  const map = () => ({
    "azure/whisper": { provider: "azure", mode: "audio_transcription" },
    "tts-1": { provider: "openai", mode: "audio_speech" },
  });
  for (const deployment of [
    own("whisper"),
    own("ears", { model_info: { base_model: "azure/whisper" } }),
    openai()("tts-1"),
  ]) {
    assert.deepEqual(limitsOf(deployment, database, {}, map), { info: deployment.model_info });
  }
});

test("another vendor's model of the same name does not say what a model is for", () => {
  const map = () => ({ "tts-1": { provider: "openai", mode: "audio_speech" } });
  assert.equal(
    limitsOf(own("tts-1"), database, {}, map).problem?.message,
    'no token limits are known for "tts-1" of azure; name the model in model_info: { base_model }, state ' +
      "model_info: { max_input_tokens, max_output_tokens } beside it, or limits in defineConfig, or " +
      'model_info: { mode: "image_generation" } and the like where it counts no tokens',
  );
});

test("a gateway before a vendor is told how to have that vendor's limits", () => {
  const gateway = { name: "gateway", api_base: "https://llm.example/v1" } as const;
  const message = (deployment: Deployment): string | undefined =>
    limitsOf(deployment, database).problem?.message;
  assert.equal(
    message(anthropic(gateway)("claude-sonnet-4-5")),
    'no token limits are known for "claude-sonnet-4-5" of gateway; state model_info: { max_input_tokens, ' +
      'max_output_tokens } beside it, or limits in defineConfig, or limits: "anthropic" in its transport ' +
      "if that passes on to anthropic",
  );
  assert.equal(
    message(openaiCompatible(gateway)("glm-0")),
    'no token limits are known for "glm-0" of gateway; state model_info: { max_input_tokens, ' +
      "max_output_tokens } beside it, or limits in defineConfig",
  );
});
