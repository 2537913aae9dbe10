import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "yaml/duplicate-key",
  severity: "error",
  about: () => ({
    description:
      "A key stands twice in one mapping; the last one wins and everything below the first is lost.",
    wrong: "litellm_settings:\n  drop_params: true\nlitellm_settings:\n  num_retries: 2",
    right: "litellm_settings:\n  drop_params: true\n  num_retries: 2",
  }),
  check({ facts, report }) {
    for (const { path, place, firstLine } of facts.duplicates) {
      report(path, `duplicate key: it replaces the one on line ${firstLine}`, { place });
    }
  },
};
