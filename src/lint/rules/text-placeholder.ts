import { isElsewhere } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

/** Where a placeholder cannot be meant. A key may be anything to a server that asks for none. */
const keys = ["model", "api_base", "base_url", "api_version", "vertex_project", "api_key"];

/** `{model}` and `<your-key>`; `${NAME}` is of another rule, and `{{ name }}` of a template. */
const inBrackets = /(?<![${])\{[\w.-]+\}(?!\})|<[\w .-]+>/;

export const rule: Rule = {
  id: "text/placeholder",
  severity: "error",
  about: () => ({
    description:
      "Something in braces or angle brackets, such as {model} or <your-resource>, in a model, an address or a key: LiteLLM fills in only the * of a wildcard, and sends the rest as it stands.",
    wrong: modelList(deployment("claude-*", '"anthropic/{model}"')),
    right: modelList(deployment("claude-*", '"anthropic/claude-*"')),
  }),
  check({ having, report }) {
    for (const key of keys) {
      for (const found of having("litellm_params", key)) {
        const { params, path } = found;
        const value = params[key];
        if (typeof value !== "string" || isReference(value)) continue;
        if (key === "api_key" && isElsewhere(found)) continue;
        const placeholder = inBrackets.exec(value)?.[0];
        if (placeholder === undefined) continue;
        const message = `LiteLLM puts nothing in the place of ${quoted(placeholder)}: it is sent as it stands`;
        report([...path, "litellm_params", key], message, { at: "value" });
      }
    }
  },
};
