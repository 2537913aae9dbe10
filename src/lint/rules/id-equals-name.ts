import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const info = (id: string): string => `    model_info:\n      id: ${id}\n`;

export const rule: Rule = {
  id: "id/equals-name",
  severity: "warning",
  about: () => ({
    description:
      "A model_info.id that is also a model_name: no request can name that deployment; in LiteLLM 1.80 requests for the name all go to it.",
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
  }),
  check({ catalogue, having, named, report }) {
    const old = is180(catalogue.version);
    const effect = old
      ? "its requests all come here"
      : "requests for it go to that group, and none can name this deployment";
    for (const {
      info: { id },
      path,
      name,
    } of having("model_info", "id")) {
      if (typeof id !== "string") continue;
      const group = named.groups.get(id);
      if (group === undefined || (group.length === 1 && name === id)) continue;
      report([...path, "model_info", "id"], `"${id}" is also a model_name; ${effect}`, {
        at: "value",
        severity: old ? "error" : "warning",
      });
    }
  },
};
