import { describeValue } from "../../litellm/types.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "weight/not-a-number",
  severity: "error",
  about: () => ({
    description: "A weight that is not a number: every request to the group fails.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "weight: heavy")),
    right: modelList(deployment("chat", "openai/gpt-5", "weight: 2")),
  }),
  check({ having, report }) {
    for (const { params, path } of having("litellm_params", "weight")) {
      const { weight } = params;
      if (weight === undefined || weight === null || typeof weight === "number") continue;
      const message = `${describeValue(weight)} is not a number; requests to this group fail`;
      report([...path, "litellm_params", "weight"], message, { at: "value" });
    }
  },
};
