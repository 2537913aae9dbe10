import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const whole = /^\$\{?([A-Za-z_]\w*)\}?$/;
const part = /\$\{[A-Za-z_]\w*\}/;

/** Sections in which templates of other programs stand. */
const templates = new Set(["prompts", "mcp_servers", "mcp_tools", "guardrails", "policies"]);

export const rule: Rule = {
  id: "env/dollar-syntax",
  severity: "error",
  about: () => ({
    description: "$NAME, in braces or not, stays as it is: LiteLLM only reads os.environ/NAME.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "api_key: $OPENAI_API_KEY")),
    right: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      if (templates.has(String(path[0]))) continue;
      const name = whole.exec(value)?.[1];
      if (name !== undefined) {
        const text = `os.environ/${name}`;
        const message = "LiteLLM does not replace this; it is used as it stands";
        report(path, message, { at: "value", suggestion: text, fix: { path, at: "value", text } });
      } else if (part.test(value) && !value.includes("\n")) {
        const message =
          "LiteLLM replaces nothing inside a string; the whole value can be os.environ/NAME";
        report(path, message, { at: "value", severity: "warning" });
      }
    }
  },
};
