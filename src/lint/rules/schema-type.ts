import { describeType, describeValue, isOfType } from "../../litellm/types.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import { showPath } from "../finding.ts";
import type { Spot } from "../places.ts";
import { isStopped } from "../refused.ts";
import type { Rule } from "../rule.ts";
import { isReference, strings } from "../text.ts";
import { dropped, effectOf, isCoerced, numeric, refuses, severityOf } from "../wrong-type.ts";
import { retentions } from "./retention-period.ts";

/** Keys whose wrong values have rules that say more, at any place and at one. */
const others = new Set([
  "routing_strategy",
  "success_callback",
  "failure_callback",
  "callbacks",
  "fallbacks",
  "context_window_fallbacks",
  "content_policy_fallbacks",
  "default_fallbacks",
  "transport",
  "weight",
  "cache",
  "max_input_tokens",
  "max_output_tokens",
  "guardrail",
]);
const ofPlace: Readonly<Record<string, readonly string[]>> = {
  litellm_params: ["extra_headers", "order"],
  model_info: ["max_tokens"],
  mcp_server: ["static_headers"],
  general_settings: retentions,
};

const hasOwnRule = ({ place }: Spot, key: string): boolean =>
  others.has(key) || (ofPlace[place]?.includes(key) ?? false);

/** What stands in the quotes, where it is of the type. */
function unquoted(type: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const plain = value.trim().toLowerCase();
  if (type.startsWith("boolean")) return /^(?:true|false)$/.test(plain) ? plain : undefined;
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) && isOfType(type, Number(plain))
    ? plain
    : undefined;
}

export const rule: Rule = {
  id: "schema/type",
  severity: "error",
  description:
    "A value of the wrong type: LiteLLM drops the deployment, refuses the file, or fails later.",
  wrong: "general_settings:\n  alerting: slack",
  right: "general_settings:\n  alerting: [slack]",
  check({ spots, config, section, catalogue, facts, report }) {
    const surprising = new Set(facts.surprising.map(({ path }) => showPath(path)));
    // What YAML made of unquoted text is found as that.
    const isText = ({ place, path }: Spot, key: string, type: string): boolean =>
      place !== "model_info" && type.includes("string") && surprising.has(showPath([...path, key]));
    const alerts = strings(section("general_settings")["alerting"]).includes("slack");
    for (const spot of spots()) {
      for (const key of Object.keys(spot.value)) {
        const value = spot.value[key];
        const type = spot.known.get(key);
        if (key === "model_info" && value === null && spot.place === "model_entry") {
          report([...spot.path, key], "an empty model_info; LiteLLM refuses to start");
        }
        if (type === undefined || type === "any" || value === null || hasOwnRule(spot, key))
          continue;
        if (spot.place === "cache_params" && key === "type") continue;
        const duration = type.startsWith("number|string") && typeof value === "string";
        const fits = duration ? isReference(value) || numeric.test(value) : isOfType(type, value);
        if (fits || isCoerced(catalogue, spot, key, type, value) || isText(spot, key, type))
          continue;
        const stopped =
          isStopped(spot, key, catalogue.version) && (spot.place !== "alerting_args" || alerts);
        const effect = duration
          ? "every request fails"
          : stopped
            ? refuses
            : effectOf(catalogue, spot, key, type, value);
        const message = `${describeValue(value)} is not ${describeType(duration ? "number" : type)}; ${effect}`;
        const path = [...spot.path, key];
        const text = unquoted(type, value);
        report(path, message, {
          at: "value",
          ...(text === undefined ? {} : { fix: { path, at: "value", text } }),
          severity:
            duration || stopped || effect === dropped
              ? "error"
              : severityOf(spot, key, type, value),
        });
      }
    }
    const list = listOf(config["model_list"]);
    for (const [index, entry] of list.entries()) {
      if (isMapping(entry)) continue;
      const message = `${describeValue(entry)} is not a deployment; LiteLLM refuses to start`;
      report(["model_list", index], message, { at: "value" });
    }
  },
};
