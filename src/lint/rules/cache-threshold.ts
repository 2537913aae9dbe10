import { describeValue } from "../../litellm/types.ts";
import { isGiven, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const cache = (threshold: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: qdrant-semantic\n    qdrant_collection_name: answers\n    qdrant_api_base: http://localhost:6333\n    similarity_threshold: ${threshold}`;

export const rule: Rule = {
  id: "cache/threshold",
  severity: "error",
  about: () => ({
    description:
      "A similarity_threshold that is no number from 0 to 1: above 1 no question is like another and nothing is taken from the cache, with 0 or less the first answer is given to every question.",
    wrong: cache("80"),
    right: cache("0.8"),
  }),
  check({ section, report }) {
    const settings = section("litellm_settings");
    const params = mappingOf(settings["cache_params"]);
    const { type, similarity_threshold: threshold } = params;
    if (settings["cache"] !== true || !String(type).endsWith("-semantic")) return;
    if (!isGiven(threshold) || isReference(threshold)) return;
    if (typeof threshold === "number" && threshold > 0 && threshold <= 1) return;
    const effect =
      typeof threshold !== "number"
        ? "is not a number: LiteLLM cannot compare with it"
        : threshold > 1
          ? "is more than 1: no question is like another"
          : "takes every question for the same";
    report(
      ["litellm_settings", "cache_params", "similarity_threshold"],
      `${describeValue(threshold)} ${effect}`,
      { at: "value" },
    );
  },
};
