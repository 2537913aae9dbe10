import { deployment, modelList } from "../example.ts";
import { familyOf } from "../families.ts";
import type { Rule } from "../rule.ts";

/** The least and the most of a parameter that any vendor takes. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  temperature: [0, 2],
  top_p: [0, 1],
  presence_penalty: [-2, 2],
  frequency_penalty: [-2, 2],
  top_logprobs: [0, 20],
  n: [1, Number.POSITIVE_INFINITY],
  max_tokens: [1, Number.POSITIVE_INFINITY],
  max_completion_tokens: [1, Number.POSITIVE_INFINITY],
};

export const rule: Rule = {
  id: "params/range",
  severity: "error",
  about: () => ({
    description:
      "A number that vendors refuse: LiteLLM passes it on, and every request fails with the vendor's 400.",
    wrong: modelList(deployment("chat", "openai/gpt-4.1", "temperature: 7")),
    right: modelList(deployment("chat", "openai/gpt-4.1", "temperature: 0.7")),
  }),
  check({ having, report }) {
    for (const [key, [least, limit]] of Object.entries(ranges)) {
      for (const entry of having("litellm_params", key)) {
        const { params, path } = entry;
        const value = params[key];
        if (typeof value !== "number") continue;
        const most = key === "temperature" && familyOf(entry) === "claude" ? 1 : limit;
        if (value >= least && value <= most) continue;
        const range =
          most === Number.POSITIVE_INFINITY ? `at least ${least}` : `from ${least} to ${most}`;
        report([...path, "litellm_params", key], `${value} is not ${range}: vendors refuse it`, {
          at: "value",
        });
      }
    }
  },
};
