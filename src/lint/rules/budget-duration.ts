import { describeValue } from "../../litellm/types.ts";
import { isGiven, mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import { isPeriod } from "../periods.ts";
import type { Rule } from "../rule.ts";

const model = (duration: string): string =>
  modelList(deployment("chat", "openai/gpt-5", "max_budget: 10", `budget_duration: ${duration}`));

export const rule: Rule = {
  id: "budget/duration",
  severity: "error",
  description:
    "A budget of a deployment or a tag over what is no period such as 1d or 1mo: LiteLLM counts no spend, and the budget never acts.",
  wrong: model("30 days"),
  right: model("30d"),
  check({ deployments, section, report }) {
    const look = (path: Path, duration: unknown): void => {
      if (!isGiven(duration) || isPeriod(duration)) return;
      const message = `${describeValue(duration)} is not a period such as 1d, 2w or 1mo; the budget never acts`;
      report(path, message, { at: "value" });
    };
    for (const { params, path } of deployments) {
      look([...path, "litellm_params", "budget_duration"], params["budget_duration"]);
    }
    const tags = mappingOf(section("litellm_settings")["tag_budget_config"]);
    for (const [name, budget] of Object.entries(tags)) {
      const path = ["litellm_settings", "tag_budget_config", name, "budget_duration"];
      look(path, mappingOf(budget)["budget_duration"]);
    }
  },
};
