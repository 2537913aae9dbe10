import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

/** Numbers that go into the request as they are; rpm, tpm, max_retries and prices become numbers. */
const sent = [
  "max_tokens",
  "max_completion_tokens",
  "temperature",
  "top_p",
  "n",
  "seed",
  "presence_penalty",
  "frequency_penalty",
  "top_logprobs",
];

const models = (value: string): string =>
  modelList(deployment("chat", "openai/gpt-5", `max_tokens: ${value}`));

export const rule: Rule = {
  id: "env/param-from-environment",
  severity: "warning",
  description:
    "A number of the request from the environment is sent as a string, which vendors refuse.",
  wrong: models("os.environ/MAX_TOKENS"),
  right: models("4096"),
  check({ deployments, report }) {
    for (const { params, path } of deployments) {
      for (const key of sent) {
        const value = params[key];
        if (value === undefined || variable(value) === undefined) continue;
        const message =
          "the variable's value is sent as a string, which vendors refuse; write the number";
        report([...path, "litellm_params", key], message, { at: "value" });
      }
    }
  },
};
