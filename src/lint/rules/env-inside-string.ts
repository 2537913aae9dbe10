import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

export const rule: Rule = {
  id: "env/inside-string",
  severity: "error",
  about: () => ({
    description:
      "os.environ/NAME inside a longer string is not replaced: the whole value has to be the reference.",
    wrong: modelList(
      deployment("chat", "openai/gpt-5", "extra_headers:", "  X-Key: Bearer os.environ/KEY"),
    ),
    right: modelList(
      deployment("chat", "openai/gpt-5", "extra_headers:", "  X-Key: os.environ/HEADER"),
    ),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      // LiteLLM itself replaces these in the headers of pass-through endpoints.
      if (path[1] === "pass_through_endpoints" || value.includes("\n")) continue;
      if (isReference(value) ? !/\s|^os\.environ\/\//.test(value) : !/os\.environ\/\w/.test(value))
        continue;
      // A blank or a slash too much is all that is wrong.
      const name = /^\s*os\.environ\/+([A-Za-z_]\w*)\s*$/.exec(value)?.[1];
      const text = `os.environ/${name}`;
      report(path, "LiteLLM replaces only a value that is os.environ/NAME as a whole", {
        at: "value",
        ...(name === undefined
          ? {}
          : { suggestion: text, fix: { path, at: "value", text } as const }),
      });
    }
  },
};
