import { own } from "../../own.ts";
import { isGiven } from "../../yaml/read.ts";
import { classifierOf, complexityRouter, complexityRouters } from "../complexity.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { dropped } from "../wrong-type.ts";

const router = (...lines: string[]): string =>
  complexityRouter(
    "tiers: {SIMPLE: chat, MEDIUM: chat}",
    "classifier_llm_config: {model: chat}",
    ...lines,
  );

const asked = ["llm", "heuristic_first", "hybrid"];

/** Settings that stand beside these values of classifier_type alone. */
const readers: Readonly<Record<string, readonly string[]>> = {
  capability_classifier_config: ["capability"],
  opensource_classifier_config: ["oss_classifier", "jev"],
  jev_classifier_config: ["oss_classifier", "jev"],
  llm_v2_config: ["llm_v2"],
  classifier_plugin: ["custom"],
  heuristic_first_max_tier: ["heuristic_first"],
  hybrid_boundary_margin: ["hybrid"],
  local_heuristic: ["heuristic_first", "hybrid"],
  custom_dimensions: ["heuristic", "heuristic_first", "hybrid"],
  classification_prompt: asked,
  classification_examples: asked,
  tier_definitions: ["llm", "oss_classifier", "jev", "custom"],
};

/** Settings without which another does not stand. */
const beside: Readonly<Record<string, readonly string[]>> = {
  fallback_tier: ["tier_definitions"],
  tier_definitions: ["fallback_tier"],
  semantic_keyword_matching: ["embedding_model", "keyword_tier_rules"],
};

/** Whether a setting says something: an empty list and a switch that is off say nothing. */
const says = (value: unknown): boolean =>
  isGiven(value) && value !== false && !(Array.isArray(value) && value.length === 0);

export const rule: Rule = {
  id: "auto-router/classifier",
  severity: "error",
  about: () => ({
    description:
      "A setting of a complexity router for another classifier_type than it has, such as hybrid_boundary_margin where that is llm, or without another that it needs: LiteLLM drops the deployment.",
    wrong: router("classifier_type: llm", "hybrid_boundary_margin: 0.1"),
    right: router("classifier_type: hybrid", "hybrid_boundary_margin: 0.1"),
  }),
  check({ having, catalogue, report }) {
    for (const { settings, path } of complexityRouters({ having, catalogue })) {
      const type = classifierOf(settings);
      if (typeof type !== "string" || isReference(type)) continue;
      for (const key of Object.keys(settings).filter((one) => says(settings[one]))) {
        const types = own(readers, key) ?? [];
        if (types.length > 0 && !types.includes(type)) {
          const message = `it is for classifier_type ${types.join(", ")}, and this is ${quoted(type)}; ${dropped}`;
          report([...path, key], message);
        }
        for (const other of own(beside, key) ?? []) {
          if (!says(settings[other])) report([...path, key], `it needs ${other}; ${dropped}`);
        }
      }
    }
  },
};
