import type { Config } from "../../generate.ts";
import { coordinates, hasCoordination, namesRedis } from "../../lint/coordination.ts";
import { variable } from "../../lint/texts.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import { type Mapping, mappingOf } from "../../yaml/read-values.ts";

const redis = { host: "os.environ/REDIS_HOST", port: "os.environ/REDIS_PORT" };
const password = "os.environ/REDIS_PASSWORD";

/** A section of a config, empty where it has none. */
export const section = (config: Config, name: string): Mapping => mappingOf(config[name]);

/** Whether the config says which Redis the proxy has: the router takes that one where it has none. */
function proxyHasRedis(config: Config, catalogue: Pick<Catalogue, "places">): boolean {
  const cache = mappingOf(section(config, "litellm_settings")["cache_params"]);
  // a cache without an address takes REDIS_* from the environment, and has to be given them
  const heard = (name: string): Mapping =>
    name === "litellm_settings" && !namesRedis(cache) ? {} : section(config, name);
  return coordinates({ section: heard, environment: undefined, catalogue });
}

/** The router's own Redis, as the proxy's coordination names what it connects to; none without one. */
function routersRedis(router: Mapping): Mapping | undefined {
  const { redis_url: url, redis_host: host, redis_port: port, redis_db: db } = router;
  if ((host ?? url) === undefined) return undefined;
  const its = { url, host, port, password: router["redis_password"], db };
  const stated = Object.entries({ ...its, ...mappingOf(router["cache_kwargs"]) });
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined && value !== null));
}

/**
 * The config with the settings that several proxies need to act as one: a Redis in which they count
 * requests and cool deployments together, and health checks that one makes for all. What the config
 * says itself stays.
 */
export function sharedConfig(config: Config, catalogue: Pick<Catalogue, "places">): Config {
  const router = section(config, "router_settings");
  const general = section(config, "general_settings");
  const coordinated = hasCoordination(catalogue);
  const own = routersRedis(router);
  const its = proxyHasRedis(config, catalogue);
  const { host: redis_host, port: redis_port } = redis;
  return {
    ...config,
    ...(own || its
      ? {}
      : { router_settings: { ...router, redis_host, redis_port, redis_password: password } }),
    general_settings: {
      ...general,
      ...(coordinated && !its ? { coordination_redis: own ?? { ...redis, password } } : {}),
      ...(general["background_health_checks"] === true ? { use_shared_health_check: true } : {}),
    },
  };
}

export const hasDatabase = (config: Config): boolean =>
  section(config, "general_settings")["database_url"] !== undefined;

/** The variable behind general_settings.master_key. */
export const masterKeyVariable = (config: Config): string =>
  variable(section(config, "general_settings")["master_key"]) ?? "LITELLM_MASTER_KEY";
