import { isGiven } from "../../yaml/read.ts";
import { chat, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { showPlace } from "../unknown.ts";
import { is180 } from "../versions.ts";
import { ofGuardrail, refuses } from "../wrong-type.ts";

/** Declared as required, and yet LiteLLM starts and works without. */
const optional = new Set([
  "model_entry.model_info",
  "prompt.prompt_info",
  "pass_through_endpoint.target",
]);

/** Without these LiteLLM starts, and leaves the guardrail out. */
const isSkipped = (place: string, key: string, isNull: boolean): boolean =>
  place.startsWith("guardrail_") || (place === "guardrail" && key === "litellm_params" && isNull);

const places = [
  "model_entry",
  "litellm_params",
  "guardrail",
  "guardrail_params",
  "guardrail_pattern",
  "guardrail_blocked_word",
  "guardrail_rule",
  "credential",
  "routing_group",
  "pass_through_endpoint",
  "policy_step",
  "adaptive_router_config",
  "adaptive_router_preferences",
];

export const rule: Rule = {
  id: "schema/missing-key",
  severity: "error",
  description:
    "A key without which LiteLLM refuses to start, with an error that does not say where, or starts without the guardrail.",
  wrong: modelList("  - model_name: chat\n"),
  right: chat,
  check({ spots, catalogue, report }) {
    const old = is180(catalogue.version);
    for (const place of places) {
      const keys = catalogue.required[place] ?? [];
      // Where a guardrail is skipped for want of a mode, the rule on its shape says so.
      const required = keys.filter(
        (key) =>
          !optional.has(`${place}.${key}`) &&
          (old || place !== "guardrail_params" || key !== "mode"),
      );
      for (const { path, value } of spots(place)) {
        for (const key of required) {
          if (isGiven(value[key])) continue;
          const isLeftOut = isSkipped(place, key, value[key] === null);
          const effect = isLeftOut ? ofGuardrail(catalogue) : refuses;
          report(path, `${showPlace(place)} needs ${key}; ${effect}`);
        }
      }
    }
  },
};
