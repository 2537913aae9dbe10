import { nearest } from "../../nearest.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { ofGuardrail } from "../wrong-type.ts";

const guardrail = (name: string): string =>
  `guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: ${name}\n      mode: pre_call`;

export const rule: Rule = {
  id: "guardrail/unknown",
  severity: "error",
  about: () => ({
    description:
      "A guardrail that LiteLLM does not have: the proxy starts without it, with a line in the log.",
    wrong: guardrail("presidoi"),
    right: guardrail("presidio"),
  }),
  check({ spots, catalogue, report }) {
    const known = catalogue.guardrail_integrations;
    for (const { path, value } of spots("guardrail_params")) {
      const name = value["guardrail"];
      if (typeof name !== "string" || isReference(name)) continue;
      // A dot is a module of one's own.
      if (known.includes(name) || name.includes(".")) continue;
      const message = `LiteLLM has no guardrail "${name}"; ${ofGuardrail(catalogue)}`;
      report([...path, "guardrail"], message, { at: "value", suggestion: nearest(name, known) });
    }
  },
};
