import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "env/nameless",
  severity: "error",
  about: () => ({
    description: "os.environ/ without a name behind it: LiteLLM puts nothing in its place.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/")),
    right: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
  }),
  check({ texts, report }) {
    for (const { path, value, inList } of texts()) {
      if (value !== "os.environ/" || inList) continue;
      report(path, "the name of the variable is missing; LiteLLM puts nothing here", {
        at: "value",
      });
    }
  },
};
