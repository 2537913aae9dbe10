import { nearest } from "../../nearest.ts";
import { own } from "../../own.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import { isMap } from "../accepted.ts";
import { flag } from "../kept-text.ts";
import { olderGuardrails } from "../older-guardrails.ts";
import type { Rule } from "../rule.ts";
import { isListOfTexts, isReference } from "../text.ts";
import { is180 } from "../versions.ts";
import { refuses } from "../wrong-type.ts";

const older = (line: string): string =>
  `litellm_settings:\n  guardrails:\n    - mask:\n        callbacks: [detect_prompt_injection]\n        ${line}`;

const isFlag = (value: unknown): boolean => flag.test(String(value)) || isReference(value);
const roles = /^(?:system|assistant|user)$/;
const areRoles = (value: unknown): boolean =>
  isListOfTexts(value) && listOf(value).every((role) => roles.test(String(role)));
const areMaps = (value: unknown): boolean => isMapping(value) && Object.values(value).every(isMap);

/** What such a guardrail may have. */
const keys: Readonly<Record<string, readonly [takes: string, (value: unknown) => boolean]>> = {
  callbacks: ["a list of names", isListOfTexts],
  default_on: ["true or false", isFlag],
  logging_only: ["true or false", isFlag],
  callback_args: ["a mapping of callbacks to mappings", areMaps],
  enabled_roles: ["a list of system, assistant and user", areRoles],
};

/** Where nothing is given LiteLLM has a default of its own. */
const mayBeNull = (version: string): readonly string[] =>
  is180(version)
    ? ["logging_only", "enabled_roles"]
    : ["logging_only", "enabled_roles", "callback_args"];

export const rule: Rule = {
  id: "guardrail/older-form",
  severity: "error",
  about: () => ({
    description:
      "A guardrail of the older form, in litellm_settings, that lacks its callbacks, has another key than LiteLLM knows, or a value that it cannot read: LiteLLM refuses to start.",
    wrong: older("mode: pre_call"),
    right: older("default_on: true"),
  }),
  check({ section, catalogue, report }) {
    const optional = mayBeNull(catalogue.version);
    for (const { path, given } of olderGuardrails(section("litellm_settings"))) {
      if (!Object.hasOwn(given, "callbacks")) report(path, `this needs callbacks; ${refuses}`);
      for (const [key, value] of Object.entries(given)) {
        const [takes, accepts] = own(keys, key) ?? [];
        if (takes === undefined) {
          const suggestion = nearest(key, Object.keys(keys));
          report([...path, key], `LiteLLM has no ${key} here and refuses to start`, { suggestion });
        } else if (value === null ? !optional.includes(key) : !accepts?.(value)) {
          const at = value === null ? "key" : "value";
          report([...path, key], `LiteLLM refuses to start: ${key} takes ${takes}`, { at });
        }
      }
    }
  },
};
