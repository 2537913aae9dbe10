import assert from "node:assert/strict";
import { it } from "node:test";
import { redirect, rewrite } from "../../src/rehearse/rewrite.ts";
import { stage } from "./stage.ts";

const upstream = "http://127.0.0.1:9";

it("redirect changes nothing but the bases", () => {
  const config = {
    model_list: [
      {
        model_name: "zhipuai/glm-4.6",
        litellm_params: {
          model: "openai/glm-4.6",
          api_base: "https://open.bigmodel.cn/api/paas/v4",
        },
      },
      {
        model_name: "packy/claude",
        litellm_params: { model: "anthropic/claude", api_base: "https://www.packyapi.com" },
        model_info: { max_output_tokens: 64000, version: "2024-10-21" },
      },
      { model_name: "openrouter/*", litellm_params: { model: "openrouter/*", api_key: "on" } },
    ],
    router_settings: { num_retries: 2, fallbacks: [{ "packy/claude": ["openrouter/a"] }] },
  };
  assert.deepEqual(redirect(config, stage(config).vendors, upstream), {
    model_list: [
      {
        model_name: "zhipuai/glm-4.6",
        litellm_params: {
          model: "openai/glm-4.6",
          api_base: "http://127.0.0.1:9/d0/api/paas/v4",
        },
      },
      {
        model_name: "packy/claude",
        litellm_params: { model: "anthropic/claude", api_base: "http://127.0.0.1:9/d1" },
        model_info: { max_output_tokens: 64000, version: "2024-10-21" },
      },
      {
        model_name: "openrouter/*",
        litellm_params: {
          model: "openrouter/*",
          api_key: "on",
          api_base: "http://127.0.0.1:9/d2/api/v1",
        },
      },
    ],
    router_settings: { num_retries: 2, fallbacks: [{ "packy/claude": ["openrouter/a"] }] },
  });
});

it("rewrite leaves out what reaches outside, and says so", () => {
  const config = {
    model_list: [
      {
        model_name: "a",
        litellm_params: {
          model: "bedrock/amazon.nova-pro-v1:0",
          aws_role_name: "arn:aws:iam::1:role/muffin",
          aws_region_name: "eu-west-1",
          rpm: 4,
        },
        model_info: { id: "mine" },
      },
    ],
    guardrails: [{ guardrail_name: "mask" }],
    mcp_servers: {},
    environment_variables: { REDIS_HOST: "redis", TEMPERATURE: "warm" },
    general_settings: { master_key: "os.environ/KEY", database_url: "os.environ/DATABASE_URL" },
    litellm_settings: {
      cache: true,
      cache_params: { type: "redis", host: "redis" },
      callbacks: ["langfuse", "hooks.handler"],
      success_callback: [],
      drop_params: true,
    },
    router_settings: { redis_host: "redis", num_retries: 1 },
  };
  assert.deepEqual(rewrite(config, stage(config).vendors, upstream), {
    config: {
      model_list: [
        {
          model_name: "a",
          litellm_params: {
            aws_access_key_id: "sk-canary-AWS_ACCESS_KEY_ID",
            aws_secret_access_key: "sk-canary-AWS_SECRET_ACCESS_KEY",
            model: "bedrock/amazon.nova-pro-v1:0",
            aws_region_name: "eu-west-1",
            rpm: 4000,
            aws_bedrock_runtime_endpoint: "http://127.0.0.1:9/d0",
          },
          model_info: { id: "mine" },
        },
      ],
      environment_variables: { TEMPERATURE: "warm" },
      general_settings: { master_key: "os.environ/KEY" },
      litellm_settings: { drop_params: true, callbacks: ["hooks.handler"] },
      router_settings: { num_retries: 1, disable_cooldowns: true },
    },
    leftOut: [
      { path: "guardrails", why: "guardrails ask servers of their own" },
      { path: "mcp_servers", why: "it asks servers of its own" },
      { path: "general_settings.database_url", why: "there is no database and no Redis" },
      { path: "litellm_settings.cache", why: "there is no Redis" },
      { path: "litellm_settings.callbacks", why: "nothing is logged elsewhere" },
      { path: "router_settings.redis_host", why: "there is no Redis" },
    ],
    changes: [
      "disable_cooldowns is on, so that one failure does not disturb the next rehearsal",
      "rpm and tpm count a thousandfold, so that the rehearsal does not use them up",
    ],
  });
});

it("redirect takes the base of a credential, which then names none", () => {
  const credential = (values: object) => ({ credential_name: "work", credential_values: values });
  const params = { model: "openai/own", litellm_credential_name: "work" };
  const config = {
    credential_list: [credential({ api_key: "on", api_base: "https://own.example/some/v1" })],
    model_list: [{ model_name: "a", litellm_params: params }],
  };
  assert.deepEqual(redirect(config, stage(config).vendors, upstream), {
    credential_list: [credential({ api_key: "on" })],
    model_list: [
      { model_name: "a", litellm_params: { ...params, api_base: `${upstream}/d0/some/v1` } },
    ],
  });
});

it("redirect leaves a credential's base that has no scheme", () => {
  const values = { api_key: "on", api_base: "own.example/v1" };
  const config = {
    credential_list: [{ credential_name: "work", credential_values: values }],
    model_list: [
      {
        model_name: "a",
        litellm_params: { model: "openai/own", litellm_credential_name: "work" },
      },
    ],
  };
  assert.deepEqual(redirect(config, stage(config).vendors, upstream), config);
});
