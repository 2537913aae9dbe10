import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, listOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import { added } from "../policies.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";

const modes = ["pre_call", "post_call"];
const actions = ["allow", "block", "modify_response", "next"];

const policy = (action: string): string =>
  `policies:\n  base:\n    guardrails:\n      add: [mask]\n    pipeline:\n      steps:\n        - guardrail: mask\n          on_fail: ${action}`;

export const rule: Rule = {
  id: "policy/pipeline",
  severity: "error",
  about: () => ({
    description:
      "A policy's pipeline without steps, with a mode or an action that LiteLLM does not have, or with a guardrail that the policy does not add: LiteLLM refuses to start.",
    wrong: policy("stop"),
    right: policy("next"),
  }),
  check({ spots, report }) {
    const offer = (path: Path, value: unknown, known: readonly string[]): void => {
      if (!isGiven(value) || isReference(value)) return;
      if (known.some((one) => one === value)) return;
      const message = `LiteLLM refuses to start with ${describeValue(value)}; there are ${some(known)}`;
      report(path, message, { at: "value" });
    };
    for (const { path, value } of spots("policy")) {
      const pipeline = value["pipeline"];
      if (!isMapping(pipeline)) continue;
      const here = [...path, "pipeline"];
      offer([...here, "mode"], pipeline["mode"], modes);
      const steps = listOf(pipeline["steps"]);
      if (steps.length === 0) report(here, "a pipeline needs steps; LiteLLM refuses to start");
      const guardrails = added(value);
      for (const [index, step] of steps.entries()) {
        if (!isMapping(step)) continue;
        const at = [...here, "steps", index];
        for (const key of ["on_fail", "on_pass", "on_error"])
          offer([...at, key], step[key], actions);
        const name = step["guardrail"];
        if (typeof name !== "string" || guardrails.includes(name)) continue;
        const message = `"${name}" is not in guardrails.add of the policy; LiteLLM refuses to start`;
        report([...at, "guardrail"], message, { at: "value" });
      }
    }
  },
};
