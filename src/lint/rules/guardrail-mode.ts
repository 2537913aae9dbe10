import { nearest } from "../../nearest.ts";
import type { Rule } from "../rule.ts";
import { isReference, some, strings } from "../text.ts";

const guardrail = (mode: string): string =>
  `guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: presidio\n      mode: ${mode}`;

export const rule: Rule = {
  id: "guardrail/mode",
  severity: "error",
  description:
    "A mode that LiteLLM does not have: the proxy starts without the guardrail, with a line in the log.",
  wrong: guardrail("precall"),
  right: guardrail("pre_call"),
  check({ spots, catalogue, report }) {
    const known = catalogue.guardrail_modes;
    for (const { path, value } of spots("guardrail_params")) {
      const { mode } = value;
      for (const name of typeof mode === "string" ? [mode] : strings(mode)) {
        if (known.includes(name) || isReference(name)) continue;
        const message = `"${name}" is not a mode; there are ${some(known, 20)}`;
        report([...path, "mode"], message, { at: "value", suggestion: nearest(name, known) });
      }
    }
  },
};
