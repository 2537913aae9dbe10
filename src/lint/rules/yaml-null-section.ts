import { chat } from "../example.ts";
import { refusal } from "../refused.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";

export const rule: Rule = {
  id: "yaml/null-section",
  severity: "warning",
  about: () => ({
    description:
      "A section with nothing below it; often its keys were not indented, or were commented out.",
    wrong: `${chat}litellm_settings:`,
    right: `${chat}litellm_settings:\n  drop_params: true`,
  }),
  check({ config, catalogue, facts, report }) {
    const refused = new Set(refusal("top", config).map(({ key }) => key));
    for (const [key, value] of Object.entries(config)) {
      if (value !== null || facts.holders.has(key) || refused.has(key)) continue;
      if (!knowsKey(catalogue, "top", key)) continue;
      report([key], "this section is empty: nothing is indented below it");
    }
  },
};
