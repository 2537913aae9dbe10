import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const of = (rule: string, text: string): string[] =>
  shown(lintText(text).filter((finding) => finding.rule === rule)).map((line) =>
    line.replace(/^\S+ /, ""),
  );

const model = (name: string): string =>
  `model_list:\n  - { model_name: '${name}', litellm_params: { model: "openai/*" } }`;

const pattern = "model/name-pattern";

for (const name of [
  "^gpt",
  "gpt-5$",
  ".*",
  "claude-.+",
  "gpt-\\d",
  "gpt-4?",
  "claude-[0-9]",
  "gpt-(4|5)",
]) {
  test(`${name} is a pattern that LiteLLM does not know`, () => {
    assert.equal(of(pattern, model(name)).length, 1);
  });
}

for (const name of [
  "gpt-*",
  "*",
  "gpt-4.*",
  "us.anthropic.*",
  "gemini-2.5-pro[thinking-high]",
  "claude-opus-4-6[1m]",
  "gpt-5 (fast)",
  "a/b:c@d",
  "qwen+",
]) {
  test(`${name} is a name, or a wildcard`, () => {
    assert.deepEqual(of(pattern, model(name)), []);
  });
}

const cache = (type: string, name: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5 } }
  - { model_name: embedder, litellm_params: { model: openai/text-embedding-3-small } }
  - { model_name: "own/*", litellm_params: { model: "openai/*" } }
litellm_settings:
  cache: true
  cache_params: { type: ${type}-semantic, ${type}_semantic_cache_embedding_model: ${name} }`;

test("a semantic cache finds its embedding model among the names of the config, or at a vendor", () => {
  const found = (type: string, name: string): string | undefined =>
    of("cache/embedding-model", cache(type, name))[0]?.split(" ")[0];
  for (const type of ["redis", "valkey", "qdrant"]) {
    assert.equal(found(type, "embedder"), undefined);
    assert.equal(found(type, "os.environ/EMBEDDER"), undefined);
    assert.equal(found(type, "text-embedding-3-large"), undefined);
    assert.equal(found(type, "bedrock/amazon.titan-embed-text-v2:0"), undefined);
    assert.equal(found(type, "openai/text-embedding-3-small"), "warning");
    assert.equal(found(type, "embeder"), "error");
    assert.equal(found(type, "own/embedder"), "error");
  }
});

for (const [methods, count] of [
  ["", 1],
  [", methods: [GET, POST]", 1],
  [", methods: [GET]", 0],
] as const) {
  test(`a pass-through endpoint on a route of LiteLLM's own${methods}`, () => {
    const entry = `{ path: /v1/rerank, target: "https://rank.example"${methods} }`;
    const text = `general_settings:\n  pass_through_endpoints: [${entry}]`;
    assert.equal(of("pass-through/path", text).length, count);
  });
}
