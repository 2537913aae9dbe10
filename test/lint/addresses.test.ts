import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const of = (rule: string, text: string): string[] =>
  shown(lintText(text).filter((finding) => finding.rule === rule));

test("without an address a prompt meant for a server of one's own goes to OpenAI", () => {
  const text = (params: string, more = ""): string =>
    `model_list:\n  - { model_name: own, litellm_params: { ${params} } }\n${more}`;
  const found = (...given: Parameters<typeof text>): number =>
    of("provider/missing-parameter", text(...given)).length;
  assert.equal(found("model: lm_studio/qwen3-8b"), 1);
  assert.equal(found("model: triton/own"), 1);
  assert.equal(found("model: llamafile/own"), 0);
  assert.equal(found("model: lm_studio/qwen3-8b, api_base: http://localhost:1234/v1"), 0);
  assert.equal(found("model: lm_studio/qwen3-8b", "litellm_settings: { api_base: http://a }"), 0);
});

test("an address of another API is told with what is meant, and by one rule", () => {
  const found = (model: string, base: string): string[] =>
    lintText(
      `model_list:\n  - { model_name: chat, litellm_params: { model: ${model}, api_base: "${base}" } }`,
    )
      .filter(({ rule }) => rule.startsWith("url/"))
      .map(({ rule, suggestion = "" }) => `${rule} ${suggestion}`);
  const azure = "https://own.services.ai.azure.com";
  assert.deepEqual(found("openai/glm-5", "https://api.z.ai/api/anthropic"), [
    "url/other-api model: anthropic/glm-5",
  ]);
  const qwen = "https://dashscope.aliyuncs.com/compatible-mode/v1";
  assert.deepEqual(found("anthropic/qwen3-max", qwen), ["url/other-api model: openai/qwen3-max"]);
  assert.deepEqual(found("azure/gpt-5", `${azure}/models`), [`url/other-api ${azure}`]);
  assert.deepEqual(found("azure/gpt-5", azure), []);
  assert.deepEqual(found("deepseek/deepseek-chat", "https://api.deepseek.com/anthropic"), [
    "url/other-api model: anthropic/deepseek-chat",
  ]);
  // LiteLLM has Anthropic's form of these.
  assert.deepEqual(found("minimax/MiniMax-M2", "https://api.minimax.io/anthropic"), []);
  assert.deepEqual(found("openai/gpt-5", "https://own.openai.azure.com"), [
    "url/no-version https://own.openai.azure.com/openai/v1",
  ]);
});

test("the path of a call is cut off for whom LiteLLM adds it, and left to those who may have it", () => {
  const found = (model: string): string[] =>
    of(
      "url/path-repeated",
      `model_list:\n  - { model_name: chat, litellm_params: { model: ${model}, api_base: "https://own.example/v1/chat/completions" } }`,
    );
  assert.equal(found("helicone/gpt-5").length, 1);
  assert.equal(found("hosted_vllm/own").length, 0);
});

test("a provider by another name is told by LiteLLM's", () => {
  const text = "model_list: [{ model_name: a, litellm_params: { model: google/gemini-3-pro } }]";
  const [found] = lintText(text).filter(({ rule }) => rule === "provider/unknown-prefix");
  assert.equal(found?.suggestion, "gemini/gemini-3-pro");
});

test("base_url is read for chat, and for embeddings not at all", () => {
  const found = (model: string, more = ""): string[] =>
    lintText(
      `model_list:\n  - { model_name: a, litellm_params: { model: ${model}, base_url: "http://own/v1" ${more} } }`,
    )
      .filter(({ rule }) => rule === "url/base-url")
      .map(({ severity }) => severity);
  assert.deepEqual(found("openai/own"), ["warning"]);
  assert.deepEqual(found("openai/text-embedding-3-small"), ["error"]);
  assert.deepEqual(found("hosted_vllm/qwen3-embedding"), ["error"]);
  assert.deepEqual(found("openai/own", ", api_base: http://own/v1"), []);
});
