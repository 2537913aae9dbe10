// OpenAI's models under their own names.
import { defineConfig, env, provider } from "muffintin";

const openai = provider({ name: "openai", prefix: "openai", api_key: env("OPENAI_API_KEY") });

export default defineConfig({
  groups: [],
  models: [
    openai.model({ model: "gpt-6-sol", model_name: "gpt-6-sol" }),
    openai.model({ model: "gpt-6-luna", model_name: "gpt-6-luna" }),
    openai.model({ model: "gpt-5-mini", model_name: "gpt-5-mini" }),
    openai.model({ model: "gpt-4o", model_name: "gpt-4o" }),
  ],
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { routing_strategy: "simple-shuffle", num_retries: 3, allowed_fails: 1 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
