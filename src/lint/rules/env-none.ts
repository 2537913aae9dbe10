import { describeValue } from "../../litellm/types.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const variable = (value: string): string =>
  `${chat}environment_variables:\n  LANGFUSE_HOST:${value}`;

export const rule: Rule = {
  id: "env/none",
  severity: "error",
  about: () => ({
    description:
      "environment_variables holds strings: LiteLLM sets a variable without a value to the word None, and a list or mapping to what Python prints of it.",
    wrong: variable(""),
    right: variable(" https://langfuse.example"),
  }),
  check({ section, report }) {
    for (const [name, value] of Object.entries(section("environment_variables"))) {
      if (value instanceof Date || (value !== null && typeof value !== "object")) continue;
      const message =
        value === null
          ? "LiteLLM sets this variable to the word None; leave it out, or give it a string"
          : `${describeValue(value)} is not a string; LiteLLM sets the variable to what Python prints of it`;
      report(["environment_variables", name], message);
    }
  },
};
