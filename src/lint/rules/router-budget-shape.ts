import { describeValue } from "../../litellm/types.ts";
import { isMapping } from "../../yaml/read.ts";
import { isNumber } from "../accepted.ts";
import { chat, indented } from "../example.ts";
import { isPeriod } from "../periods.ts";
import type { Rule } from "../rule.ts";

const budget = (...lines: string[]): string =>
  `${chat}router_settings:\n  provider_budget_config:\n    openai:\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "router/budget-shape",
  severity: "error",
  about: () => ({
    description:
      "A provider's budget needs budget_limit and time_period, such as 1d or 1mo: without the first every request fails, without the second nothing is limited.",
    wrong: budget("max_budget: 10", "budget_duration: 1d"),
    right: budget("budget_limit: 10", "time_period: 1d"),
  }),
  check({ section, catalogue, report }) {
    const given = section("router_settings")["provider_budget_config"];
    if (!isMapping(given)) return;
    for (const [name, value] of Object.entries(given)) {
      const path = ["router_settings", "provider_budget_config", name];
      if (!isMapping(value)) {
        report(path, `${describeValue(value)} is not a budget; LiteLLM refuses to start`);
        continue;
      }
      const [limit, time] = [value["budget_limit"] ?? null, value["time_period"] ?? null];
      if (limit === null && time === null) {
        report(path, "without budget_limit and time_period nothing is limited");
      } else if (limit === null) {
        report(path, `without budget_limit every request to ${name} fails`);
      } else if (time === null) {
        report(path, "without time_period nothing is limited");
      } else if (!isNumber(limit)) {
        const message = `${describeValue(limit)} is not a number; LiteLLM refuses to start`;
        report([...path, "budget_limit"], message, { at: "value" });
      } else if (!isPeriod(time, catalogue.version)) {
        const effect = typeof time === "string" ? "nothing is limited" : "LiteLLM refuses to start";
        const message = `${describeValue(time)} is not a period such as 1d, 2w or 1mo; ${effect}`;
        report([...path, "time_period"], message, { at: "value" });
      }
    }
  },
};
