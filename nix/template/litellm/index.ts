import { defineConfig, env } from "muffintin";
import workhorse from "./workhorse.ts";

export default defineConfig({
  groups: [workhorse],
  models: [],
  settings: {
    litellm_settings: { drop_params: true },
    router_settings: { num_retries: 2 },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
