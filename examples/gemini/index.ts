// Google's models under their own names.
import { defineConfig, env, provider } from "muffintin";

const gemini = provider({ name: "gemini", prefix: "gemini", api_key: env("GEMINI_API_KEY") });

export default defineConfig({
  groups: [],
  models: [
    gemini.model({ model: "gemini-3.1-pro-preview", model_name: "gemini-3.1-pro-preview" }),
    gemini.model({ model: "gemini-3.8-flash", model_name: "gemini-3.8-flash" }),
    gemini.model({ model: "gemini-2.5-pro", model_name: "gemini-2.5-pro" }),
    gemini.model({ model: "gemini-2.5-flash", model_name: "gemini-2.5-flash" }),
  ],
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { routing_strategy: "simple-shuffle", num_retries: 3, allowed_fails: 1 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
