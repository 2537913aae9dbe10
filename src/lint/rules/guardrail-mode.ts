import { takenModes } from "../../litellm/guardrail-modes.ts";
import { nearest } from "../../nearest.ts";
import { isMapping, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some, strings } from "../text.ts";
import { is180 } from "../versions.ts";

const guardrail = (mode: string): string =>
  `guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: presidio\n      mode: ${mode}`;

/** One mode, several, or those that the tags of a request choose. */
function modesIn(mode: unknown): string[] {
  if (typeof mode === "string") return [mode];
  if (!isMapping(mode)) return strings(mode);
  const { tags, default: other } = mode;
  return [...Object.values(mappingOf(tags)), other].flatMap(modesIn);
}

export const rule: Rule = {
  id: "guardrail/mode",
  severity: "error",
  about: () => ({
    description:
      "A mode that LiteLLM does not have, or that this guardrail does not take: the proxy starts without the guardrail, with a line in the log.",
    wrong: guardrail("precall"),
    right: guardrail("pre_call"),
  }),
  check({ spots, catalogue, report }) {
    const known = catalogue.guardrail_modes;
    for (const { path, value } of spots("guardrail_params")) {
      // Earlier versions take fewer.
      const taken = is180(catalogue.version) ? undefined : takenModes(value["guardrail"]);
      for (const name of modesIn(value["mode"])) {
        if (isReference(name) || (taken ?? known).includes(name)) continue;
        // guardrail/mode-shape says it of those in a mapping.
        if (isMapping(value["mode"]) && !known.includes(name)) continue;
        const message = known.includes(name)
          ? `${String(value["guardrail"])} does not take "${name}", and LiteLLM starts without it; it takes ${some(taken ?? [], 20)}`
          : `"${name}" is not a mode; there are ${some(taken ?? known, 20)}`;
        const suggestion = known.includes(name) ? undefined : nearest(name, known);
        report([...path, "mode"], message, { at: "value", suggestion });
      }
    }
  },
};
