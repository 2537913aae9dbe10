import { describeValue } from "../../litellm/types.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import { isOlderForm } from "../older-guardrails.ts";
import type { Rule } from "../rule.ts";

const list = (indent: string): string =>
  `${indent}guardrails:\n${indent}  - guardrail_name: secrets\n${indent}    litellm_params:\n${indent}      guardrail: hide-secrets\n${indent}      mode: pre_call`;

export const rule: Rule = {
  id: "guardrail/place",
  severity: "error",
  about: () => ({
    description:
      "Guardrails with a guardrail_name stand at the top level: in litellm_settings, where an older form of them lives, and as plain names LiteLLM refuses to start with them.",
    wrong: `litellm_settings:\n${list("  ")}`,
    right: list(""),
  }),
  check({ config, section, report }) {
    const old = section("litellm_settings")["guardrails"];
    if (old === null) {
      report(["litellm_settings", "guardrails"], "an empty list; LiteLLM refuses to start");
    }
    for (const [index, item] of listOf(old).entries()) {
      if (isOlderForm(item)) continue;
      const message =
        "LiteLLM refuses to start: guardrails with a guardrail_name stand at the top level";
      report(["litellm_settings", "guardrails", index], message, { suggestion: "guardrails" });
    }
    const list = listOf(config["guardrails"]);
    for (const [index, item] of list.entries()) {
      if (isMapping(item)) continue;
      const message = `${describeValue(item)} is not a guardrail, which has a guardrail_name and litellm_params; LiteLLM refuses to start`;
      report(["guardrails", index], message, { at: "value" });
    }
  },
};
