import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { retirementOf } from "./model-retired.ts";

/** How far ahead it is said. */
const days = 90;

/** The last day of which it is said. */
export const horizonOf = (today: string): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

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
