import type { Catalogue } from "../litellm/catalogue.ts";
import { isGiven, isMapping, type Mapping } from "../yaml/read.ts";
import { cacheType, redisFromEnvironment } from "./redis.ts";
import type { Context } from "./rule.ts";
import { knowsKey } from "./versions.ts";

const addresses = ["host", "url", "startup_nodes", "redis_startup_nodes", "sentinel_nodes"];

/** Whether settings say where a Redis is; without a word of it LiteLLM takes what REDIS_* says. */
export const namesRedis = (settings: Mapping): boolean =>
  addresses.some((key) => isGiven(settings[key]));

/** Whether the version has a Redis for the proxy itself that is no cache of answers. */
export const hasCoordination = (catalogue: Pick<Catalogue, "places">): boolean =>
  knowsKey(catalogue, "general_settings", "coordination_redis");

/** Where a config of the version says which Redis the proxy has. */
export const redisSetting = (catalogue: Pick<Catalogue, "places">): string =>
  hasCoordination(catalogue) ? "general_settings.coordination_redis" : "litellm_settings.cache";

/**
 * Whether the proxy itself has a Redis: for spend, budgets, the limits of keys and shared health
 * checks. The router takes it too where it has none of its own, and never the other way round.
 */
export function coordinates(
  context: Pick<Context, "section" | "environment"> & { catalogue: Pick<Catalogue, "places"> },
): boolean {
  const { section, catalogue } = context;
  const current = hasCoordination(catalogue);
  if (current && isMapping(section("general_settings")["coordination_redis"])) return true;
  const settings = section("litellm_settings");
  if (settings["cache"] === true && cacheType(settings) === "redis") return true;
  return current && redisFromEnvironment(context);
}
