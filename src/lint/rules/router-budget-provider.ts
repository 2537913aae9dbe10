import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";

const budget = (provider: string): string =>
  `router_settings:\n  provider_budget_config:\n    ${provider}:\n      budget_limit: 10\n      time_period: 1d`;

export const rule: Rule = {
  id: "router/budget-provider",
  severity: "error",
  about: () => ({
    description: "A budget for a provider that LiteLLM does not have: nothing is limited.",
    wrong: budget("opneai"),
    right: budget("openai"),
  }),
  check({ section, catalogue, report }) {
    const given = section("router_settings")["provider_budget_config"];
    if (!isMapping(given)) return;
    const providers = Object.keys(catalogue.providers);
    for (const name of Object.keys(given)) {
      if (Object.hasOwn(catalogue.providers, name)) continue;
      const path = ["router_settings", "provider_budget_config", name];
      report(path, `LiteLLM has no provider "${name}"; nothing is limited`, {
        suggestion: nearest(name, providers),
      });
    }
  },
};
