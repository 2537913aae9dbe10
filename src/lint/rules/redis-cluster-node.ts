import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import { cacheType } from "../redis.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";
import { refuses } from "../wrong-type.ts";

const cache = (node: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    redis_startup_nodes:\n      - ${node}`;

type Nodes = { path: Path; nodes: unknown; takesOthers: boolean };

/** What a node may have; the Redis of other proxies takes no notice of more. */
const keys = ["host", "port", "server_type"];

export const rule: Rule = {
  id: "redis/cluster-node",
  severity: "error",
  description:
    "A node of a Redis cluster is a mapping with a host and a port, and nothing else, a sentinel a list of the two: LiteLLM refuses to start on another.",
  wrong: cache("{host: os.environ/REDIS_HOST}"),
  right: cache("{host: os.environ/REDIS_HOST, port: 6379}"),
  check({ section, catalogue, report }) {
    const settings = section("litellm_settings");
    const isRedis = settings["cache"] === true && cacheType(settings) === "redis";
    const inCache = ["redis_startup_nodes", "startup_nodes"].map(
      (key): Nodes => ({
        path: ["litellm_settings", "cache_params", key],
        nodes: isRedis ? mappingOf(settings["cache_params"])[key] : [],
        takesOthers: false,
      }),
    );
    const isKnown = knowsKey(catalogue, "general_settings", "coordination_redis");
    const shared = mappingOf(section("general_settings")["coordination_redis"]);
    const inShared: Nodes = {
      path: ["general_settings", "coordination_redis", "startup_nodes"],
      nodes: isKnown ? shared["startup_nodes"] : [],
      takesOthers: true,
    };
    const sentinels = [
      { path: ["litellm_settings", "cache_params"], from: isRedis ? settings["cache_params"] : {} },
      { path: ["general_settings", "coordination_redis"], from: isKnown ? shared : {} },
    ];
    for (const { path, from } of sentinels) {
      const isShared = path[0] === "general_settings";
      for (const [index, node] of listOf(mappingOf(from)["sentinel_nodes"]).entries()) {
        const isPair = Array.isArray(node) && node.length === 2;
        // Of a mapping with two keys a cache takes the names of the keys.
        const effect = isMapping(node) && !isShared ? "no node is found" : refuses;
        const message = `${describeValue(node)} is not a sentinel, which is a list of its host and its port; ${effect}`;
        if (!isPair) report([...path, "sentinel_nodes", index], message, { at: "value" });
      }
    }
    for (const { path, nodes, takesOthers } of [...inCache, inShared]) {
      for (const [index, node] of listOf(nodes).entries()) {
        const here = [...path, index];
        if (!isMapping(node)) {
          report(here, `${describeValue(node)} is not a node with a host and a port; ${refuses}`, {
            at: "value",
          });
          continue;
        }
        for (const key of ["host", "port"]) {
          if (isGiven(node[key])) continue;
          report(here, `a node of a Redis cluster needs ${key}; ${refuses}`);
        }
        for (const key of takesOthers ? [] : Object.keys(node)) {
          if (keys.includes(key)) continue;
          report([...here, key], `a node of a Redis cluster has no ${key}; ${refuses}`);
        }
      }
    }
  },
};
