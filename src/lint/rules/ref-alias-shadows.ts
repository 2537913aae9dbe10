import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "ref/alias-shadows",
  severity: "warning",
  about: () => ({
    description:
      "An alias with the name of a model: the alias wins, and the model under that name is never called.",
    wrong: `${chat}  - model_name: other\n    litellm_params:\n      model: openai/gpt-5\nrouter_settings:\n  model_group_alias:\n    chat: other`,
    right: `${chat}router_settings:\n  model_group_alias:\n    gpt: chat`,
  }),
  check({ named, report }) {
    for (const [alias, target] of named.aliases) {
      if (alias === target || !named.groups.has(alias)) continue;
      const path = ["router_settings", "model_group_alias", alias];
      report(path, `there is a model of this name, and requests for it go to "${target}" instead`);
    }
  },
};
