import { type Deployment, isElsewhere } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Context, Rule } from "../rule.ts";

/** When its vendor stops serving a deployment's model; on Azure that is its base_model, as names there are the owner's. */
export function retirementOf(
  deployment: Deployment,
  { model, models }: Pick<Context, "model" | "models">,
): string | undefined {
  const { provider, info, params } = deployment;
  if (isElsewhere(deployment)) return undefined;
  if (provider !== "azure" && provider !== "azure_text") return model(deployment)?.retires;
  const base = info["base_model"] ?? params["base_model"];
  if (typeof base !== "string") return undefined;
  return (models().get(base) ?? models().get(`azure/${base}`))?.retires;
}

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
