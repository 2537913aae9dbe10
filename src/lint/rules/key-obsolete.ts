import type { Rule } from "../rule.ts";
import { isObsolete, showPlace } from "../unknown.ts";

export const rule: Rule = {
  id: "key/obsolete",
  severity: "warning",
  description: "A key that LiteLLM accepts and that nothing reads any more.",
  wrong: "litellm_settings:\n  telemetry: false",
  right: "litellm_settings:\n  drop_params: true",
  check({ spots, report, catalogue }) {
    for (const { place, path, value } of spots()) {
      if (!Object.hasOwn(catalogue.obsolete, place)) continue;
      for (const key of Object.keys(value)) {
        if (!isObsolete(catalogue, place, key)) continue;
        report([...path, key], `nothing reads this key of ${showPlace(place)} any more`);
      }
    }
  },
};
