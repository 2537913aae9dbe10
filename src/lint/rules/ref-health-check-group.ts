import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, stringsAt } from "../text.ts";
import { knowsKey } from "../versions.ts";

const general = (name: string): string =>
  `${chat}general_settings:\n  background_health_check_model_groups: [${name}]`;

export const rule: Rule = {
  id: "ref/health-check-group",
  severity: "error",
  about: () => ({
    description:
      "background_health_check_model_groups names a group that does not exist: LiteLLM checks nothing for it.",
    wrong: general("chta"),
    right: general("chat"),
  }),
  check({ section, catalogue, named, report }) {
    const key = "background_health_check_model_groups";
    if (!knowsKey(catalogue, "general_settings", key)) return;
    for (const [index, name] of stringsAt(section("general_settings")[key])) {
      if (named.groups.has(name) || isReference(name)) continue;
      report(["general_settings", key, index], `no group is called "${name}"; nothing is checked`, {
        at: "value",
        ...named.unserved(name),
      });
    }
  },
};
