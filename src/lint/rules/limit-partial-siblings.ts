import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const base = "api_base: http://localhost:8000/v1";
const info = "    model_info:\n      max_input_tokens: 8000\n";

export const rule: Rule = {
  id: "limit/partial-siblings",
  severity: "warning",
  about: () => ({
    description:
      "Of the deployments of one group some have a known limit and some have none: what is checked depends on which is picked.",
    wrong: modelList(
      deployment("chat", "openai/one", base),
      info,
      deployment("chat", "openai/two", base),
    ),
    right: modelList(
      deployment("chat", "openai/one", base),
      info,
      deployment("chat", "openai/two", base),
      info,
    ),
  }),
  check({ models, partial, report }) {
    if (!models().known) return;
    for (const [name, without] of partial()) {
      for (const { path } of without) {
        report(
          [...path, "litellm_params", "model"],
          `others of "${name}" have a max_input_tokens, this has none; state it in model_info`,
          { at: "value" },
        );
      }
    }
  },
};
