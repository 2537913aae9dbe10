import type { Catalogue } from "../../litellm/catalogue.ts";
import { describeType, describeValue, isOfType } from "../../litellm/types.ts";
import { isMapping } from "../../yaml/read.ts";
import { type Severity, showPath } from "../finding.ts";
import type { Spot } from "../places.ts";
import { isStopped } from "../refused.ts";
import type { Rule } from "../rule.ts";
import { isReference, strings } from "../text.ts";

const dropped = "LiteLLM drops this deployment";
const unused = "LiteLLM does not check it and cannot use it";
const refuses = "LiteLLM refuses to start";
const effects: Readonly<Record<string, string>> = {
  model_entry: dropped,
  router_settings: "LiteLLM refuses it, or fails requests",
  top: refuses,
  policy: refuses,
  policy_guardrails: refuses,
  policy_condition: refuses,
  policy_pipeline: refuses,
  policy_step: refuses,
  policy_attachment: refuses,
};

/** Sections that LiteLLM leaves out where they are of another type. */
const leftOut = new Set(["router_settings", "callback_settings"]);

/** Keys whose wrong values have rules that say more. */
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
  "extra_headers",
  "guardrail",
]);

const numeric = /^\s*[-+]?(\d[\d_]*\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
const flag = /^(true|false|yes|no|on|off|1|0|t|f|y|n)$/i;

/** Whether LiteLLM turns the value into the type by itself. */
function isCoerced({ place }: Spot, type: string, value: unknown): boolean {
  if (typeof value === "string" && /integer|number/.test(type)) {
    return place !== "router_settings" && numeric.test(value);
  }
  if (type.startsWith("boolean")) return flag.test(String(value));
  if (/integer|number/.test(type)) return typeof value === "boolean" || Number.isInteger(value);
  return false;
}

/** What LiteLLM does with a deployment or a place on such a value. */
function effectOf(catalogue: Catalogue, { place }: Spot, key: string): string {
  if (catalogue.checked[place]?.includes(key)) return dropped;
  if (key === "drop_params") return "LiteLLM takes it for not set";
  if (place === "top" && leftOut.has(key)) return "LiteLLM ignores it";
  return effects[place] ?? unused;
}

function severityOf({ place }: Spot, key: string, type: string, value: unknown): Severity {
  if (place in effects || place.endsWith("policy") || key === "master_key") return "error";
  // These are attributes of a module, whose declared types nobody checks.
  if (place === "litellm_settings") return "warning";
  const scalars = !/list|map/.test(type) && typeof value !== "object";
  return scalars || place === "model_info" ? "warning" : "error";
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
        if (type === undefined || type === "any" || value === null || others.has(key)) continue;
        if (spot.place === "cache_params" && key === "type") continue;
        const duration = type.startsWith("number|string") && typeof value === "string";
        const fits = duration ? isReference(value) || numeric.test(value) : isOfType(type, value);
        if (fits || isCoerced(spot, type, value) || isText(spot, key, type)) continue;
        const stopped =
          isStopped(spot, key, catalogue.version) && (spot.place !== "alerting_args" || alerts);
        const effect = duration
          ? "every request fails"
          : stopped
            ? refuses
            : effectOf(catalogue, spot, key);
        const message = `${describeValue(value)} is not ${describeType(type)}; ${effect}`;
        report([...spot.path, key], message, {
          at: "value",
          severity:
            duration || stopped || effect === dropped
              ? "error"
              : severityOf(spot, key, type, value),
        });
      }
    }
    const list = Array.isArray(config["model_list"]) ? config["model_list"] : [];
    for (const [index, entry] of list.entries()) {
      if (isMapping(entry)) continue;
      const message = `${describeValue(entry)} is not a deployment; LiteLLM refuses to start`;
      report(["model_list", index], message, { at: "value" });
    }
  },
};
