import { isGiven, isMapping, type Mapping } from "../yaml/read.ts";
import { cacheType, redisFromEnvironment } from "./redis.ts";
import type { Context } from "./rule.ts";

const addresses = ["host", "url", "startup_nodes", "redis_startup_nodes", "sentinel_nodes"];

/** Whether settings say where a Redis is; without a word of it LiteLLM takes what REDIS_* says. */
export const namesRedis = (settings: Mapping): boolean =>
  addresses.some((key) => isGiven(settings[key]));

/**
 * Whether the proxy itself has a Redis: for spend, budgets, the limits of keys and shared health
 * checks. The router takes it too where it has none of its own, and never the other way round.
 */
export function coordinates(context: Pick<Context, "section" | "environment">): boolean {
  const { section } = context;
  if (isMapping(section("general_settings")["coordination_redis"])) return true;
  const settings = section("litellm_settings");
  if (settings["cache"] === true && cacheType(settings) === "redis") return true;
  return redisFromEnvironment(context);
}
