import { nearest } from "../../nearest.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";

const general = (name: string): string =>
  `general_settings:\n  alerting: [slack]\n  alert_types: [${name}]`;

export const rule: Rule = {
  id: "alerting/types",
  severity: "warning",
  description: "An alert type that LiteLLM does not have: it never alerts of that, without a word.",
  wrong: general("llm_exception"),
  right: general("llm_exceptions"),
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
    const webhooks = section("general_settings")["alert_to_webhook_url"];
    for (const name of isMapping(webhooks) ? Object.keys(webhooks) : []) {
      if (known.includes(name)) continue;
      const message = `LiteLLM has no alert type "${name}", so nothing is sent here; there are ${some(known, 30)}`;
      report(["general_settings", "alert_to_webhook_url", name], message, {
        suggestion: nearest(name, known),
      });
    }
  },
};
