import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const info = (id: string): string => `    model_info:\n      id: ${id}\n`;

export const rule: Rule = {
  id: "id/duplicate",
  severity: "error",
  about: () => ({
    description:
      "Two deployments with one model_info.id: LiteLLM keeps state, and finds deployments, by that id.",
    wrong: modelList(
      deployment("a", "openai/gpt-5"),
      info("one"),
      deployment("b", "openai/gpt-4.1"),
      info("one"),
    ),
    right: modelList(
      deployment("a", "openai/gpt-5"),
      info("one"),
      deployment("b", "openai/gpt-4.1"),
      info("two"),
    ),
  }),
  check({ having, report }) {
    const seen = new Map<unknown, number>();
    for (const {
      info: { id },
      path,
      index,
    } of having("model_info", "id")) {
      if (typeof id !== "string" && typeof id !== "number") continue;
      const before = seen.get(String(id));
      if (before === undefined) seen.set(String(id), index);
      else
        report([...path, "model_info", "id"], `model_list[${before}] has this id too`, {
          at: "value",
        });
    }
  },
};
