import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isMapping, listOf, type Mapping, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import { olderGuardrails } from "../older-guardrails.ts";
import type { Rule } from "../rule.ts";
import { isReference, stringsAt } from "../text.ts";

type List = { path: Path; value: unknown; effect: string; always: boolean };

/** Lists of callbacks in the older form of guardrails, and of single teams. */
function* listsElsewhere(settings: Mapping): Iterable<List> {
  for (const { path, given, isOn } of olderGuardrails(settings)) {
    const list = { path: [...path, "callbacks"], value: given["callbacks"] };
    if (isOn) yield { ...list, effect: "refuses to start", always: true };
  }
  for (const [index, team] of listOf(settings["default_team_settings"]).entries()) {
    for (const key of ["success_callback", "failure_callback"]) {
      const path = ["litellm_settings", "default_team_settings", index, key];
      const value = mappingOf(team)[key];
      yield { path, value, effect: "logs nothing there", always: false };
    }
  }
}

export const rule: Rule = {
  id: "callback/unknown",
  severity: "error",
  about: () => ({
    description:
      "A callback that LiteLLM does not have: in callbacks it refuses to start with an empty module name, elsewhere nothing is logged.",
    wrong: "litellm_settings:\n  callbacks: [langfusee]",
    right: "litellm_settings:\n  callbacks: [langfuse]",
  }),
  check({ config, section, catalogue, report }) {
    const known = [...catalogue.callbacks, ...catalogue.proxy_callbacks];
    const taken = new Set(catalogue.config_callbacks);
    const elsewhere = new Set(known.filter((name) => !taken.has(name)));
    const names = new Set([...known, ...Object.keys(section("callback_settings"))]);
    const guardrails = JSON.stringify(config["guardrails"] ?? "");
    for (const key of ["callbacks", "success_callback", "failure_callback"]) {
      const value = section("litellm_settings")[key];
      for (const [index, item] of listOf(value).entries()) {
        if (typeof item === "string") continue;
        const isKept = key !== "callbacks" && (isMapping(item) || Array.isArray(item));
        const effect = isKept ? "logs nothing there" : "refuses to start";
        const message = `${describeValue(item)} is not the name of a callback; LiteLLM ${effect}`;
        report(["litellm_settings", key, index], message, { at: "value" });
      }
      const single = typeof value === "string" && key === "callbacks";
      for (const [index, name] of stringsAt(single ? [value] : value)) {
        // A dot is a module of one's own.
        if (name.includes(".") || isReference(name)) continue;
        if (key === "callbacks" && !single && elsewhere.has(name)) {
          const message = `LiteLLM takes "${name}" in success_callback and failure_callback only, and refuses to start`;
          report(["litellm_settings", key, index], message, {
            at: "value",
            suggestion: `litellm_settings.success_callback: [${name}]`,
          });
        }
        if (names.has(name)) continue;
        const effect = key === "callbacks" ? "refuses to start" : "logs nothing there";
        const near = nearest(name, known);
        const sure = near !== undefined || key === "callbacks";
        if (name !== "" && guardrails.includes(`"${name}"`)) continue;
        report(
          ["litellm_settings", key, ...(single ? [] : [index])],
          `LiteLLM has no callback "${name}" and ${effect}`,
          {
            at: "value",
            suggestion: near,
            severity: sure ? "error" : "warning",
          },
        );
      }
    }
    const lists = listsElsewhere(section("litellm_settings"));
    for (const { path, value, effect, always } of lists) {
      for (const [index, name] of stringsAt(value)) {
        if (names.has(name) || name.includes(".") || isReference(name)) continue;
        const near = nearest(name, known);
        if (near === undefined && !always) continue;
        const message = `LiteLLM has no callback "${name}" and ${effect}`;
        report([...path, index], message, { at: "value", suggestion: near });
      }
    }
  },
};
