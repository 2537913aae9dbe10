import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "ref/alias-of-alias",
  severity: "error",
  about: () => ({
    description: "An alias of an alias: LiteLLM follows one step only, and requests fail.",
    wrong: `${chat}router_settings:\n  model_group_alias:\n    gpt: chat\n    best: gpt`,
    right: `${chat}router_settings:\n  model_group_alias:\n    gpt: chat\n    best: chat`,
  }),
  check({ named, report }) {
    for (const [alias, target] of named.aliases) {
      if (named.served(target) !== "alias" || target === alias) continue;
      const path = ["router_settings", "model_group_alias", alias];
      const message = `"${target}" is an alias itself, and LiteLLM follows one step only`;
      report(path, message, { at: "value", suggestion: named.aliases.get(target) });
    }
  },
};
