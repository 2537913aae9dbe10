import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import { isEmpty } from "../accepted.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isListOfTexts, isReference, some, strings } from "../text.ts";
import { is180 } from "../versions.ts";

const guardrail = (...lines: string[]): string =>
  `guardrails:\n  - guardrail_name: secrets\n    litellm_params:\n      guardrail: hide-secrets\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "guardrail/mode-shape",
  severity: "error",
  about: () => ({
    description:
      "A guardrail without a mode, or with a mapping of modes that lacks tags or names an unknown one: the proxy starts without the guardrail, with a line in the log; before 1.81 it refuses to start.",
    wrong: guardrail(),
    right: guardrail("mode: pre_call"),
  }),
  check({ spots, catalogue, report }) {
    const old = is180(catalogue.version);
    const effect = old ? "LiteLLM refuses to start" : "the proxy starts without this guardrail";
    const known = catalogue.guardrail_modes;
    for (const { path, value } of spots("guardrail_params")) {
      const mode = value["mode"];
      // That an earlier version has none is told as a key that is missing.
      if (!isGiven(mode) && !old) {
        report(path, `${effect}: it has no mode, such as ${known[0]}`);
      }
      const never = "this guardrail never runs: there is no mode in this";
      if (Array.isArray(mode) && mode.length === 0)
        report([...path, "mode"], never, { at: "value" });
      if (!isMapping(mode)) continue;
      const { tags } = mode;
      if (!isMapping(tags)) {
        report([...path, "mode"], `${effect}: a mapping of modes has tags`);
        continue;
      }
      if (isEmpty(tags) && !isGiven(mode["default"]))
        report([...path, "mode", "tags"], never, { at: "value" });
      const given = [
        ...Object.entries(tags).map(([tag, names]) => ({ here: ["tags", tag], names })),
        { here: ["default"], names: mode["default"] ?? "" },
      ];
      for (const { here, names } of given) {
        const at = [...path, "mode", ...here];
        const isRead = typeof names === "string" || (!old && isListOfTexts(names));
        if (!isRead) {
          const takes = old ? "the name of a mode" : "the name of a mode, or a list of them";
          const message = `${effect}: ${describeValue(names, old ? "" : "list")} is not ${takes}`;
          report(at, message, { at: "value" });
        }
        // Earlier versions take any name.
        for (const name of isRead && !old ? strings(Array.isArray(names) ? names : [names]) : []) {
          const isDefault = name === "" && here[0] === "default";
          if (isDefault || known.includes(name) || isReference(name)) continue;
          const message = `${effect}: "${name}" is not a mode; there are ${some(known, 20)}`;
          report(at, message, { at: "value", suggestion: nearest(name, known) });
        }
      }
    }
  },
};
