import { isGiven } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { showPlace } from "../unknown.ts";

/** Read, and nothing is done with it. */
const idle = { key: "max_end_user_budget", instead: "max_end_user_budget_id" };

export const rule: Rule = {
  id: "key/obsolete",
  severity: "warning",
  description: "A key that LiteLLM accepts and that nothing reads any more.",
  wrong: "litellm_settings:\n  telemetry: false",
  right: "litellm_settings:\n  drop_params: true",
  check({ spots, section, report, catalogue }) {
    if (isGiven(section("litellm_settings")[idle.key])) {
      report(["litellm_settings", idle.key], "LiteLLM does nothing with it", {
        suggestion: idle.instead,
      });
    }
    for (const [place, keys] of Object.entries(catalogue.obsolete)) {
      for (const { path, value } of spots(place)) {
        for (const key of keys) {
          if (!Object.hasOwn(value, key)) continue;
          report([...path, key], `nothing reads this key of ${showPlace(place)} any more`);
        }
      }
    }
  },
};
