import { isGiven, listOf } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import { olderGuardrails } from "../older-guardrails.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";

/** What Presidio's guardrail wants, and the variables it takes instead. */
const wanted = [
  ["presidio_analyzer_api_base", "PRESIDIO_ANALYZER_API_BASE"],
  ["presidio_anonymizer_api_base", "PRESIDIO_ANONYMIZER_API_BASE"],
] as const;

const guardrail = (...lines: string[]): string =>
  `guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: presidio\n      mode: pre_call\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "guardrail/needs-address",
  severity: "warning",
  about: () => ({
    description:
      "Presidio's guardrail or callback without the addresses of its two services, here or in the environment: LiteLLM refuses to start.",
    wrong: guardrail(),
    right: guardrail(...wanted.map(([key]) => `${key}: http://localhost:5001`)),
  }),
  check({ spots, section, environment, report }) {
    for (const { path, value } of spots("guardrail_params")) {
      if (value["guardrail"] !== "presidio") continue;
      const missing = wanted.filter(
        ([key, name]) => !isGiven(value[key]) && !isSet({ section, environment }, name),
      );
      if (missing.length === 0) continue;
      const names = missing.map(([key, name]) => `${key} (or ${name} in the environment)`);
      report(
        [...path, "guardrail"],
        `LiteLLM refuses to start without ${names.join(" and ")}`,
        environment === undefined ? {} : { severity: "error" },
      );
    }
    const settings = section("litellm_settings");
    const older = olderGuardrails(settings).filter(({ isOn }) => isOn);
    const lists = [
      { path: ["litellm_settings", "callbacks"], callbacks: settings["callbacks"] },
      ...older.map(({ path, given }) => ({
        path: [...path, "callbacks"],
        callbacks: given["callbacks"],
      })),
    ];
    const names = wanted
      .map(([, name]) => name)
      .filter((name) => !isSet({ section, environment }, name));
    if (names.length === 0) return;
    for (const { path, callbacks } of lists) {
      const at = listOf(callbacks).indexOf("presidio");
      if (at < 0) continue;
      const message = `LiteLLM refuses to start without ${names.join(" and ")} in its environment`;
      report([...path, at], message, {
        at: "value",
        ...(environment === undefined ? {} : { severity: "error" as const }),
      });
    }
  },
};
