import { bedrockProfiles } from "./bedrock-profiles.ts";

/** The profiles that may serve a region, the nearest first. */
const nearest: readonly [region: RegExp, profiles: readonly string[]][] = [
  [/^us-gov-/, ["us-gov"]],
  [/^(?:us|ca)-/, ["us", "global"]],
  [/^eu-/, ["eu", "global"]],
  [/^ap-southeast-[24]$/, ["au", "apac", "global"]],
  [/^ap-northeast-[13]$/, ["jp", "apac", "global"]],
  [/^ap-south-/, ["in", "apac", "global"]],
  [/^ap-/, ["apac", "global"]],
  [/^/, ["global"]],
];

/** The cross-region inference profiles that a model has, by its bare id. */
export const profilesOf = (model: string): readonly string[] =>
  Object.hasOwn(bedrockProfiles, model) ? (bedrockProfiles[model] ?? []) : [];

/** The nearest of a model's profiles to a region; undefined where the region is not known, or has none. */
export function nearestProfile(model: string, region: unknown): string | undefined {
  if (typeof region !== "string" || region.startsWith("os.environ/")) return undefined;
  const offered = profilesOf(model);
  const wanted = nearest.find(([pattern]) => pattern.test(region))?.[1] ?? [];
  return wanted.find((name) => offered.includes(name));
}
