import { nearest } from "../../nearest.ts";
import { isGiven, listOf, type Mapping, mappingOf } from "../../yaml/read.ts";
import {
  classifierOf,
  complexityRouter,
  complexityRouters,
  type Flaw,
  lowestTier,
  tiersOf,
} from "../complexity.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { dropped } from "../wrong-type.ts";

const router = (tier: string): string =>
  complexityRouter(
    "tiers: {SIMPLE: chat, MEDIUM: chat}",
    `keyword_tier_rules: [{keywords: [translate], tier: ${tier}}]`,
  );

const judge = "capability_classifier_config";

type Named = readonly [below: Path, tier: unknown, needsModel: boolean];

/** Every tier that is named in the settings. */
function* namedIn(settings: Mapping): Iterable<Named> {
  for (const [index, entry] of listOf(settings["keyword_tier_rules"]).entries())
    yield [["keyword_tier_rules", index, "tier"], mappingOf(entry)["tier"], false];
  yield [["fallback_tier"], settings["fallback_tier"], false];
  yield [["plan_mode_min_tier"], settings["plan_mode_min_tier"], true];
  if (classifierOf(settings) === "heuristic_first")
    yield [["heuristic_first_max_tier"], settings["heuristic_first_max_tier"], true];
  if (classifierOf(settings) !== "capability") return;
  for (const key of ["efficient_tier", "capable_tier"])
    yield [[judge, key], mappingOf(settings[judge])[key], true];
}

/** What is wrong with the order of tiers that are there. */
function* outOfOrder(settings: Mapping, tiers: readonly string[]): Iterable<Flaw> {
  const highest = "heuristic_first_max_tier";
  if (classifierOf(settings) === "heuristic_first" && settings[highest] === tiers.at(-1))
    yield [[highest], "it is the highest tier, so that nothing is left for the classifier"];
  const [low, high] = ["efficient_tier", "capable_tier"].map((key) =>
    tiers.indexOf(String(mappingOf(settings[judge])[key])),
  );
  const isJudged = classifierOf(settings) === "capability";
  if (isJudged && low !== undefined && high !== undefined && high >= 0 && high <= low)
    yield [[judge, "capable_tier"], "it is no higher than efficient_tier"];
}

export const rule: Rule = {
  id: "auto-router/tier-name",
  severity: "error",
  about: () => ({
    description:
      "A setting of a complexity router that names a tier that there is not, as it is written, or one without a model: LiteLLM drops the deployment.",
    wrong: router("simple"),
    right: router("SIMPLE"),
  }),
  check({ having, catalogue, report }) {
    for (const { settings, path } of complexityRouters({ having, catalogue })) {
      const tiers = tiersOf(settings);
      const models = mappingOf(settings["tiers"]);
      const hasModels = isGiven(settings["tiers"]);
      for (const [below, given, needsModel] of namedIn(settings)) {
        if (typeof given !== "string" || isReference(given)) continue;
        const name = given.trim();
        if (!tiers.includes(name)) {
          const upper = tiers.find((tier) => tier === name.toUpperCase());
          const message = `there is no tier ${quoted(given)}, but ${tiers.join(", ")}; ${dropped}`;
          const suggestion = upper ?? nearest(name, tiers);
          report([...path, ...below], message, { at: "value", suggestion });
        } else if (needsModel && hasModels && !isGiven(models[name])) {
          const message = `tiers has no model for ${quoted(given)}; ${dropped}`;
          report([...path, ...below], message, { at: "value" });
        }
      }
      for (const [below, flaw] of outOfOrder(settings, tiers))
        report([...path, ...below], `${flaw}; ${dropped}`, { at: "value" });
      const hasLowest = isGiven(models[lowestTier]) && !tiers.includes(lowestTier);
      if (hasLowest && !Array.isArray(settings["tier_definitions"])) {
        const message = `this tier needs enable_non_reasoning_tier: true; ${dropped}`;
        report([...path, "tiers", lowestTier], message);
      }
    }
  },
};
