// OpenAI's models under their own names.
import { defineConfig, env, openai } from "muffintin";

export default defineConfig({
  models: openai().bare(["gpt-6-sol", "gpt-6-luna", "gpt-5-mini", "gpt-4o"]),
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { routing_strategy: "simple-shuffle", num_retries: 3, allowed_fails: 1 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
