import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "include/section-replaced",
  severity: "error",
  about: () => ({
    description:
      "An included file has the same section: its mapping replaces the whole section of this file, only lists are appended.",
    wrong: "include:\n  - included.yaml\nlitellm_settings:\n  num_retries: 1",
    right: `include:\n  - models.yaml\n${chat}`,
  }),
  check({ facts, report }) {
    for (const { section, by, place } of facts.replacedSections) {
      report([section], `${by} replaces this whole section; none of it is read`, { place });
    }
  },
};
