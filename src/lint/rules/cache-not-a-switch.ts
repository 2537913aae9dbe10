import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const params = "  cache_params:\n    type: local";

export const rule: Rule = {
  id: "cache/not-a-switch",
  severity: "error",
  about: () => ({
    description:
      "cache is true or false; LiteLLM takes anything else for the cache itself, and every request fails.",
    wrong: `litellm_settings:\n  cache: redis\n${params}`,
    right: `litellm_settings:\n  cache: true\n${params}`,
  }),
  check({ section, report }) {
    const value = section("litellm_settings")["cache"];
    if (!isGiven(value) || typeof value === "boolean" || isReference(value)) return;
    const path = ["litellm_settings", "cache"];
    const sure = typeof value === "string" && /^(?:true|false)$/i.test(value);
    const fix = sure ? { fix: { path, at: "value", text: value.toLowerCase() } as const } : {};
    const message = `${describeValue(value)} is not true or false; LiteLLM takes it for the cache, and every request fails`;
    report(path, message, { at: "value", ...fix });
  },
};
