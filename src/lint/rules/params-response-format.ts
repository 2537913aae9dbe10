import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

export const rule: Rule = {
  id: "params/response-format",
  severity: "error",
  about: () => ({
    description: "A response_format that is no mapping with a type: every request fails.",
    wrong: modelList(deployment("chat", "openai/gpt-4.1", "response_format: json")),
    right: modelList(deployment("chat", "openai/gpt-4.1", "response_format: {type: json_object}")),
  }),
  check({ having, report }) {
    for (const { params, path } of having("litellm_params", "response_format")) {
      const format = params["response_format"];
      if (!isGiven(format) || isReference(format)) continue;
      if (isMapping(format) && typeof format["type"] === "string") continue;
      const message = `${describeValue(format)} is not a mapping with a type; every request fails`;
      report([...path, "litellm_params", "response_format"], message, {
        at: "value",
        suggestion: "{type: json_object}",
      });
    }
  },
};
