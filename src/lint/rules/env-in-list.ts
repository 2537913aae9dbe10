import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

export const rule: Rule = {
  id: "env/in-list",
  severity: "error",
  about: () => ({
    description:
      "os.environ/NAME as an item of a list is not replaced: LiteLLM looks into mappings only.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "tags: [os.environ/TAG]")),
    right: modelList(deployment("chat", "openai/gpt-5", "tags: [blue]")),
  }),
  check({ texts, report }) {
    for (const { path, value, inList } of texts()) {
      // Webhooks of alerts are replaced in lists too.
      if (path[1] === "alert_to_webhook_url") continue;
      if (!inList || !isReference(value)) continue;
      report(path, "LiteLLM does not replace this in a list of strings", { at: "value" });
    }
  },
};
