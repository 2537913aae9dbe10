// Anthropic's models under their own names.
import { anthropic, defineConfig, env } from "muffintin";

const claude = anthropic();

export default defineConfig({
  models: [
    ...claude.bare(["claude-opus-5-5", "claude-sonnet-5-5", "claude-haiku-5-5"]),
    // Anthropic has retired Claude 3.7 Sonnet: its successor answers to the name.
    claude.model({ model: "claude-sonnet-5-5", model_name: "claude-3-7-sonnet" }),
  ],
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { routing_strategy: "simple-shuffle", num_retries: 3, allowed_fails: 1 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
