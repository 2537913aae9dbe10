import { isReference } from "../authoring/env.ts";
import { own } from "../own.ts";
import { bedrockProfiles } from "./bedrock-profiles.ts";

/** The prefixes of profiles that serve some regions; `global.` serves most. */
export const regional = "us-gov|us|eu|apac|au|jp|in";
const route = "^(?:converse/|invoke/)?";
const prefixed = new RegExp(`${route}(${regional})\\.`);

/** Models that Bedrock serves through inference profiles only. */
const profiled = new RegExp(
  `${route}(?:anthropic\\.claude-(?:3-7-sonnet|(?:opus|sonnet|haiku)-[4-9])|meta\\.llama(?:3-[23]|4)|deepseek\\.r1|amazon\\.nova-premier)`,
);

/** Whether Bedrock serves a model through an inference profile only. */
export const isProfiled = (model: string): boolean => profiled.test(model);

const nearest: readonly [region: RegExp, profiles: readonly string[]][] = [
  [/^us-gov-/, ["us-gov"]],
  [/^(?:us|ca)-/, ["us", "global"]],
  [/^(?:eu|il)-/, ["eu", "global"]],
  [/^ap-southeast-[24]$/, ["au", "apac", "global"]],
  [/^ap-northeast-[13]$/, ["jp", "apac", "global"]],
  [/^ap-south-/, ["in", "apac", "global"]],
  [/^ap-/, ["apac", "global"]],
  [/^/, ["global"]],
];

/** The profiles that may serve a region, the nearest first. */
export const profilesIn = (region: string): readonly string[] =>
  nearest.find(([pattern]) => pattern.test(region))?.[1] ?? [];

/** The cross-region inference profiles that a model has, by its bare id. */
export const profilesOf = (model: string): readonly string[] => own(bedrockProfiles(), model) ?? [];

/** The nearest of a model's profiles to a region; undefined where the region is not known, or has none. */
export function nearestProfile(model: string, region: unknown): string | undefined {
  if (typeof region !== "string" || isReference(region)) return undefined;
  const offered = profilesOf(model);
  return profilesIn(region).find((name) => offered.includes(name));
}

/** The profile in a model's id that does not serve a region; undefined where it may. */
export function profileAbroad(model: string, region: unknown): string | undefined {
  if (typeof region !== "string" || !/^(?:us|ca|eu|il|ap)-/.test(region)) return undefined;
  const profile = prefixed.exec(model)?.[1];
  return profile === undefined || profilesIn(region).includes(profile) ? undefined : profile;
}
