import { isGiven, isMapping, listOf, type Mapping, mappingOf } from "../../yaml/read.ts";
import { complexityRouter, type Flaw, reportFlaws, tiersOfLitellm } from "../complexity.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, strings } from "../text.ts";
import { numeric } from "../wrong-type.ts";

const router = (keyword: string): string =>
  complexityRouter(
    "tiers: {SIMPLE: chat, MEDIUM: chat}",
    `keyword_tier_rules: [{keywords: [${keyword}], tier: SIMPLE}]`,
  );

const isBlank = (text: unknown): boolean => typeof text === "string" && text.trim() === "";
const hasText = (list: unknown): boolean => strings(list).some((text) => !isBlank(text));

function* flawsOf(settings: Mapping): Iterable<Flaw> {
  for (const [index, entry] of listOf(settings["keyword_tier_rules"]).entries()) {
    const keywords = mappingOf(entry)["keywords"];
    if (Array.isArray(keywords) && !hasText(keywords))
      yield [["keyword_tier_rules", index, "keywords"], "no keyword is in this"];
  }
  for (const [index, entry] of listOf(settings["reminder_markers"]).entries()) {
    const { open, close } = mappingOf(entry);
    if (typeof open !== "string" || typeof close !== "string") continue;
    if (isBlank(open) || isBlank(close)) yield [["reminder_markers", index], "a marker is blank"];
    else if (open.trim().toLowerCase() === close.trim().toLowerCase())
      yield [["reminder_markers", index, "close"], "it closes as it opens"];
  }
  for (const [index, entry] of listOf(settings["custom_dimensions"]).entries()) {
    if (!isMapping(entry)) continue;
    const { name, keywords, patterns } = entry;
    if (typeof name === "string" && !isReference(name) && !/^[A-Za-z]\w{0,63}$/.test(name))
      yield [
        ["custom_dimensions", index, "name"],
        "a name begins with a letter, and has no blanks",
      ];
    if (!hasText(keywords) && !hasText(patterns))
      yield [["custom_dimensions", index], "it needs keywords or patterns"];
  }
  const judge = mappingOf(settings["classifier_llm_config"]);
  if (isGiven(judge["system_prompt"]) && isGiven(judge["classification_rubric"])) {
    const below = ["classifier_llm_config", "classification_rubric"];
    yield [below, "system_prompt stands in its place"];
  }
  const { quality = 0.7, cost = 0.3 } = mappingOf(settings["adaptive_weights"]);
  if (typeof quality === "number" && typeof cost === "number") {
    const isGivenCost = isGiven(mappingOf(settings["adaptive_weights"])["cost"]);
    if (isGivenCost && Math.abs(quality + cost - 1) > 0.001)
      yield [
        ["adaptive_weights", "cost"],
        `quality and cost are 1 together, and not ${quality + cost}`,
      ];
  }
  const policy = mappingOf(settings["capability_classifier_config"]);
  const { base_threshold: base, threshold_step: step = 0 } = policy;
  const inPolicy = (key: string): Path => ["capability_classifier_config", key];
  for (const key of ["base_threshold", "threshold_step"]) {
    // of other numbers in quotes LiteLLM makes numbers
    if (typeof policy[key] === "string" && numeric.test(policy[key]))
      yield [inPolicy(key), "a number in quotes, which is not taken for one here"];
  }
  if (typeof base === "number" && typeof step === "number" && base <= 1 && base + 2 * step > 1)
    yield [inPolicy("threshold_step"), "base_threshold and two steps are more than 1"];
  for (const tier of Object.keys(mappingOf(settings["tier_labels"]))) {
    if (!tiersOfLitellm.includes(tier))
      yield [["tier_labels", tier], `there is no tier ${quoted(tier)}`];
  }
}

export const rule: Rule = {
  id: "auto-router/part",
  severity: "error",
  about: () => ({
    description:
      "A part of a complexity router's settings that it cannot use, such as a rule without a keyword: LiteLLM drops the deployment.",
    wrong: router('" "'),
    right: router("translate"),
  }),
  check: (context) => reportFlaws(context, flawsOf),
};
