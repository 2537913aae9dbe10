import { misplaced } from "../misplaced.ts";

export const rule = misplaced({
  id: "place/routing-strategy",
  about: () => ({
    description:
      "How requests are spread is read from router_settings only; elsewhere the router stays at simple-shuffle.",
    wrong: "litellm_settings:\n  routing_strategy: least-busy",
    right: "router_settings:\n  routing_strategy: least-busy",
  }),
  keys: ["routing_strategy", "routing_strategy_args"],
  from: ["top", "litellm_settings", "general_settings"],
  to: "router_settings",
  effect: "the router stays at simple-shuffle",
});
