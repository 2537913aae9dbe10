import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { numeric } from "../wrong-type.ts";

const entry = deployment("chat", "openai/gpt-5");
const info = (value: string): string => `    model_info:\n      max_input_tokens: ${value}`;

export const rule: Rule = {
  id: "limit/not-an-integer",
  severity: "error",
  about: () => ({
    description:
      "A limit that is not an integer, a reference to the environment included: LiteLLM's checks are off without a word, and where it is no number at all, each request fails.",
    wrong: modelList(entry, info('"8000"')),
    right: modelList(entry, info("8000")),
  }),
  check({ having, report }) {
    for (const key of ["max_input_tokens", "max_output_tokens", "max_tokens"]) {
      for (const { info: own, path } of having("model_info", key)) {
        const value = own[key];
        if (!isGiven(value) || Number.isInteger(value)) continue;
        const here = [...path, "model_info", key];
        const digits = typeof value === "string" && /^\d+$/.test(value) ? value : undefined;
        const fix =
          digits === undefined ? {} : { fix: { path: here, at: "value", text: digits } as const };
        // LiteLLM reads these as numbers when it looks for the group's limits
        const isWord = typeof value === "string" && !numeric.test(value) && !isReference(value);
        const effect =
          isWord && key !== "max_tokens"
            ? "fails each request for the group"
            : "checks no limit with it";
        const message = `${describeValue(value)} is not an integer; LiteLLM ${effect}`;
        report(here, message, { at: "value", suggestion: digits, ...fix });
      }
    }
  },
};
