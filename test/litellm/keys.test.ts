import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newest, readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import type {
  BedrockModelId,
  LitellmParams,
  ProviderPrefix,
  ProxyConfig,
  RouterSettings,
} from "../../src/litellm/keys.ts";
import { keysText } from "../../src/litellm/keys-text.ts";
import { bedrockProfilesText } from "../../src/litellm/model-ids.ts";
import { inRoot } from "../root.ts";

const folder = inRoot("src/litellm/catalogue");

test("keys.ts is that of the newest catalogue", () => {
  const text = keysText(readCatalogue(folder, newest), readModels(folder, newest));
  assert.ok(
    readFileSync(inRoot("src/litellm/keys.ts"), "utf8") === text,
    "src/litellm/keys.ts is stale; renew it: npm run catalogue -- --keys",
  );
});

test("bedrock-profiles.ts is that of the newest catalogue", () => {
  const text = bedrockProfilesText(readModels(folder, newest));
  assert.ok(
    readFileSync(inRoot("src/litellm/bedrock-profiles.ts"), "utf8") === text,
    "src/litellm/bedrock-profiles.ts is stale; renew it: npm run catalogue -- --keys",
  );
});

test("a value may come from the environment whatever its type", () => {
  const params: LitellmParams = {
    model: "openai/gpt-4o",
    api_key: "os.environ/OPENAI_API_KEY",
    rpm: "os.environ/RPM",
    drop_params: "os.environ/DROP",
  };
  const config: ProxyConfig = {
    model_list: [{ model_name: "a", litellm_params: params, model_info: { mode: "chat" } }],
    litellm_settings: { fallbacks: [{ a: ["b", { model: "c" }] }], cache_params: { port: 6379 } },
    router_settings: { routing_strategy: "least-busy", retry_policy: { TimeoutErrorRetries: 2 } },
    mcp_servers: { tools: { url: "http://127.0.0.1:1", transport: "http" } },
  };
  assert.equal(config.model_list?.[0]?.litellm_params.rpm, "os.environ/RPM");
});

test("the compiler refuses wrong keys and values", () => {
  // @ts-expect-error a misspelt key
  const key: LitellmParams = { model: "openai/gpt-4o", max_token: 1 };
  // @ts-expect-error a number in words
  const kind: LitellmParams = { rpm: "lots" };
  // @ts-expect-error an unknown strategy
  const strategy: RouterSettings = { routing_strategy: "least-bussy" };
  // @ts-expect-error an unknown provider
  const prefix: ProviderPrefix = "opnai";
  // @ts-expect-error not a model of Bedrock
  const model: BedrockModelId = "gpt-4o";
  assert.deepEqual(
    [Object.keys(key).length, kind.rpm, strategy.routing_strategy, prefix, model],
    [2, "lots", "least-bussy", "opnai", "gpt-4o"],
  );
});
