import { type Deployment, isElsewhere } from "./deployments.ts";
import type { Context } from "./rule.ts";

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

/** How far ahead it is said. */
const days = 90;

/** The last day of which it is said. */
export const horizonOf = (today: string): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
