import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const entry = deployment("chat", "openai/own");
const info = (output: number): string =>
  `    model_info:\n      max_input_tokens: 32000\n      max_output_tokens: ${output}`;

export const rule: Rule = {
  id: "limit/output-at-least-context",
  severity: "warning",
  description:
    "The answer may be as long as the whole window or longer: usually the two numbers were swapped, or one was copied.",
  wrong: modelList(entry, info(64000)),
  right: modelList(entry, info(8000)),
  check({ deployments, report }) {
    for (const { info: own, path } of deployments) {
      const [input, output] = [own["max_input_tokens"], own["max_output_tokens"]];
      if (typeof input !== "number" || typeof output !== "number" || output < input) continue;
      const message = `the answer (${output}) is as long as all that the model takes (${input})`;
      report([...path, "model_info", "max_output_tokens"], message, { at: "value" });
    }
  },
};
