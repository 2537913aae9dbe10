import { nearest } from "../../nearest.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";
import { knowsKey } from "../versions.ts";

const general = (name: string): string =>
  `general_settings:\n  alerting: [slack]\n  alert_types: [${name}]`;

/** Settings of single alert types, and what comes of one that there is not. */
const mappings = [
  ["alert_to_webhook_url", "nothing is sent here"],
  ["alert_type_config", "this does nothing"],
] as const;

export const rule: Rule = {
  id: "alerting/types",
  severity: "warning",
  about: () => ({
    description:
      "An alert type that LiteLLM does not have: it never alerts of that, without a word.",
    wrong: general("llm_exception"),
    right: general("llm_exceptions"),
  }),
  check({ section, catalogue, report }) {
    const known = catalogue.alert_types;
    const types = section("general_settings")["alert_types"];
    for (const [index, name] of listOf(types).entries()) {
      if (typeof name !== "string" || known.includes(name) || isReference(name)) continue;
      const message = `LiteLLM has no alert type "${name}"; there are ${some(known, 30)}`;
      report(["general_settings", "alert_types", index], message, {
        at: "value",
        suggestion: nearest(name, known),
      });
    }
    for (const [key, effect] of mappings) {
      if (!knowsKey(catalogue, "general_settings", key)) continue;
      const given = section("general_settings")[key];
      for (const name of isMapping(given) ? Object.keys(given) : []) {
        if (known.includes(name)) continue;
        const message = `LiteLLM has no alert type "${name}", so ${effect}; there are ${some(known, 30)}`;
        report(["general_settings", key, name], message, { suggestion: nearest(name, known) });
      }
    }
  },
};
