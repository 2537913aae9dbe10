import { mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";

const model = (budget: number): string =>
  modelList(deployment("chat", "openai/gpt-5", `max_budget: ${budget}`, "budget_duration: 1d"));

export const rule: Rule = {
  id: "budget/not-positive",
  severity: "error",
  about: () => ({
    description:
      "A budget below 0, which is used up from the start, or of 0, which LiteLLM takes for none.",
    wrong: model(-1),
    right: model(10),
  }),
  check({ having, section, report }) {
    const look = (path: Path, value: unknown): void => {
      if (typeof value !== "number" || value > 0) return;
      const message =
        value === 0
          ? "LiteLLM takes 0 for no budget: nothing is limited"
          : "a budget below 0 is used up from the start: every request is refused";
      report(path, message, { at: "value", severity: value === 0 ? "warning" : "error" });
    };
    look(["litellm_settings", "max_budget"], section("litellm_settings")["max_budget"]);
    for (const { params, path } of having("litellm_params", "max_budget")) {
      look([...path, "litellm_params", "max_budget"], params["max_budget"]);
    }
    const providers = mappingOf(section("router_settings")["provider_budget_config"]);
    for (const [name, budget] of Object.entries(providers)) {
      const path = ["router_settings", "provider_budget_config", name, "budget_limit"];
      look(path, mappingOf(budget)["budget_limit"]);
    }
  },
};
