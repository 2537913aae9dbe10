// Models that Bedrock serves through an inference profile alone, and where.
import type { Deployment } from "../../lint/deployments.ts";
import { isProfiled } from "../../lint/rules/bedrock-needs-profile.ts";

/** Regions by the prefix of their profiles. */
const regions: { readonly [prefix: string]: RegExp } = {
  us: /^(?:us|ca)-/,
  "us-gov": /^us-gov-/,
  eu: /^eu-|^il-/,
  apac: /^ap-/,
  jp: /^ap-northeast-/,
  au: /^ap-southeast-/,
};

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
  const [, prefix = ""] = /^(us-gov|us|eu|apac|jp|au)\./.exec(model) ?? [];
  const there = regions[prefix];
  if (there === undefined || typeof region !== "string" || region.startsWith("os.environ/")) {
    return undefined;
  }
  return there.test(region)
    ? undefined
    : `the profile ${prefix}. is none of ${region}: write the prefix of that region, or another aws_region_name`;
}
