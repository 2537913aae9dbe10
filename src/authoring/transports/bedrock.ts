import type { BedrockModelId } from "../../litellm/keys.ts";
import type { Profile } from "../deployment.ts";
import type { Provider, ProviderSpec } from "../provider.ts";
import { vendor } from "./vendors.ts";

/** An id of the model map, or the ARN of a profile or a provisioned model. */
export type BedrockId = BedrockModelId | `arn:aws:bedrock:${string}`;

type Options<Name extends string> = Partial<Omit<ProviderSpec<Name, "bedrock">, "prefix">> & {
  /** how cross-region profiles are chosen for its deployments (default: by their region) */
  profile?: Profile;
};

/**
 * AWS Bedrock. Credentials are params (`aws_access_key_id`, `aws_region_name`, …); without any,
 * LiteLLM takes those of the machine. A model that has a cross-region inference profile for a
 * deployment's literal region is reached through it; `profile` names another, or "none".
 *
 * @example bedrock({ params: { aws_region_name: "eu-west-1" } })("anthropic.claude-sonnet-5")
 */
export function bedrock<const Name extends string = "bedrock">(
  options: Options<Name> = {},
): Provider<Name, "bedrock", BedrockId> {
  return vendor("bedrock", { profile: "auto" }, options);
}
