import { isGiven, isMapping, type Mapping } from "../../yaml/read.ts";
import { hasCoordination } from "../coordination.ts";
import { chat } from "../example.ts";
import { cacheType, isNamedOtherwise, unexpected } from "../redis.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";

const cache = (...lines: string[]): string =>
  `${chat}litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    sentinel_nodes: [[redis-1.example, 26379]]\n${lines.map((line) => `    ${line}\n`).join("")}`;

const nodes = "sentinel_nodes";
const service = "service_name";

/** With one of these LiteLLM hands no Redis what is for sentinels. */
const others = ["url", "startup_nodes", "redis_startup_nodes"];

export const rule: Rule = {
  id: "redis/sentinel",
  severity: "error",
  about: () => ({
    description:
      "Sentinels without the service_name that they know Redis by, or what is for sentinels without sentinel_nodes: LiteLLM refuses to start.",
    wrong: cache(),
    right: cache("service_name: mymaster"),
  }),
  check(context) {
    const { section, catalogue, report } = context;
    const settings = section("litellm_settings");
    const isCache = settings["cache"] === true && cacheType(settings) === "redis";
    const isElsewhere = isNamedOtherwise(context);
    /** @param takesNull whether a key without a value is none */
    const look = (place: string, key: string, given: Mapping, takesNull: boolean): void => {
      if (others.some((name) => isGiven(given[name]))) return;
      const hasNodes = Array.isArray(given[nodes]) && given[nodes].length > 0;
      if (hasNodes && !isGiven(given[service])) {
        if (isSet(context, "REDIS_SERVICE_NAME") || isElsewhere) return;
        const message = `sentinels need ${service}, unless REDIS_SERVICE_NAME is in the environment; LiteLLM refuses to start`;
        report([place, key, nodes], message);
      }
      if (hasNodes || !isGiven(given["host"]) || isElsewhere) return;
      for (const name of [nodes, "sentinel_password", service]) {
        if (!Object.hasOwn(given, name) || (takesNull && given[name] === null)) continue;
        report([place, key, name], unexpected(name));
      }
    };
    const params = settings["cache_params"];
    if (isCache && isMapping(params)) look("litellm_settings", "cache_params", params, false);
    const shared = section("general_settings")["coordination_redis"];
    if (hasCoordination(catalogue) && isMapping(shared))
      look("general_settings", "coordination_redis", shared, true);
  },
};
