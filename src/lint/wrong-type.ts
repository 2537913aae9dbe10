import type { Catalogue } from "../litellm/catalogue.ts";
import { isOfType } from "../litellm/types.ts";
import type { Severity } from "./finding.ts";
import { failsRequests, fateOfKept, flag, keepsText } from "./kept-text.ts";
import type { Spot } from "./places.ts";
import { is180 } from "./versions.ts";

export const dropped = "LiteLLM drops this deployment";
const unused = "LiteLLM does not check it and cannot use it";
export const refuses = "LiteLLM refuses to start";
/** What becomes of a guardrail that LiteLLM cannot read: versions before 1.81 stop. */
export const ofGuardrail = ({ version }: Catalogue): string =>
  is180(version) ? refuses : "LiteLLM starts without this guardrail";

const isOfGuardrail = (place: string): boolean => place.startsWith("guardrail_");

const effects: Readonly<Record<string, string>> = {
  model_entry: dropped,
  router_settings: "LiteLLM refuses it, or fails requests",
  top: refuses,
  routing_group: refuses,
  latency_args: refuses,
  usage_args: refuses,
  upperbound_key_generate_params: refuses,
  priority_reservation_settings: refuses,
  model_group_settings: refuses,
  policy: refuses,
  policy_guardrails: refuses,
  policy_condition: refuses,
  policy_pipeline: refuses,
  policy_step: refuses,
  policy_attachment: refuses,
  complexity_router_config: dropped,
  quality_router_config: dropped,
  adaptive_router_config: refuses,
  adaptive_router_preferences: refuses,
  litellm_routing_preferences: "every request to its quality router fails",
};

/** Sections that LiteLLM leaves out where they are of another type. */
const leftOut = new Set(["router_settings", "callback_settings"]);

/** Lists of an MCP server: LiteLLM does not start where they are something else. */
const mcpLists = new Set(["access_groups", "allowed_tools", "disallowed_tools", "extra_headers"]);

/** What Python takes for a number. */
export const numeric = /^\s*[-+]?(\d[\d_]*\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;

/** Whether it is a number or a yes or no that LiteLLM leaves as it is given. */
const isKept = (catalogue: Catalogue, place: string, key: string, type: string): boolean =>
  /^(?:integer|number|boolean)\??$/.test(type) && keepsText(catalogue, place, key);

/** Whether it says what the guardrail of tools does. */
const ofTools = (place: string, key: string): boolean =>
  place === "guardrail_rule" || key === "default_action" || key === "on_disallowed_action";

/** Whether LiteLLM turns the value into the type by itself. */
export function isCoerced(
  catalogue: Catalogue,
  { place }: Spot,
  key: string,
  type: string,
  value: unknown,
): boolean {
  if (isKept(catalogue, place, key, type)) {
    if (type.startsWith("boolean")) return false;
    // A fraction counts as well as an integer does; a boolean is a number to Python.
    return (
      typeof value === "boolean" ||
      (typeof value === "number" && place !== "litellm_params" && place !== "router_settings")
    );
  }
  if (typeof value === "string" && /integer|number/.test(type)) return numeric.test(value);
  // A list of their names does as well.
  if (place === "pass_through_endpoint" && key === "guardrails") return Array.isArray(value);
  // Allow for allow, which earlier versions do not take.
  if (!is180(catalogue.version) && type.startsWith("enum:") && ofTools(place, key)) {
    return isOfType(type, String(value).toLowerCase());
  }
  if (type.startsWith("boolean")) return flag.test(String(value));
  if (/integer|number/.test(type)) return typeof value === "boolean" || Number.isInteger(value);
  return false;
}

/** What LiteLLM does with a deployment or a place on such a value. */
export function effectOf(
  catalogue: Catalogue,
  { place, path }: Spot,
  key: string,
  type: string,
  value: unknown,
): string {
  if (catalogue.checked[place]?.includes(key)) return dropped;
  if (failsRequests(place, key, value)) return "every request fails";
  if (isKept(catalogue, place, key, type)) return fateOfKept(place, key, type);
  if (key === "drop_params") return "LiteLLM takes it for not set";
  if (isOfGuardrail(place)) return ofGuardrail(catalogue);
  // The router's own are checked, those of a model group or a deployment are not.
  if (place.endsWith("_policy") && path[1] === place) return refuses;
  if (place === "mcp_server" && mcpLists.has(key)) return refuses;
  if (key === "access_groups") return "LiteLLM takes each of its letters for a group";
  if (place === "top" && leftOut.has(key)) return "LiteLLM ignores it";
  return effects[place] ?? unused;
}

/** How bad a wrong type is at its place. */
export function severityOf({ place }: Spot, key: string, type: string, value: unknown): Severity {
  if (failsRequests(place, key, value)) return "error";
  // Text that counts as true may well be what is meant.
  if (place === "router_settings" && type.startsWith("boolean")) return "warning";
  if (place in effects || isOfGuardrail(place) || place.endsWith("policy") || key === "master_key")
    return "error";
  // These are attributes of a module, whose declared types nobody checks.
  if (place === "litellm_settings") return "warning";
  const scalars = !/list|map/.test(type) && typeof value !== "object";
  return scalars || place === "model_info" ? "warning" : "error";
}
