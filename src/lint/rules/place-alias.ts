import { misplaced } from "../misplaced.ts";

const models =
  "model_list:\n  - model_name: chat\n    litellm_params:\n      model: openai/gpt-5\n";

export const rule = misplaced({
  id: "place/alias",
  about: () => ({
    description:
      "model_group_alias is read from router_settings only; elsewhere the aliases do not exist.",
    wrong: `${models}litellm_settings:\n  model_group_alias:\n    gpt: chat`,
    right: `${models}router_settings:\n  model_group_alias:\n    gpt: chat`,
  }),
  keys: ["model_group_alias"],
  from: ["top", "litellm_settings", "general_settings"],
  to: "router_settings",
  effect: "the aliases do not exist",
});
