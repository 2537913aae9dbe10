import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(deployment("chat", "openai/gpt-5"), deployment("spare", "openai/gpt-4.1"));

export const rule: Rule = {
  id: "route/self",
  severity: "info",
  about: () => ({
    description:
      "A group is its own fallback: LiteLLM calls each group once, so this does nothing.",
    wrong: `${models}router_settings:\n  fallbacks:\n    - chat: [chat]`,
    right: `${models}router_settings:\n  fallbacks:\n    - chat: [spare]`,
  }),
  check({ fallbacks, report }) {
    for (const { source, targets } of fallbacks()) {
      for (const { name, path } of targets) {
        if (name === source)
          report(path, "a group that failed is not called again: this does nothing", {
            at: "value",
          });
      }
    }
  },
};
