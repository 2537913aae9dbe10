import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "limit/max-tokens-over-output",
  severity: "warning",
  about: () => ({
    description:
      "max_tokens is larger than the model's longest answer: some vendors refuse such requests.",
    wrong: modelList(deployment("chat", "openai/gpt-4.1", "max_tokens: 256000")),
    right: modelList(deployment("chat", "openai/gpt-4.1", "max_tokens: 16000")),
  }),
  check({ having, model, report }) {
    for (const key of ["max_tokens", "max_completion_tokens"]) {
      for (const deployment of having("litellm_params", key)) {
        const { params, info, path } = deployment;
        const stated = info["max_output_tokens"];
        const known = hasBase(deployment) ? undefined : model(deployment);
        const limit = typeof stated === "number" ? stated : known?.output;
        const value = params[key];
        if (limit === undefined || typeof value !== "number" || value <= limit) continue;
        report([...path, "litellm_params", key], `the model answers with ${limit} tokens at most`, {
          at: "value",
          suggestion: String(limit),
        });
      }
    }
  },
};
