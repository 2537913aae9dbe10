import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const info = (id: string): string => `    model_info:\n      id: ${id}\n`;

export const rule: Rule = {
  id: "id/equals-name",
  severity: "error",
  description:
    "A model_info.id that is also a model_name: requests for the name all go to that one deployment.",
  wrong: modelList(
    deployment("chat", "openai/gpt-5"),
    info("chat"),
    deployment("chat", "openai/gpt-4.1"),
  ),
  right: modelList(
    deployment("chat", "openai/gpt-5"),
    info("chat-1"),
    deployment("chat", "openai/gpt-4.1"),
  ),
  check({ deployments, named, report }) {
    for (const {
      info: { id },
      path,
      name,
    } of deployments) {
      if (typeof id !== "string") continue;
      const group = named.groups.get(id);
      if (group === undefined || (group.length === 1 && name === id)) continue;
      report(
        [...path, "model_info", "id"],
        `"${id}" is also a model_name; its requests all come here`,
        { at: "value" },
      );
    }
  },
};
