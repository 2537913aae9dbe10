import type { Catalogue } from "../litellm/catalogue.ts";
import { own } from "../own.ts";
import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Path } from "./finding.ts";
import type { Having } from "./having.ts";

/** Where the catalogue's smaller places are found below the sections; `*` is every item or key. */
const below: readonly (readonly [place: string, ...path: string[]])[] = [
  ["litellm_settings", "litellm_settings"],
  ["general_settings", "general_settings"],
  ["router_settings", "router_settings"],
  ["cache_params", "litellm_settings", "cache_params"],
  ["model_group_settings", "litellm_settings", "model_group_settings"],
  ["priority_reservation_settings", "litellm_settings", "priority_reservation_settings"],
  ["upperbound_key_generate_params", "litellm_settings", "upperbound_key_generate_params"],
  ["alerting_args", "general_settings", "alerting_args"],
  ["coordination_redis", "general_settings", "coordination_redis"],
  ["litellm_jwtauth", "general_settings", "litellm_jwtauth"],
  ["pass_through_endpoint", "general_settings", "pass_through_endpoints", "*"],
  ["retry_policy", "router_settings", "retry_policy"],
  ["retry_policy", "router_settings", "model_group_retry_policy", "*"],
  ["allowed_fails_policy", "router_settings", "allowed_fails_policy"],
  ["alerting_config", "router_settings", "alerting_config"],
  ["router_alias", "router_settings", "model_group_alias", "*"],
  ["routing_group", "router_settings", "routing_groups", "*"],
  ["guardrail", "guardrails", "*"],
  ["guardrail_params", "guardrails", "*", "litellm_params"],
  ["guardrail_pattern", "guardrails", "*", "litellm_params", "patterns", "*"],
  ["guardrail_blocked_word", "guardrails", "*", "litellm_params", "blocked_words", "*"],
  ["guardrail_rule", "guardrails", "*", "litellm_params", "rules", "*"],
  ["mcp_server", "mcp_servers", "*"],
  ["credential", "credential_list", "*"],
  ["search_tool", "search_tools", "*"],
  ["prompt", "prompts", "*"],
  ["vector_store", "vector_store_registry", "*"],
  ["policy", "policies", "*"],
  ["policy_guardrails", "policies", "*", "guardrails"],
  ["policy_condition", "policies", "*", "condition"],
  ["policy_pipeline", "policies", "*", "pipeline"],
  ["policy_step", "policies", "*", "pipeline", "steps", "*"],
  ["policy_attachment", "policy_attachments", "*"],
];

/** What routing_strategy_args may hold, by the strategy that reads them. */
export const argsOf: Readonly<Record<string, string>> = {
  "latency-based-routing": "latency_args",
  "usage-based-routing": "usage_args",
  "usage-based-routing-v2": "usage_args",
};

/** Follows a path in which `*` stands for every item of a list or every key of a mapping. */
function follow(
  value: unknown,
  steps: readonly string[],
  path: Path,
): (readonly [Path, Mapping])[] {
  const [step, ...rest] = steps;
  if (step === undefined) return isMapping(value) ? [[path, value]] : [];
  if (Array.isArray(value)) {
    if (step !== "*") return [];
    return value.flatMap((item, index) => follow(item, rest, [...path, index]));
  }
  if (!isMapping(value)) return [];
  if (step !== "*") {
    return Object.hasOwn(value, step) ? follow(value[step], rest, [...path, step]) : [];
  }
  return Object.entries(value).flatMap(([key, item]) => follow(item, rest, [...path, key]));
}

/** A mapping that has a place in the catalogue. */
export type Placed = readonly [place: string, path: Path, value: Mapping];

type Inside = { place: string; steps: readonly [string, ...string[]] };

/** The places inside of others by the place that they are in, and the way from it. */
function placesInside(catalogue: Catalogue): ReadonlyMap<string, readonly Inside[]> {
  const found = new Map<string, Inside[]>();
  for (const place of Object.keys(catalogue.places)) {
    const [, owner, key, stars] = /^(.+)\.(\w+)((?:\.\*)*)$/.exec(place) ?? [];
    if (owner === undefined || key === undefined) continue;
    const inside: Inside = { place, steps: [key, ...(stars ?? "").split(".").slice(1)] };
    found.set(owner, [...(found.get(owner) ?? []), inside]);
  }
  return found;
}

function inSettings(config: Mapping): Placed[] {
  const found = below.flatMap(([place, ...steps]) =>
    follow(config, steps, []).map(([path, value]): Placed => [place, path, value]),
  );
  for (const steps of [["router_settings"], ["router_settings", "routing_groups", "*"]]) {
    for (const [path, value] of follow(config, steps, [])) {
      const place = own(argsOf, value["routing_strategy"]);
      const args = value["routing_strategy_args"];
      if (place && isMapping(args)) found.push([place, [...path, "routing_strategy_args"], args]);
    }
  }
  return found;
}

/** Places in a deployment that have the name of their key. */
const inParams = ["complexity_router_config", "quality_router_config", "adaptive_router_config"];
const inInfo = [
  "allowed_fails_policy",
  "litellm_routing_preferences",
  "adaptive_router_preferences",
];

function belowDeployments(having: Having, inside: readonly Inside[]): Placed[] {
  const found: Placed[] = [];
  for (const { place, steps } of inside) {
    for (const { path, info } of having("model_info", steps[0])) {
      for (const [at, value] of follow(info, steps, [...path, "model_info"]))
        found.push([place, at, value]);
    }
  }
  for (const place of inParams) {
    for (const { path, params, model } of having("litellm_params", place)) {
      const value = params[place];
      // No other deployment has settings of an auto router.
      if (!model.startsWith("auto_router/") || !isMapping(value)) continue;
      found.push([place, [...path, "litellm_params", place], value]);
    }
  }
  for (const place of inInfo) {
    for (const { path, info } of having("model_info", place)) {
      const value = info[place];
      if (isMapping(value)) found.push([place, [...path, "model_info", place], value]);
    }
  }
  return found;
}

/** Every such mapping but for the deployments and their own two parts. */
export function findPlaced(config: Mapping, having: Having, catalogue: Catalogue): Placed[] {
  const inside = placesInside(catalogue);
  const ofInfo = belowDeployments(having, inside.get("model_info") ?? []);
  const placed: Placed[] = [["top", [], config], ...inSettings(config), ...ofInfo];
  // those inside of what was found inside are found as well: it is added to while it is gone through
  for (const [owner, path, value] of placed) {
    for (const { place, steps } of inside.get(owner) ?? [])
      for (const [at, found] of follow(value, steps, path)) placed.push([place, at, found]);
  }
  return placed;
}
