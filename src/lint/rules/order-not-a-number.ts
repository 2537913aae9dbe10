import { describeValue } from "../../litellm/types.ts";
import { readsOrder } from "../deployment-order.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = (order: string): string =>
  modelList(
    deployment("chat", "openai/gpt-5", `order: ${order}`),
    deployment("chat", "openai/gpt-4.1", "order: 2"),
  );

export const rule: Rule = {
  id: "order/not-a-number",
  severity: "error",
  about: () => ({
    description:
      "An order that is text beside one that is a number: LiteLLM cannot compare them, and every request to the group fails.",
    wrong: models('"1"'),
    right: models("1"),
  }),
  check({ having, section, catalogue, report }) {
    if (!readsOrder({ section, catalogue })) return;
    const ordered = having("litellm_params", "order");
    const numbered = new Set(
      ordered.flatMap(({ name, params }) => (typeof params["order"] === "number" ? [name] : [])),
    );
    for (const { name, params, path } of ordered) {
      const { order } = params;
      if (typeof order !== "string" || !numbered.has(name)) continue;
      const isNumber = /^\d+$/.test(order);
      const here = [...path, "litellm_params", "order"];
      const message = `${describeValue(order)} is text, and others of this group have numbers; every request fails`;
      const fix = isNumber ? { fix: { path: here, at: "value", text: order } as const } : {};
      report(here, isNumber ? `${message}; write it without quotes` : message, {
        at: "value",
        ...fix,
      });
    }
  },
};
