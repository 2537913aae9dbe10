// Bedrock over regions and cross-region profiles with thinking variants, Gemini over several keys.
// An older config as it was carried over: its models and limits are what they were then, so that
// the linter warns of some that are gone by now.
import { defineConfig, env, openrouter } from "muffintin";
import { bedrockGroups } from "./bedrock.ts";
import { geminiGroups } from "./gemini.ts";

const router = openrouter();

export default defineConfig({
  groups: [...bedrockGroups, ...geminiGroups],
  models: [
    router.model({
      model: "x-ai/grok-4",
      model_name: "grok-4",
      model_info: { max_input_tokens: 256_000, max_output_tokens: 256_000 },
    }),
    router.model({
      model: "x-ai/grok-4-fast",
      model_name: "grok-4-fast",
      model_info: { max_input_tokens: 2_000_000, max_output_tokens: 30_000 },
    }),
  ],
  settings: {
    litellm_settings: { drop_params: true, success_callback: ["langfuse"] },
    router_settings: {
      num_retries: 1,
      timeout: 100,
      routing_strategy: "usage-based-routing-v2",
      redis_host: env("REDIS_HOST"),
      redis_password: env("REDIS_PASSWORD"),
      redis_port: env("REDIS_PORT"),
      enable_pre_call_checks: true,
    },
    general_settings: {
      master_key: env("LITELLM_MASTER_KEY"),
      database_url: env("DATABASE_URL"),
      store_model_in_db: true,
      store_prompts_in_spend_logs: false,
    },
  },
});
