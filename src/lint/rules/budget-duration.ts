import { describeValue } from "../../litellm/types.ts";
import { deployment, modelList } from "../example.ts";
import { isPeriod } from "../periods.ts";
import type { Rule } from "../rule.ts";

const model = (duration: string): string =>
  modelList(deployment("chat", "openai/gpt-5", "max_budget: 10", `budget_duration: ${duration}`));

export const rule: Rule = {
  id: "budget/duration",
  severity: "error",
  description:
    "A deployment's budget_duration that is no period such as 1d or 1mo: LiteLLM counts no spend, and its max_budget never acts.",
  wrong: model("30 days"),
  right: model("30d"),
  check({ deployments, report }) {
    for (const { params, path } of deployments) {
      const duration = params["budget_duration"] ?? undefined;
      if (duration === undefined || isPeriod(duration)) continue;
      const message = `${describeValue(duration)} is not a period such as 1d, 2w or 1mo; the budget never acts`;
      report([...path, "litellm_params", "budget_duration"], message, { at: "value" });
    }
  },
};
