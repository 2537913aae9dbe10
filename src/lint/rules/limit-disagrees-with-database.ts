import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const entry = deployment("chat", "openai/gpt-4.1-mini");
const info = (value: number): string => `    model_info:\n      max_input_tokens: ${value}`;

export const rule: Rule = {
  id: "limit/disagrees-with-database",
  severity: "warning",
  about: () => ({
    description:
      "A limit larger than what LiteLLM's map says of the model: requests that fit here are refused there.",
    wrong: modelList(entry, info(2_000_000)),
    right: modelList(entry, info(100_000)),
  }),
  check({ deployments, model, report }) {
    for (const deployment of deployments) {
      const { info: own, path } = deployment;
      if (hasBase(deployment)) continue;
      const known = model(deployment);
      for (const [key, limit] of [
        ["max_input_tokens", known?.input],
        ["max_output_tokens", known?.output],
      ] as const) {
        const stated = own[key];
        if (limit === undefined || typeof stated !== "number" || stated <= limit) continue;
        report([...path, "model_info", key], `LiteLLM's model map says ${limit}`, {
          at: "value",
          suggestion: String(limit),
        });
      }
    }
  },
};
