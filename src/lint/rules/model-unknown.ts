import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "model/unknown",
  severity: "warning",
  about: () => ({
    description:
      "LiteLLM's map has no such model of this vendor, but one with nearly this name: limits and prices are unknown.",
    wrong: modelList(deployment("chat", "openai/gpt-4.1-mnii")),
    right: modelList(deployment("chat", "openai/gpt-4.1-mini")),
  }),
  check({ misspelt, report }) {
    for (const [{ provider = "", bare, path }, near] of misspelt()) {
      const message = `LiteLLM's map has no "${bare}" of ${provider}: its limits and prices are unknown`;
      report([...path, "litellm_params", "model"], message, {
        at: "value",
        suggestion: `${provider}/${near}`,
      });
    }
  },
};
