import { type Mapping, mappingOf } from "../../yaml/read.ts";
import { isNothing } from "../accepted.ts";
import {
  complexityRouter,
  type Flaw,
  reportFlaws,
  tiersOf,
  tiersOfLitellm,
} from "../complexity.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const router = (tiers: string): string =>
  complexityRouter(
    "classifier_type: llm",
    "classifier_llm_config: {model: chat}",
    "tier_definitions: [{name: SIMPLE}, {name: legal, description: Questions of law}]",
    "fallback_tier: SIMPLE",
    `tiers: ${tiers}`,
  );

/** What depends on the tiers that LiteLLM brings along. */
const ofBuiltIn: readonly (readonly [...string[]])[] = [
  ["adaptive"],
  ["session_affinity"],
  ["escalation_keywords"],
  ["stall_escalation_enabled"],
  ["plugins"],
  ["tier_labels"],
  ["enable_non_reasoning_tier"],
  ["classifier_llm_config", "system_prompt"],
  ["classifier_llm_config", "classification_rubric"],
];

const isDefinedByName = (name: string): boolean =>
  tiersOfLitellm.includes(name.trim().toUpperCase());

function* flawsOf(settings: Mapping): Iterable<Flaw> {
  const defined = settings["tier_definitions"];
  if (!Array.isArray(defined)) return;
  const names = tiersOf(settings);
  const count = defined.length;
  if (count < 2 || count > 8)
    yield [["tier_definitions"], `2 to 8 tiers make a set, and this is ${count}`];
  const seen = new Set<string>();
  for (const [index, definition] of defined.entries()) {
    const { name, description } = mappingOf(definition);
    if (typeof name !== "string") continue;
    const small = name.trim().toLowerCase();
    if (seen.has(small))
      yield [["tier_definitions", index], `the tier ${quoted(name)} is here twice`];
    seen.add(small);
    if (!isDefinedByName(name) && !(typeof description === "string" && description.trim()))
      yield [["tier_definitions", index], `the tier ${quoted(name)} needs a description`];
  }
  const tiers = mappingOf(settings["tiers"]);
  const without = names.filter((name) => isNothing(tiers[name] ?? null));
  if (without.length > 0)
    yield [["tier_definitions"], `tiers has no model for ${without.join(", ")}`];
  for (const tier of Object.keys(tiers)) {
    if (!names.includes(tier)) yield [["tiers", tier], "it is not in tier_definitions"];
  }
  for (const path of ofBuiltIn) {
    const value = path.reduce<unknown>((from, key) => mappingOf(from)[key], settings);
    if (!isNothing(value ?? null)) yield [path, "it does not go with tier_definitions"];
  }
  if (settings["classifier_fallback"] === "default_model")
    yield [["classifier_fallback"], "with tier_definitions it is fallback_tier that says so"];
}

export const rule: Rule = {
  id: "auto-router/own-tiers",
  severity: "error",
  about: () => ({
    description:
      "tier_definitions of a complexity router beside tiers that are not the same, or beside what goes with LiteLLM's own tiers alone: it drops the deployment.",
    wrong: router("{SIMPLE: chat}"),
    right: router("{SIMPLE: chat, legal: chat}"),
  }),
  check: (context) => reportFlaws(context, flawsOf),
};
