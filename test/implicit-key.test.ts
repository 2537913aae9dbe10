import assert from "node:assert/strict";
import { test } from "node:test";
import { implicitKeyIn } from "../src/implicit-key.ts";
import { newest, readCatalogue, readModels } from "../src/litellm/catalogue.ts";
import { inRoot } from "./root.ts";

const directory = inRoot("src/litellm/catalogue");
const catalogue = readCatalogue(directory);
const { providers } = catalogue;
const wanted = implicitKeyIn({ catalogue, models: () => readModels(directory, newest).models });
const keyOf = (model: string, params: object = {}): string | undefined =>
  wanted({ litellm_params: { model, ...params } });

test("a vendor's deployment without a key wants the vendor's variable", () => {
  assert.deepEqual(
    ["openai/gpt-5", "anthropic/claude-sonnet-4-5", "litellm_proxy/gpt-5"].map((model) =>
      keyOf(model),
    ),
    ["OPENAI_API_KEY", "ANTHROPIC_API_KEY", "LITELLM_PROXY_API_KEY"],
  );
});

test("a server of one's own wants no key, as LiteLLM asks it without one", () => {
  const servers = ["docker_model_runner", "hosted_vllm", "lemonade", "llamafile", "lm_studio"];
  for (const prefix of [...servers, "ollama", "ollama_chat"]) {
    assert.ok(providers[prefix]?.env.length, prefix);
    assert.equal(keyOf(`${prefix}/qwen3`, { api_base: "http://127.0.0.1:11434" }), undefined);
  }
});

test("a key or a credential that is stated is the one", () => {
  assert.equal(keyOf("openai/gpt-5", { api_key: "os.environ/MINE" }), undefined);
  assert.equal(keyOf("openai/gpt-5", { litellm_credential_name: "mine" }), undefined);
});

test("a model without a prefix wants the key of the vendor that LiteLLM takes it for", () => {
  assert.deepEqual(
    ["gpt-4o", "claude-sonnet-4-5", "no-such-model", "toString"].map((model) => keyOf(model)),
    ["OPENAI_API_KEY", "ANTHROPIC_API_KEY", undefined, undefined],
  );
});

test("a provider that is stated beside the model counts", () => {
  assert.equal(keyOf("org/model", { custom_llm_provider: "openai" }), "OPENAI_API_KEY");
});
