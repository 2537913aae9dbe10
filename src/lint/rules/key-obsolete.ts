import type { Rule } from "../rule.ts";
import { showPlace } from "../unknown.ts";

export const rule: Rule = {
  id: "key/obsolete",
  severity: "warning",
  description: "A key that LiteLLM accepts and that nothing reads any more.",
  wrong: "litellm_settings:\n  telemetry: false",
  right: "litellm_settings:\n  drop_params: true",
  check({ spots, report, catalogue }) {
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
