import { misplaced } from "../misplaced.ts";

export const rule = misplaced({
  id: "place/pre-call-checks",
  about: () => ({
    description:
      "enable_pre_call_checks is read from router_settings only; elsewhere no context window is checked.",
    wrong: "litellm_settings:\n  enable_pre_call_checks: true",
    right: "router_settings:\n  enable_pre_call_checks: true",
  }),
  keys: ["enable_pre_call_checks", "optional_pre_call_checks"],
  from: ["top", "litellm_settings", "general_settings"],
  to: "router_settings",
  effect: "nothing is checked before a call",
});
