import { deployment, modelList } from "../example.ts";
import { retirementOf } from "../retirement.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "model/retired",
  severity: "warning",
  about: () => ({
    description: "LiteLLM's model map says that the vendor has stopped serving this model.",
    wrong: modelList(deployment("chat", "openai/gpt-5-codex")),
    right: modelList(deployment("chat", "openai/gpt-5")),
  }),
  check({ deployments, model, models, today, report }) {
    if (today === undefined) return;
    for (const deployment of deployments) {
      const retires = retirementOf(deployment, { model, models });
      if (retires === undefined || retires > today) continue;
      report(
        [...deployment.path, "litellm_params", "model"],
        `its vendor stopped serving it on ${retires}`,
        { at: "value" },
      );
    }
  },
};
