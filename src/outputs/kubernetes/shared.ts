import type { Config } from "../../generate.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import { type Mapping, mappingOf } from "../../yaml/read-values.ts";

const redis = { host: "os.environ/REDIS_HOST", port: "os.environ/REDIS_PORT" };
const password = "os.environ/REDIS_PASSWORD";

/** A section of a config, empty where it has none. */
export const section = (config: Config, name: string): Mapping => mappingOf(config[name]);

/**
 * The config with the settings that several proxies need to act as one: a Redis in which they count
 * requests and cool deployments together, and health checks that one makes for all. What the config
 * says itself stays.
 */
export function sharedConfig(config: Config, catalogue: Pick<Catalogue, "places">): Config {
  const router = section(config, "router_settings");
  const general = section(config, "general_settings");
  const knows = (key: string): boolean =>
    Object.hasOwn(catalogue.places["general_settings"] ?? {}, key);
  const stated = (router["redis_host"] ?? router["redis_url"]) !== undefined;
  const { redis_host: host, redis_port: port, redis_url: url } = router;
  const its = { url, host, port, password: router["redis_password"] };
  const coordination = stated ? its : { ...redis, password };
  return {
    ...config,
    router_settings: {
      ...router,
      ...(stated
        ? {}
        : { redis_host: redis.host, redis_port: redis.port, redis_password: password }),
    },
    general_settings: {
      ...general,
      ...(knows("coordination_redis")
        ? { coordination_redis: general["coordination_redis"] ?? coordination }
        : {}),
      ...(general["background_health_checks"] === true ? { use_shared_health_check: true } : {}),
    },
  };
}

const reference = "os.environ/";

export const hasDatabase = (config: Config): boolean =>
  section(config, "general_settings")["database_url"] !== undefined;

/** The variable behind general_settings.master_key. */
export function masterKeyVariable(config: Config): string {
  const key = section(config, "general_settings")["master_key"];
  return typeof key === "string" && key.startsWith(reference)
    ? key.slice(reference.length)
    : "LITELLM_MASTER_KEY";
}
