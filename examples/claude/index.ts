// Anthropic's models under their own names.
import { defineConfig, env, provider } from "muffintin";

const anthropic = provider({
  name: "anthropic",
  prefix: "anthropic",
  api_key: env("ANTHROPIC_API_KEY"),
});

export default defineConfig({
  groups: [],
  models: [
    anthropic.model({ model: "claude-opus-5-5", model_name: "claude-opus-5-5" }),
    anthropic.model({ model: "claude-sonnet-5-5", model_name: "claude-sonnet-5-5" }),
    anthropic.model({ model: "claude-haiku-5-5", model_name: "claude-haiku-5-5" }),
    // Anthropic has retired Claude 3.7 Sonnet: its successor answers to the name.
    anthropic.model({ model: "claude-sonnet-5-5", model_name: "claude-3-7-sonnet" }),
  ],
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { routing_strategy: "simple-shuffle", num_retries: 3, allowed_fails: 1 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
