import { isGiven, isMapping, mappingOf } from "../../yaml/read.ts";
import { cacheType, redisFromEnvironment } from "../redis.ts";
import type { Rule } from "../rule.ts";

const keys = [
  "host",
  "url",
  "redis_startup_nodes",
  "startup_nodes",
  "sentinel_nodes",
  "connection_pool",
];

export const rule: Rule = {
  id: "cache/without-parameters",
  severity: "error",
  about: () => ({
    description:
      "cache: true alone means Redis, and without an address of it in REDIS_HOST or REDIS_URL LiteLLM refuses to start; an address without type: redis is not used.",
    wrong: "litellm_settings:\n  cache: true\n  cache_params:",
    right: "litellm_settings:\n  cache: true\n  cache_params:\n    type: local",
  }),
  check({ section, environment, report }) {
    const settings = section("litellm_settings");
    if (settings["cache"] !== true) return;
    const path = ["litellm_settings", "cache_params"];
    const given = settings["cache_params"];
    if (given === null) {
      const message =
        "nothing is given here; LiteLLM refuses to start, whatever is in its environment";
      report(path, message);
      return;
    }
    const params = mappingOf(given);
    const address = keys.find((key) => isGiven(params[key]));
    if (address !== undefined && !Object.hasOwn(params, "type")) {
      const message = "without a type LiteLLM caches in its memory, and does not use this Redis";
      report([...path, address], message, { suggestion: "type: redis" });
      return;
    }
    if (cacheType(settings) !== "redis" || address !== undefined) return;
    if (redisFromEnvironment({ section, environment })) return;
    // The address may well be in the environment, where nobody says what is in it.
    const open = isMapping(given) ? "info" : "warning";
    const message =
      "Redis without host or url: LiteLLM starts only where REDIS_HOST or REDIS_URL is in its environment";
    report(["litellm_settings", "cache"], message, {
      severity: environment === undefined ? open : "error",
    });
  },
};
