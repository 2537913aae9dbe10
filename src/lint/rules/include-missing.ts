import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "include/missing",
  severity: "error",
  about: () => ({
    description: "An included file that does not exist: LiteLLM refuses to start.",
    wrong: "include:\n  - missing.yaml",
    right: chat,
  }),
  check({ facts, report }) {
    for (const { file, place } of facts.missingIncludes) {
      report(["include"], `there is no file "${file}"; LiteLLM refuses to start`, { place });
    }
  },
};
