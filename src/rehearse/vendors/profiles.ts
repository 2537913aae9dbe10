import { isReference } from "../../authoring/env.ts";
// Models that Bedrock serves through an inference profile alone, and where.
import type { Deployment } from "../../lint/deployments.ts";
import { isProfiled } from "../../lint/rules/bedrock-needs-profile.ts";
import { profilesIn } from "../../litellm/bedrock-regions.ts";

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
  const prefix = /^(us-gov|us|eu|apac|jp|au|in)\./.exec(model)?.[1];
  if (prefix === undefined || typeof region !== "string" || isReference(region)) {
    return undefined;
  }
  return profilesIn(region).includes(prefix)
    ? undefined
    : `the profile ${prefix}. is none of ${region}: write the prefix of that region, or another aws_region_name`;
}
