import { compromised, compromisedIn } from "../../litellm/compromised.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const image = (tag: string): string => `${chat}x-image: ghcr.io/berriai/litellm:${tag}`;

export const rule: Rule = {
  id: "version/blocked",
  severity: "error",
  about: () => ({
    description: "LiteLLM 1.82.7 and 1.82.8 were compromised releases: neither may be installed.",
    wrong: image("main-v1.82.7"),
    right: image("main-v1.108.7"),
  }),
  check({ texts, catalogue, report }) {
    for (const { path, value } of texts()) {
      const version = compromisedIn.exec(value)?.[1];
      if (version) report(path, `LiteLLM ${version} was a compromised release`, { at: "value" });
    }
    if (compromised.includes(catalogue.version)) {
      report([], `LiteLLM ${catalogue.version} was a compromised release`);
    }
  },
};
