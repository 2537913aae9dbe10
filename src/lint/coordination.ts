import { isMapping } from "../yaml/read.ts";
import type { Context } from "./rule.ts";

/** Variables of which any gives the proxy a Redis where the config names none. */
const variables = ["REDIS_HOST", "REDIS_URL", "REDIS_CLUSTER_NODES", "REDIS_SENTINEL_NODES"];

/**
 * Whether the proxy itself has a Redis: for spend, budgets, the limits of keys and shared health
 * checks. The router takes it too where it has none of its own, and never the other way round.
 */
export function coordinates({
  section,
  environment,
}: Pick<Context, "section" | "environment">): boolean {
  if (isMapping(section("general_settings")["coordination_redis"])) return true;
  const { cache, cache_params: params } = section("litellm_settings");
  if (cache === true && (!isMapping(params) || (params["type"] ?? "redis") === "redis"))
    return true;
  const defined = section("environment_variables");
  return variables.some((name) => environment?.has(name) || Object.hasOwn(defined, name));
}
