import { settingsOf } from "../litellm/auto-routers.ts";
import type { Mapping } from "../yaml/read.ts";
import { autoRouterIn } from "./auto-routers.ts";
import type { Path } from "./finding.ts";
import type { Context } from "./rule.ts";
import { namesIn } from "./text.ts";

/** Tiers that LiteLLM brings along, from the lowest; another below them has a switch of its own. */
export const builtInTiers = ["SIMPLE", "MEDIUM", "COMPLEX", "REASONING"];
export const lowestTier = "NON_REASONING";

/** Each complexity router that has settings, and where they are. */
export function* complexityRouters({
  having,
  catalogue,
}: Pick<Context, "having" | "catalogue">): Iterable<{ settings: Mapping; path: Path }> {
  const key = "complexity_router_config";
  for (const entry of having("litellm_params", key)) {
    if (autoRouterIn(entry, catalogue.version) !== "complexity") continue;
    const settings = settingsOf("complexity", entry.params);
    yield { settings, path: [...entry.path, "litellm_params", key] };
  }
}

/** How a router tells tiers apart. */
export const classifierOf = (settings: Mapping): unknown =>
  settings["classifier_type"] ?? "heuristic";

/** The tiers that a router has, from the lowest. */
export function tiersOf(settings: Mapping): readonly string[] {
  const own = settings["tier_definitions"];
  if (Array.isArray(own)) return namesIn(own, "name").map((name) => name.trim());
  return settings["enable_non_reasoning_tier"] === true
    ? [lowestTier, ...builtInTiers]
    : builtInTiers;
}
