import { deployment, modelList } from "../example.ts";
import { horizonOf, retirementOf } from "../retirement.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "model/retiring-soon",
  severity: "warning",
  about: () => ({
    description:
      "LiteLLM's model map says that the vendor stops serving this model within the next 90 days.",
    wrong: modelList(deployment("chat", "openai/gpt-4-turbo")),
    right: modelList(deployment("chat", "openai/gpt-5")),
  }),
  check({ deployments, model, models, today, report }) {
    if (today === undefined) return;
    const horizon = horizonOf(today);
    for (const deployment of deployments) {
      const retires = retirementOf(deployment, { model, models });
      if (retires === undefined || retires <= today || retires > horizon) continue;
      report(
        [...deployment.path, "litellm_params", "model"],
        `its vendor stops serving it on ${retires}`,
        { at: "value" },
      );
    }
  },
};
