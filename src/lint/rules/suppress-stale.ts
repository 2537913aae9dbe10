import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "suppress/stale",
  severity: "warning",
  about: () => ({
    description:
      "A `# muffintin-disable-next-line RULE` comment with nothing to switch off on the line below it.",
    wrong: `# muffintin-disable-next-line schema/unknown-key\n${chat}`,
    right: `${chat}# muffintin-disable-next-line schema/unknown-key\nmy_notes: 1`,
  }),
  // Comments are not part of a config: ../suppress.ts makes these findings.
  check() {},
};
