// Models that Bedrock serves through an inference profile alone, and where.
import type { Deployment } from "../../lint/deployments.ts";
import { isProfiled, profileAbroad } from "../../litellm/bedrock-regions.ts";

/** Why Bedrock does not serve a model as it is asked for. */
export function whyNotOnDemand(
  { provider, params }: Pick<Deployment, "provider" | "params">,
  model: string,
): string | undefined {
  if (provider !== "bedrock" && provider !== "bedrock_converse") return undefined;
  if (isProfiled(model)) {
    return `Bedrock takes ${model} by an inference profile only, not on demand: write bedrock/us.${model}, or the prefix of your region`;
  }
  const region = params["aws_region_name"];
  const profile = profileAbroad(model, region);
  return profile === undefined
    ? undefined
    : `the profile ${profile}. is none of ${String(region)}: write the prefix of that region, or another aws_region_name`;
}
