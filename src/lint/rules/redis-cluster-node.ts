import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import { cacheType } from "../redis.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";
import { refuses } from "../wrong-type.ts";

const cache = (node: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    redis_startup_nodes:\n      - ${node}`;

/** What a node may have; the Redis of other proxies takes no notice of more. */
const keys = ["host", "port", "server_type"];

/** Why LiteLLM cannot use a node, with the key below it that is too much; nothing where it can. */
function* flawsOf(node: unknown, takesOthers: boolean): Iterable<{ below: Path; flaw: string }> {
  if (!isMapping(node)) {
    yield { below: [], flaw: `${describeValue(node)} is not a node with a host and a port` };
    return;
  }
  for (const key of ["host", "port"]) {
    if (!isGiven(node[key])) yield { below: [], flaw: `a node of a Redis cluster needs ${key}` };
  }
  for (const key of takesOthers ? [] : Object.keys(node)) {
    if (!keys.includes(key)) {
      yield { below: [key], flaw: `a node of a Redis cluster has no ${key}` };
    }
  }
}

export const rule: Rule = {
  id: "redis/cluster-node",
  severity: "error",
  about: () => ({
    description:
      "A node of a Redis cluster is a mapping with a host and a port, and nothing else, a sentinel a list of the two: LiteLLM refuses to start on another.",
    wrong: cache("{host: os.environ/REDIS_HOST}"),
    right: cache("{host: os.environ/REDIS_HOST, port: 6379}"),
  }),
  check({ section, catalogue, report }) {
    const settings = section("litellm_settings");
    const isCache = settings["cache"] === true && cacheType(settings) === "redis";
    const isShared = knowsKey(catalogue, "general_settings", "coordination_redis");
    const inCache = isCache ? mappingOf(settings["cache_params"]) : {};
    const shared = isShared ? mappingOf(section("general_settings")["coordination_redis"]) : {};
    const cachePath = ["litellm_settings", "cache_params"];
    const sharedPath = ["general_settings", "coordination_redis"];
    for (const [at, from, key] of [
      [cachePath, inCache, "redis_startup_nodes"],
      [cachePath, inCache, "startup_nodes"],
      [sharedPath, shared, "startup_nodes"],
    ] as const) {
      for (const [index, node] of listOf(from[key]).entries()) {
        for (const { below, flaw } of flawsOf(node, from === shared)) {
          const where = isMapping(node) ? {} : ({ at: "value" } as const);
          report([...at, key, index, ...below], `${flaw}; ${refuses}`, where);
        }
      }
    }
    for (const [at, from] of [
      [cachePath, inCache],
      [sharedPath, shared],
    ] as const) {
      for (const [index, node] of listOf(from["sentinel_nodes"]).entries()) {
        if (Array.isArray(node) && node.length === 2) continue;
        // Of a mapping with two keys a cache takes the names of the keys.
        const effect = isMapping(node) && from === inCache ? "no node is found" : refuses;
        const message = `${describeValue(node)} is not a sentinel, which is a list of its host and its port; ${effect}`;
        report([...at, "sentinel_nodes", index], message, { at: "value" });
      }
    }
  },
};
