import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "ref/alias",
  severity: "error",
  about: () => ({
    description: "An alias of a name that nothing serves: every request for it fails.",
    wrong: `${chat}router_settings:\n  model_group_alias:\n    gpt: chta`,
    right: `${chat}router_settings:\n  model_group_alias:\n    gpt: chat`,
  }),
  check({ named, report }) {
    for (const [alias, target] of named.aliases) {
      // an alias of itself serves nothing
      if (named.served(target, target === alias ? "alias" : undefined) !== undefined) continue;
      report(
        ["router_settings", "model_group_alias", alias],
        `"${target}" is not served by this config`,
        {
          at: "value",
          ...named.unserved(target),
        },
      );
    }
  },
};
