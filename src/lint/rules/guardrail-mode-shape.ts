import { nearest } from "../../nearest.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";
import { is180 } from "../versions.ts";

const guardrail = (...lines: string[]): string =>
  `guardrails:\n  - guardrail_name: secrets\n    litellm_params:\n      guardrail: hide-secrets\n${indented(6, lines)}`;

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

export const rule: Rule = {
  id: "guardrail/mode-shape",
  severity: "error",
  description:
    "A guardrail without a mode, or with a mapping of modes that lacks tags or names an unknown one: the proxy starts without the guardrail, with a line in the log.",
  wrong: guardrail(),
  right: guardrail("mode:", "  tags: { internal: pre_call }", "  default: post_call"),
  check({ spots, catalogue, report }) {
    // Earlier versions refuse to start, or take any name.
    if (is180(catalogue.version)) return;
    const known = catalogue.guardrail_modes;
    for (const { path, value } of spots("guardrail_params")) {
      const mode = value["mode"];
      if (!isGiven(mode)) {
        report(
          path,
          `the proxy starts without this guardrail: it has no mode, such as ${known[0]}`,
        );
      }
      if (!isMapping(mode)) continue;
      const { tags } = mode;
      if (!isMapping(tags)) {
        const message = "the proxy starts without this guardrail: a mapping of modes has tags";
        report([...path, "mode"], message);
        continue;
      }
      const given = [...Object.entries(tags), ["default", mode["default"] ?? []] as const];
      for (const [key, names] of given) {
        for (const name of items(names)) {
          if (typeof name !== "string" || known.includes(name) || isReference(name)) continue;
          const message = `the proxy starts without this guardrail: "${name}" is not a mode; there are ${some(known, 20)}`;
          const here = key === "default" && tags[key] !== names ? [key] : ["tags", key];
          report([...path, "mode", ...here], message, {
            at: "value",
            suggestion: nearest(name, known),
          });
        }
      }
    }
  },
};
