import { deployment, modelList } from "../example.ts";
import { failsRequests, sent } from "../kept-text.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

/** Numbers that the router counts with. */
const own: readonly string[] = ["num_retries", "cooldown_time", "max_parallel_requests"];

const models = (value: string): string =>
  modelList(deployment("chat", "openai/gpt-5", `max_tokens: ${value}`));

export const rule: Rule = {
  id: "env/param-from-environment",
  severity: "warning",
  about: () => ({
    description:
      "A number of a deployment from the environment stays a string: vendors refuse it, and the router cannot count with it.",
    wrong: models("os.environ/MAX_TOKENS"),
    right: models("4096"),
  }),
  check({ having, report }) {
    for (const key of [...sent, ...own]) {
      for (const { params, path } of having("litellm_params", key)) {
        const value = params[key];
        if (value === undefined || variable(value) === undefined) continue;
        const fate = own.includes(key)
          ? "stays a string, and LiteLLM needs a number"
          : "is sent as a string, which vendors refuse";
        report([...path, "litellm_params", key], `the variable's value ${fate}; write the number`, {
          at: "value",
          ...(failsRequests("litellm_params", key, undefined) ? { severity: "error" } : {}),
        });
      }
    }
  },
};
