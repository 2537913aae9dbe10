import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import type { Rule } from "../rule.ts";
import { isReference, some, stringsAt } from "../text.ts";

/** Ways that LiteLLM alerts by itself; callbacks can alert too. */
const ways = ["slack", "ms_teams", "email", "webhook"];

const general = (name: string): string => `general_settings:\n  alerting: [${name}]`;

export const rule: Rule = {
  id: "alerting/unknown",
  severity: "warning",
  about: () => ({
    description: "A way of alerting that LiteLLM does not have: nobody is alerted, without a word.",
    wrong: general("slakc"),
    right: general("slack"),
  }),
  check({ section, catalogue, report }) {
    for (const [index, name] of stringsAt(section("general_settings")["alerting"])) {
      if (ways.includes(name) || catalogue.callbacks.includes(name) || isReference(name)) continue;
      const message = `LiteLLM does not alert by ${describeValue(name)}; there are ${some(ways)}`;
      report(["general_settings", "alerting", index], message, {
        at: "value",
        suggestion: nearest(name, ways),
      });
    }
  },
};
