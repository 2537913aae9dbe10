import type { Catalogue } from "../litellm/catalogue.ts";
import { isGiven, isMapping, type Mapping } from "../yaml/read.ts";
import type { Context } from "./rule.ts";
import { isSet } from "./variables.ts";

/** Addresses with which LiteLLM leaves out the keys that Redis does not take. */
const others = ["url", "sentinel_nodes", "startup_nodes", "redis_startup_nodes", "connection_pool"];
/** Variables of which each names a Redis, where the config names none. */
const variables = ["REDIS_HOST", "REDIS_URL", "REDIS_CLUSTER_NODES", "REDIS_SENTINEL_NODES"];

/** Whether the environment names a Redis. */
export const redisFromEnvironment = (context: Pick<Context, "section" | "environment">): boolean =>
  variables.some((name) => isSet(context, name));

/** Whether the environment names a Redis otherwise than by its host, which a host of the config replaces. */
export const isNamedOtherwise = (context: Pick<Context, "section" | "environment">): boolean =>
  variables.some((name) => name !== "REDIS_HOST" && isSet(context, name));

/** The type of cache that LiteLLM makes: without a word Redis, and with all but the type its memory. */
export function cacheType(settings: Mapping): unknown {
  const given = settings["cache_params"];
  if (!isMapping(given) || Object.keys(given).length === 0) return "redis";
  return Object.hasOwn(given, "type") ? given["type"] : "local";
}

/** Whether a key that only cache_params declares is handed to Redis from coordination_redis too. */
export function isRedisArgument(catalogue: Catalogue, key: string): boolean {
  return key === "namespace" || catalogue.places["cache_params"]?.get(key) === "any";
}

/** Whether each key of the place becomes an argument of Redis, which refuses those it does not know. */
export function takesNoUnknown(
  context: Pick<Context, "section" | "environment">,
  place: string,
): boolean {
  const { section } = context;
  const settings = section("litellm_settings");
  const isCache = place === "cache_params";
  const given = isCache
    ? settings["cache_params"]
    : section("general_settings")["coordination_redis"];
  if (!isMapping(given)) return false;
  if (isCache && (settings["cache"] !== true || given["type"] !== "redis")) return false;
  if (!isGiven(given["host"])) return false;
  if (others.some((key) => isGiven(given[key]))) return false;
  // a host of the config is taken before that of the environment
  return !isNamedOtherwise(context);
}

/** What LiteLLM says of such a key, for messages. */
export const unexpected = (key: string): string =>
  `LiteLLM refuses to start: Redis.__init__() got an unexpected keyword argument '${key}'`;
