import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const alias = `${chat}router_settings:\n  model_group_alias:\n    gpt: chat\n`;

export const rule: Rule = {
  id: "route/fallback-is-alias",
  severity: "info",
  about: () => ({
    description:
      "A fallback names an alias: it works, and spend and limits are counted under the group behind it.",
    wrong: `${alias}  fallbacks:\n    - chat: [gpt]`,
    right: `${alias}  fallbacks:\n    - gpt: [chat]`,
  }),
  check({ fallbacks, named, report }) {
    for (const { targets } of fallbacks()) {
      for (const { name, path } of targets) {
        if (named.groups.has(name) || !named.aliases.has(name)) continue;
        const group = named.aliases.get(name);
        report(path, `"${name}" is an alias of "${group}"`, { at: "value", suggestion: group });
      }
    }
  },
};
