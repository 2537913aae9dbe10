import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const legacy = ["rpm", "tpm"];

export const rule: Rule = {
  id: "place/beside-params",
  severity: "info",
  about: () => ({
    description: "rpm or tpm beside litellm_params: an old place that LiteLLM still reads.",
    wrong: modelList(deployment("chat", "openai/gpt-5"), "    rpm: 10"),
    right: modelList(deployment("chat", "openai/gpt-5", "rpm: 10")),
  }),
  claims: (place, key) => place === "model_entry" && legacy.includes(key),
  check({ deployments, report }) {
    for (const { entry, path } of deployments) {
      for (const key of legacy) {
        if (!Object.hasOwn(entry, key)) continue;
        const message = `${key} beside litellm_params is an old place; LiteLLM still reads it`;
        report([...path, key], message, { suggestion: `litellm_params.${key}` });
      }
    }
  },
};
