import { isGiven } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { showPlace } from "../unknown.ts";

/** Read or listed, and nothing is done with it; what works instead. */
const idle = [
  ["litellm_settings", "max_end_user_budget", "max_end_user_budget_id"],
  ["general_settings", "max_parallel_requests", "router_settings.default_max_parallel_requests"],
] as const;

export const rule: Rule = {
  id: "key/obsolete",
  severity: "warning",
  about: () => ({
    description: "A key that LiteLLM accepts and that nothing reads any more.",
    wrong: "litellm_settings:\n  telemetry: false",
    right: "litellm_settings:\n  drop_params: true",
  }),
  check({ spots, section, report, catalogue }) {
    for (const [place, key, suggestion] of idle) {
      if (!isGiven(section(place)[key])) continue;
      report([place, key], "LiteLLM does nothing with it", { suggestion });
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
