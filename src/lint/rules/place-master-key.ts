import { misplaced } from "../misplaced.ts";

export const rule = misplaced({
  id: "place/master-key",
  description:
    "The master key is read from general_settings only; elsewhere the proxy has none, and refuses to start or runs without authentication.",
  keys: ["master_key"],
  from: ["top", "litellm_settings", "router_settings"],
  to: "general_settings",
  effect: "the proxy does not see it",
  wrong: "litellm_settings:\n  master_key: os.environ/LITELLM_MASTER_KEY",
  right: "general_settings:\n  master_key: os.environ/LITELLM_MASTER_KEY",
});
