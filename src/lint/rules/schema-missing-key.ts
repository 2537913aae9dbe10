import { outcomeOf } from "../../litellm/outcomes.ts";
import { isGiven } from "../../yaml/read.ts";
import { chat, modelList } from "../example.ts";
import { isLookedAt } from "../looked-at.ts";
import type { Rule } from "../rule.ts";
import { eachSpot } from "../spots.ts";
import { showPlace } from "../unknown.ts";
import { is180 } from "../versions.ts";
import { dropped, lackEffect, ofGuardrail, refuses } from "../wrong-type.ts";

/** Declared as required, and yet LiteLLM starts and works without. */
const optional = new Set([
  "model_entry.model_info",
  "prompt.prompt_info",
  "pass_through_endpoint.target",
]);

/** Without these LiteLLM starts, and leaves the guardrail out. */
const isSkipped = (place: string, key: string, isNull: boolean): boolean =>
  place.startsWith("guardrail_") || (place === "guardrail" && key === "litellm_params" && isNull);

/** Places of which this rule tells each key that is needed and has no value, beside those inside of a key. */
const places: readonly string[] = [
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

/** Whether this rule tells of the keys that a place needs. */
export const tellsOf = (place: string): boolean => places.includes(place) || place.includes(".");

export const rule: Rule = {
  id: "schema/missing-key",
  severity: "error",
  about: () => ({
    description:
      "A key without which LiteLLM refuses to start, with an error that does not say where, or starts without the guardrail.",
    wrong: modelList("  - model_name: chat\n"),
    right: chat,
  }),
  check({ spots, config, catalogue, report }) {
    const old = is180(catalogue.version);
    // Nothing below a key is another thing than no key.
    const isKept = (place: string, key: string): boolean =>
      Object.hasOwn(catalogue.outcomes.stops, place) &&
      outcomeOf(catalogue.outcomes, place, key, null) === undefined;
    for (const [place, keys] of Object.entries(catalogue.required)) {
      const found = spots(place);
      if (!tellsOf(place) || (Array.isArray(found) && found.length === 0)) continue;
      // Where a guardrail is skipped for want of a mode, the rule on its shape says so.
      const required = keys.filter(
        (key) =>
          !optional.has(`${place}.${key}`) &&
          (old || place !== "guardrail_params" || key !== "mode"),
      );
      eachSpot(found, (spot) => {
        const { path, value } = spot;
        for (const key of required.filter((one) => !isGiven(value[one]))) {
          const isNull = value[key] === null;
          const isLeftOut = isSkipped(place, key, isNull);
          const isIdle = !isLookedAt(config, spot, key) || (isNull && isKept(place, key));
          const idle = place === "model_entry" ? dropped : "nobody can use it";
          const inside = place.includes(".") && lackEffect(catalogue, config, spot, key);
          const effect = isLeftOut ? ofGuardrail(catalogue) : isIdle ? idle : inside || refuses;
          report(path, `${showPlace(place)} needs ${key}; ${effect}`);
        }
      });
    }
  },
};
