import type { Catalogue } from "../litellm/catalogue.ts";
import { outcomeOf } from "../litellm/outcomes.ts";
import { isOfType } from "../litellm/types.ts";
import type { Mapping } from "../yaml/read.ts";
import type { Severity } from "./finding.ts";
import { failsRequests, fateOfKept, flag, keepsText } from "./kept-text.ts";
import { isLookedAt, isMany } from "./looked-at.ts";
import type { Spot } from "./spots.ts";
import { is180 } from "./versions.ts";

export const dropped = "LiteLLM drops this deployment";
const unused = "LiteLLM does not check it and cannot use it";
export const refuses = "LiteLLM refuses to start";
/** What becomes of a guardrail that LiteLLM cannot read: versions before 1.81 stop. */
export const ofGuardrail = ({ version }: Catalogue): string =>
  is180(version) ? refuses : "LiteLLM starts without this guardrail";

/** What becomes of all of a mapping in which something is wrong, where that does not end the start. */
const asAWhole: Readonly<Record<string, string>> = {
  "general_settings.scheduled_job_stagger": "LiteLLM ignores this setting as a whole",
  "general_settings.mcp_allowed_clients.*": "every MCP client is rejected",
  "general_settings.mcp_session_token_signing": "no MCP client gets a session",
  "litellm_settings.mcp_tool_search": "every search for MCP tools fails",
  "mcp_server.env_vars.*": "LiteLLM ignores this entry",
  "general_settings.spend_capture_rate_check": "with a database the proxy refuses to start",
};

const isOfGuardrail = (place: string): boolean => place.startsWith("guardrail_");

/** Places whose values were not measured key by key, and the router's, which keeps what it gets. */
const effects: Readonly<Record<string, string>> = {
  model_entry: dropped,
  router_settings: "LiteLLM starts with it, and may fail requests",
  complexity_router_config: dropped,
  quality_router_config: dropped,
  adaptive_router_config: refuses,
  adaptive_router_preferences: refuses,
  litellm_routing_preferences: "every request to its quality router fails",
};

/** What becomes of a config with a wrong value in a place, where it was not measured of each. */
function effectIn(place: string): string | undefined {
  for (const [owner, effect] of Object.entries(asAWhole))
    if (place === owner || place.startsWith(`${owner}.`)) return effect;
  return effects[place.split(".", 1).join()];
}

/** Sections that LiteLLM leaves out where they are of another type. */
const leftOut = new Set(["router_settings", "callback_settings"]);

/** What becomes of a config where a key's own model refuses its value; undefined where LiteLLM does not look. */
export function refusedEffect(
  catalogue: Catalogue,
  config: Mapping,
  spot: Spot,
  key: string,
): string | undefined {
  if (!isLookedAt(config, spot, key)) return undefined;
  return isOfGuardrail(spot.place) ? ofGuardrail(catalogue) : (effectIn(spot.place) ?? refuses);
}

/** What LiteLLM was seen to do on such a value: refuse to start, or start without what it is of. */
export function measuredEffect(
  catalogue: Catalogue,
  config: Mapping,
  spot: Spot,
  key: string,
  value: unknown = spot.value[key],
): string | undefined {
  const outcome = outcomeOf(catalogue.outcomes, spot.place, key, value);
  if (outcome === undefined || !isLookedAt(config, spot, key)) return undefined;
  if (outcome === "drops") return dropped;
  return outcome === "stops" ? refuses : ofGuardrail(catalogue);
}

/** The name under which it was measured of each place what a key does that nobody knows. */
const strange = "*";

/** What becomes of a config with a key that its place does not know; undefined where LiteLLM ignores the key. */
export function strangeEffect(
  catalogue: Catalogue,
  config: Mapping,
  spot: Spot,
): string | undefined {
  const { closed } = catalogue;
  const measured = measuredEffect(catalogue, config, spot, strange, "x");
  return measured ?? (closed.includes(spot.place) ? effectIn(spot.place) : undefined);
}

/** What becomes of a config that lacks a key in a place that is inside of a key. */
export const lackEffect = (
  catalogue: Catalogue,
  config: Mapping,
  spot: Spot,
  key: string,
): string => measuredEffect(catalogue, config, spot, key, null) ?? effectIn(spot.place) ?? unused;

/** Values of the same kind: what is refused of all of them is refused whatever it holds. */
function alike(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return [[], ["x"], [{ x: 1 }]];
  return isMany(value) ? [{}, { x: 1 }] : [value];
}

/** What becomes of a value whose key takes any type: undefined for a text, of which the words matter. */
export function kindsEffect(
  catalogue: Catalogue,
  config: Mapping,
  spot: Spot,
  key: string,
): string | undefined {
  if (typeof spot.value[key] === "string") return undefined;
  const effects = alike(spot.value[key]).map((one) =>
    measuredEffect(catalogue, config, spot, key, one),
  );
  return effects.every(Boolean) ? effects[0] : undefined;
}

/** What Python takes for a number. */
export const numeric = /^\s*[-+]?(\d[\d_]*\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;

/** Whether it is a number or a yes or no that LiteLLM leaves as it is given. */
const isKept = (catalogue: Catalogue, place: string, key: string, type: string): boolean =>
  /^(?:integer|number|boolean)\??$/.test(type) && keepsText(catalogue, place, key);

/** Whether it says what the guardrail of tools does. */
const ofTools = (place: string, key: string): boolean =>
  place === "guardrail_rule" || key === "default_action" || key === "on_disallowed_action";

/** Whether LiteLLM was seen to refuse what is mostly turned into the type. */
function isRefusedAnyway(
  { outcomes }: Catalogue,
  place: string,
  key: string,
  type: string,
  value: unknown,
): boolean {
  const refused = (one: unknown): boolean => outcomeOf(outcomes, place, key, one) !== undefined;
  if (typeof value === "boolean") return refused(value);
  // of a yes or no that may be a number, 0 was measured
  if (typeof value === "number") return type.startsWith("boolean") && refused(0);
  if (typeof value !== "string" || !numeric.test(value)) return false;
  const number = Number(value);
  // where the number is refused too it is its size
  if (Number.isInteger(number)) return refused(value) && !refused(number);
  return !type.includes("number") && refused(number);
}

/** Whether LiteLLM turns the value into the type by itself. */
export function isCoerced(
  catalogue: Catalogue,
  { place }: Spot,
  key: string,
  type: string,
  value: unknown,
): boolean {
  if (isRefusedAnyway(catalogue, place, key, type, value)) return false;
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
  { place }: Spot,
  key: string,
  type: string,
  value: unknown,
): string {
  if (catalogue.checked[place]?.includes(key)) return dropped;
  if (failsRequests(place, key, value)) return "every request fails";
  if (isKept(catalogue, place, key, type)) return fateOfKept(place, key, type);
  if (place === "general_settings" && key === "master_key" && !is180(catalogue.version)) {
    return refuses;
  }
  if (key === "drop_params") return "LiteLLM takes it for not set";
  if (key === "access_groups") return "LiteLLM takes each of its letters for a group";
  if (place === "top" && leftOut.has(key)) return "LiteLLM ignores it";
  return effectIn(place) ?? unused;
}

/** How bad a wrong type is at its place. */
export function severityOf({ place }: Spot, key: string, type: string, value: unknown): Severity {
  if (failsRequests(place, key, value)) return "error";
  // Text that counts as true may well be what is meant.
  if (place === "router_settings" && type.startsWith("boolean")) return "warning";
  if (effectIn(place) !== undefined || isOfGuardrail(place) || key === "master_key") return "error";
  // These are attributes of a module, whose declared types nobody checks.
  if (place === "litellm_settings") return "warning";
  const scalars = !/list|map/.test(type) && typeof value !== "object";
  return scalars || place === "model_info" ? "warning" : "error";
}

/** What stands in the quotes, where it is of the type. */
export function unquoted(type: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const plain = value.trim().toLowerCase();
  if (type.startsWith("boolean")) return /^(?:true|false)$/.test(plain) ? plain : undefined;
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) && isOfType(type, Number(plain))
    ? plain
    : undefined;
}
