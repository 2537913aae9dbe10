import { isGiven, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted, strings } from "../text.ts";

const guardrail = (line: string): string =>
  `guardrails:\n  - guardrail_name: moderated\n    litellm_params:\n      guardrail: openai_moderation\n      mode: pre_call\n${line}`;

/** LiteLLM runs it on what it logs in any case. */
const isForLogs = (mode: unknown): boolean =>
  [mode, ...strings(mode)].some((name) => name === "logging_only");

export const rule: Rule = {
  id: "guardrail/on-request",
  severity: "info",
  about: () => ({
    description:
      "A guardrail without default_on that no deployment, policy or default of this config names: it runs for the requests, keys and teams that ask for it, and for no others.",
    wrong: guardrail(""),
    right: guardrail("      default_on: true"),
  }),
  check({ config, spots, report }) {
    const given = [...spots("guardrail")];
    if (given.length === 0) return;
    const others = JSON.stringify({ ...config, guardrails: null });
    for (const { path, value } of given) {
      const name = value["guardrail_name"];
      const { default_on: on, mode } = mappingOf(value["litellm_params"]);
      if (typeof name !== "string" || (isGiven(on) && on !== false) || isForLogs(mode)) continue;
      if (others.includes(quoted(name))) continue;
      const message = `${quoted(name)} runs for the requests, keys and teams that ask for it; default_on: true is for all`;
      report([...path, "guardrail_name"], message, { at: "value" });
    }
  },
};
