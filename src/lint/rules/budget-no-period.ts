import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const model = (...lines: string[]): string =>
  modelList(deployment("chat", "openai/gpt-5", "max_budget: 10", ...lines));

export const rule: Rule = {
  id: "budget/no-period",
  severity: "error",
  about: () => ({
    description:
      "A max_budget without a budget_duration: a deployment's never acts, and with litellm_settings' the proxy refuses to start where it has a database.",
    wrong: model(),
    right: model("budget_duration: 30d"),
  }),
  check({ having, section, report }) {
    for (const { params, path } of having("litellm_params", "max_budget")) {
      if (!isGiven(params["max_budget"]) || isGiven(params["budget_duration"])) continue;
      report(
        [...path, "litellm_params", "max_budget"],
        "without budget_duration this budget never acts",
      );
    }
    const { max_budget: budget, budget_duration: duration } = section("litellm_settings");
    if (!isGiven(budget) || isGiven(duration) || Number(budget) <= 0) return;
    report(
      ["litellm_settings", "max_budget"],
      "without budget_duration the proxy refuses to start where it has a database, and nothing acts where it has none",
    );
  },
};
