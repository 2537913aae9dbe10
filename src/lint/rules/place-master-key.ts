import { misplaced } from "../misplaced.ts";

export const rule = misplaced({
  id: "place/master-key",
  about: () => ({
    description:
      "The master key is read from general_settings only; elsewhere the proxy has none, and refuses to start or runs without authentication.",
    wrong: "litellm_settings:\n  master_key: os.environ/LITELLM_MASTER_KEY",
    right: "general_settings:\n  master_key: os.environ/LITELLM_MASTER_KEY",
  }),
  keys: ["master_key"],
  from: ["top", "litellm_settings", "router_settings"],
  to: "general_settings",
  effect: "the proxy does not see it",
});
