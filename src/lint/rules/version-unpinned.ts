import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const image = (tag: string): string => `${chat}x-image: ghcr.io/berriai/litellm:${tag}`;

export const rule: Rule = {
  id: "version/unpinned",
  severity: "warning",
  about: () => ({
    description:
      "An image of LiteLLM by a tag that moves: what runs changes without a change of yours.",
    wrong: image("main-latest"),
    right: image("main-v1.108.7"),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      if (!/litellm\S*:(?:[\w.]+-)?(?:latest|stable|nightly)$/.test(value)) continue;
      report(path, "this tag moves; name a version", { at: "value" });
    }
  },
};
