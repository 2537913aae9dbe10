import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";

const cache = (type: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: ${type}`;

export const rule: Rule = {
  id: "cache/type",
  severity: "error",
  about: () => ({
    description: "A type of cache that LiteLLM does not have: it refuses to start.",
    wrong: cache("memory"),
    right: cache("local"),
  }),
  check({ section, catalogue, report }) {
    const { cache: isOn, cache_params: params } = section("litellm_settings");
    const value = isMapping(params) ? params["type"] : undefined;
    const known = catalogue.cache_types;
    if (value === undefined || isReference(value) || known.some((name) => name === value)) return;
    const effect = isOn === true ? "LiteLLM refuses to start: " : "";
    const message = `${describeValue(value)} is not a type of cache; ${effect}there are ${some(known, 20)}`;
    const suggestion = typeof value === "string" ? nearest(value, known) : undefined;
    report(["litellm_settings", "cache_params", "type"], message, { at: "value", suggestion });
  },
};
