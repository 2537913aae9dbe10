import { builtInRouter } from "../litellm/auto-routers.ts";
import { own } from "../own.ts";
import { listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import { isNothing } from "./accepted.ts";
import { argsOf } from "./places.ts";
import type { Spot } from "./spots.ts";

export const isMany = (value: unknown): boolean => typeof value === "object" && value !== null;

/** Whether LiteLLM makes an id of a deployment's name, as it does where none is given. */
const namesId = (entry: Mapping): boolean => !mappingOf(entry["model_info"])["id"];

type Condition = (spot: Spot, config: Mapping) => boolean;

const alerts: Condition = (_, config) =>
  (mappingOf(config["general_settings"])["alerting"] ?? null) !== null;

const isAdaptiveRouter = (entry: unknown): boolean => {
  const { model } = mappingOf(mappingOf(entry)["litellm_params"]);
  return builtInRouter(String(model)) === "adaptive";
};

/** Found once a config, for each of its deployments may ask. */
const adaptive = new WeakMap<Mapping, boolean>();

function hasAdaptiveRouter(config: Mapping): boolean {
  const known = adaptive.get(config) ?? listOf(config["model_list"]).some(isAdaptiveRouter);
  adaptive.set(config, known);
  return known;
}

/** What LiteLLM looks at only beside another setting, by place or by `place.key`. */
const beside: Readonly<Record<string, Condition>> = {
  alerting_args: alerts,
  "general_settings.alert_type_config.*": alerts,
  cache_params: (_, config) => mappingOf(config["litellm_settings"])["cache"] === true,
  adaptive_router_preferences: (_, config) => hasAdaptiveRouter(config),
  policy_attachment: (_, config) => !isNothing(config["policies"] ?? null),
  // The router's own are checked, those of a model group or a deployment are not.
  retry_policy: ({ path }) => path[1] === "retry_policy",
  allowed_fails_policy: ({ path }) => path[1] === "allowed_fails_policy",
  "general_settings.alerting_args": alerts,
  "general_settings.alert_types": alerts,
  "general_settings.alert_to_webhook_url": alerts,
  "general_settings.alert_type_config": alerts,
  "litellm_settings.mcp_aliases": (_, config) => !isNothing(config["mcp_servers"] ?? null),
  "litellm_settings.cache_params": ({ value }) => value["cache"] === true,
  "top.callback_settings": (_, config) =>
    !isNothing(mappingOf(config["litellm_settings"])["callbacks"] ?? null),
  "model_entry.model_name": ({ value }) =>
    !Object.hasOwn(value, "model_name") || isMany(value["model_name"]) || namesId(value),
  "router_settings.routing_strategy_args": ({ value }) =>
    own(argsOf, value["routing_strategy"]) !== undefined,
  "mcp_server.oauth2_flow": ({ value }) => value["auth_type"] === "oauth2",
};

/** Whether LiteLLM looks at a key's value when it starts. */
export const isLookedAt = (config: Mapping, spot: Spot, key: string): boolean =>
  (beside[spot.place] ?? beside[`${spot.place}.${key}`])?.(spot, config) ?? true;
