import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

export const rule: Rule = {
  id: "callback/not-in-list",
  severity: "error",
  about: () => ({
    description:
      "callbacks takes one string only for a module of one's own; a callback of LiteLLM as a string makes it refuse to start with an empty module name.",
    wrong: "litellm_settings:\n  callbacks: langfuse_otel",
    right: "litellm_settings:\n  callbacks: [langfuse_otel]",
  }),
  check({ section, catalogue, report }) {
    const value = section("litellm_settings")["callbacks"];
    if (typeof value !== "string" || value.includes(".") || isReference(value)) return;
    // One that LiteLLM does not have is found by its name.
    if (!catalogue.callbacks.includes(value) && !catalogue.proxy_callbacks.includes(value)) return;
    const path = ["litellm_settings", "callbacks"];
    const text = `[${quoted(value)}]`;
    const message = `LiteLLM refuses to start: "${value}" has to be in a list`;
    report(path, message, { at: "value", suggestion: text, fix: { path, at: "value", text } });
  },
};
