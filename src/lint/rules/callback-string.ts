import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

export const rule: Rule = {
  id: "callback/string",
  severity: "error",
  about: () => ({
    description:
      "success_callback, failure_callback and their like are lists: LiteLLM walks a string letter by letter.",
    wrong: "litellm_settings:\n  success_callback: langfuse",
    right: "litellm_settings:\n  success_callback: [langfuse]",
  }),
  check({ section, report }) {
    for (const key of [
      "success_callback",
      "failure_callback",
      "input_callback",
      "service_callback",
    ]) {
      const value = section("litellm_settings")[key];
      if (typeof value !== "string" || isReference(value)) continue;
      const path = ["litellm_settings", key];
      const text = `[${quoted(value)}]`;
      const message = "LiteLLM walks a string letter by letter; the callbacks are a list";
      report(path, message, { at: "value", suggestion: text, fix: { path, at: "value", text } });
    }
  },
};
