import { env, type Settings } from "muffintin";

export const settings: Settings = {
  litellm_settings: {
    // parameters that a vendor does not know are left out, not refused
    drop_params: true,
    request_timeout: 600,
  },
  router_settings: { num_retries: 2 },
  // what clients send as their key: one that you make up
  general_settings: { master_key: env("LITELLM_MASTER_KEY") },
};
