import { chat, deployment } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "route/duplicate-deployment",
  severity: "warning",
  description: "The same deployment twice in one group: it only gets twice the requests.",
  wrong: chat + deployment("chat", "openai/gpt-5"),
  right: chat + deployment("chat", "openai/gpt-4.1"),
  check({ deployments, report }) {
    const seen = new Map<string, number>();
    for (const { name, model, entry, path, index } of deployments) {
      const same = `${name}\n${model}\n${JSON.stringify(entry["litellm_params"])}`;
      const before = seen.get(same);
      if (before === undefined) seen.set(same, index);
      else report(path, `this is model_list[${before}] once more`);
    }
  },
};
