import { nearestProfile, profilesOf } from "../litellm/bedrock-regions.ts";
import type { Deployment, Profile } from "./deployment.ts";
import { hasKey, need } from "./need.ts";
import { keepOrigin } from "./origin.ts";

function profileFor(model: string, region: unknown, profile: Profile): string | undefined {
  if (profile === "none") return undefined;
  if (profile !== "auto") {
    const offered = profilesOf(model);
    if (offered.includes(profile)) return profile;
    const known = offered.length > 0 ? `it has ${offered.join(", ")}` : "it has none";
    throw new Error(`${model} has no cross-region profile "${profile}"; ${known}`);
  }
  return nearestProfile(model, region);
}

/**
 * A Bedrock deployment through the cross-region inference profile of its region.
 *
 * @param profile "auto" takes the nearest profile that the model has for a literal
 *   `aws_region_name` (one from the environment is not known: name the profile then), "none" leaves
 *   the id as it is, else a profile's name: "us", "eu", "apac", "global", …
 * @throws when the model has no such profile
 */
export function crossRegion<Model extends string>(
  deployment: Deployment<Model>,
  profile: Profile = "auto",
): Deployment<Model> {
  need(hasKey(deployment, "litellm_params"), "crossRegion() takes a deployment of Bedrock");
  const { litellm_params, model } = deployment;
  const chosen = profileFor(model, litellm_params.aws_region_name, profile);
  const [prefix] = litellm_params.model.split("/");
  const whole = `${prefix}/${chosen === undefined ? "" : `${chosen}.`}${model}`;
  if (whole === litellm_params.model) return deployment;
  const params = { ...litellm_params, model: whole };
  return keepOrigin(deployment, { ...deployment, litellm_params: params });
}
