import { settingsOf } from "../litellm/auto-routers.ts";
import type { Mapping } from "../yaml/read.ts";
import { autoRouterIn } from "./auto-routers.ts";
import { deployment, modelList } from "./example.ts";
import type { Path } from "./finding.ts";
import type { Context } from "./rule.ts";
import { namesIn } from "./text.ts";
import { dropped } from "./wrong-type.ts";

/** A complexity router beside the model that it takes, for the examples of rules; the lines are its settings. */
export const complexityRouter = (...lines: string[]): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    deployment(
      "auto",
      "auto_router/complexity_router",
      "complexity_router_config:",
      ...lines.map((line) => `  ${line}`),
    ),
  );

/** Tiers that LiteLLM brings along, from the lowest; another below them has a switch of its own. */
const usualTiers = ["SIMPLE", "MEDIUM", "COMPLEX", "REASONING"];
export const lowestTier = "NON_REASONING";
export const tiersOfLitellm: readonly string[] = [...usualTiers, lowestTier];

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
  return settings["enable_non_reasoning_tier"] === true ? [lowestTier, ...usualTiers] : usualTiers;
}

/** What is wrong in the settings of a router, and where below them. */
export type Flaw = readonly [below: Path, flaw: string];

/** Reports the flaws of each complexity router: it is dropped for any of them. */
export function reportFlaws(
  context: Pick<Context, "having" | "catalogue" | "report">,
  flawsOf: (settings: Mapping) => Iterable<Flaw>,
): void {
  for (const { settings, path } of complexityRouters(context)) {
    for (const [below, flaw] of flawsOf(settings))
      context.report([...path, ...below], `${flaw}; ${dropped}`);
  }
}
