import type { Catalogue, Keys } from "../litellm/catalogue.ts";
import { own } from "../own.ts";
import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Deployment } from "./deployments.ts";
import type { Path } from "./finding.ts";

/** A mapping of the config whose keys the catalogue knows. */
export type Spot = {
  /** the catalogue's name of the place */
  place: string;
  path: Path;
  value: Mapping;
  known: Keys;
  deployment?: Deployment;
};

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

const deploymentPlaces = ["model_entry", "litellm_params", "model_info"] as const;
type DeploymentPlace = (typeof deploymentPlaces)[number];

/** Follows a path in which `*` stands for every item of a list or every key of a mapping. */
function* follow(value: unknown, steps: readonly string[], path: Path): Iterable<[Path, Mapping]> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (isMapping(value)) yield [path, value];
  } else if (step === "*") {
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value ?? {});
    if (typeof value !== "object" || value instanceof Date) return;
    for (const [key, item] of entries) yield* follow(item, rest, [...path, key]);
  } else if (isMapping(value) && Object.hasOwn(value, step)) {
    yield* follow(value[step], rest, [...path, step]);
  }
}

type Placed = readonly [place: string, path: Path, value: Mapping];

function* inSettings(config: Mapping): Iterable<Placed> {
  for (const [place, ...steps] of below) {
    for (const [path, value] of follow(config, steps, [])) yield [place, path, value];
  }
  for (const steps of [["router_settings"], ["router_settings", "routing_groups", "*"]]) {
    for (const [path, value] of follow(config, steps, [])) {
      const place = own(argsOf, value["routing_strategy"]);
      const args = value["routing_strategy_args"];
      if (place && isMapping(args)) yield [place, [...path, "routing_strategy_args"], args];
    }
  }
}

/** Places in a deployment that have the name of their key. */
const inParams = ["complexity_router_config", "quality_router_config", "adaptive_router_config"];
const inInfo = [
  "allowed_fails_policy",
  "litellm_routing_preferences",
  "adaptive_router_preferences",
];

function* belowDeployments(deployments: readonly Deployment[]): Iterable<Placed> {
  for (const { path, params, info, model } of deployments) {
    // No other deployment has settings of an auto router.
    const isAuto = model.startsWith("auto_router/");
    for (const place of isAuto ? inParams : []) {
      const value = params[place];
      if (isMapping(value)) yield [place, [...path, "litellm_params", place], value];
    }
    for (const place of inInfo) {
      const value = info[place];
      if (isMapping(value)) yield [place, [...path, "model_info", place], value];
    }
  }
}

/** The mappings of the config whose keys the catalogue knows: all, or those of one place. */
export type Spots = (place?: string) => Iterable<Spot>;

/** Up to so many deployments their mappings are kept; of more they are made anew for each that asks. */
const mostKept = 1000;

/** Finds each mapping of the config whose keys the catalogue knows. */
export function findSpots(
  config: Mapping,
  deployments: readonly Deployment[],
  catalogue: Catalogue,
): Spots {
  const known = (place: string): Keys | undefined => own(catalogue.places, place);
  const placed = [
    ["top", [], config] as const,
    ...inSettings(config),
    ...belowDeployments(deployments),
  ];
  const settings = placed.flatMap(([place, path, value]): Spot[] => {
    const types = known(place);
    return types === undefined ? [] : [{ place, path, value, known: types }];
  });

  function* inDeployments(place: DeploymentPlace): Iterable<Spot> {
    const types = known(place);
    if (types === undefined) return;
    for (const deployment of deployments) {
      const { path, entry } = deployment;
      const value = place === "model_entry" ? entry : entry[place];
      if (!isMapping(value)) continue;
      const here = place === "model_entry" ? path : [...path, place];
      yield { place, path: here, value, known: types, deployment };
    }
  }

  function* find(place: string | undefined): Iterable<Spot> {
    for (const spot of settings) if (place === undefined || place === spot.place) yield spot;
    for (const part of deploymentPlaces) {
      if (place === undefined || place === part) yield* inDeployments(part);
    }
  }
  if (deployments.length > mostKept) return find;
  const kept = new Map<string | undefined, Spot[]>();
  return (place) => {
    const spots = kept.get(place) ?? [...find(place)];
    kept.set(place, spots);
    return spots;
  };
}
