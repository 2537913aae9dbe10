import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { quoted, stringsAt } from "../text.ts";
import { knowsKey } from "../versions.ts";

const model = (pattern: string): string =>
  modelList(deployment("chat", "openai/gpt-5", `tag_regex: ['${pattern}']`));

/** Whether Python cannot read it either; what only Python has, such as `(?P<name>…)`, is left to it. */
function isBroken(pattern: string): boolean {
  if (pattern.includes("(?")) return false;
  try {
    new RegExp(pattern);
    return false;
  } catch {
    return true;
  }
}

export const rule: Rule = {
  id: "route/tag-regex",
  severity: "error",
  about: () => ({
    description: "A tag_regex that is no regular expression: LiteLLM drops the deployment.",
    wrong: model("^User-Agent: (curl"),
    right: model("^User-Agent: curl"),
  }),
  check({ having, catalogue, report }) {
    if (!knowsKey(catalogue, "litellm_params", "tag_regex")) return;
    for (const { params, path } of having("litellm_params", "tag_regex")) {
      for (const [index, pattern] of stringsAt(params["tag_regex"])) {
        if (!isBroken(pattern)) continue;
        const message = `${quoted(pattern)} is no regular expression; LiteLLM drops this deployment`;
        report([...path, "litellm_params", "tag_regex", index], message, { at: "value" });
      }
    }
  },
};
