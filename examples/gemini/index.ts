// Google's models under their own names.
import { defineConfig, env, gemini } from "muffintin";

export default defineConfig({
  models: gemini().bare([
    "gemini-3.1-pro-preview",
    "gemini-3.8-flash",
    "gemini-2.5-pro",
    "gemini-2.5-flash",
  ]),
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { routing_strategy: "simple-shuffle", num_retries: 3, allowed_fails: 1 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
