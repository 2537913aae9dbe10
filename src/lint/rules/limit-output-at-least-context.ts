import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const entry = deployment("chat", "openai/own");
const info = (output: number): string =>
  `    model_info:\n      max_input_tokens: 32000\n      max_output_tokens: ${output}`;

export const rule: Rule = {
  id: "limit/output-at-least-context",
  severity: "warning",
  about: () => ({
    description:
      "The answer may be longer than the whole window: usually the two numbers were swapped. Where it is just as long, one was copied, or the vendor means it.",
    wrong: modelList(entry, info(64000)),
    right: modelList(entry, info(8000)),
  }),
  check({ deployments, model, report }) {
    for (const deployment of deployments) {
      const { info: own, path } = deployment;
      const [input, output] = [own["max_input_tokens"], own["max_output_tokens"]];
      if (typeof input !== "number" || typeof output !== "number" || output < input) continue;
      const known = model(deployment);
      if (known?.input === input && known.output === output) continue;
      // Many vendors give an answer the whole window: that alone is no mistake.
      const whole = output === input;
      report(
        [...path, "model_info", "max_output_tokens"],
        `the answer (${output}) is ${whole ? "as long as" : "longer than"} all that the model takes (${input})`,
        { at: "value", severity: whole ? "info" : "warning" },
      );
    }
  },
};
