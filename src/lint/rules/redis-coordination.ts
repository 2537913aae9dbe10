import { isGiven, isMapping } from "../../yaml/read.ts";
import { hasCoordination } from "../coordination.ts";
import type { Rule } from "../rule.ts";

const addresses = ["host", "url", "startup_nodes", "sentinel_nodes"];
const redis = (line: string): string => `general_settings:\n  coordination_redis:\n    ${line}`;

export const rule: Rule = {
  id: "redis/coordination",
  severity: "error",
  about: () => ({
    description: "coordination_redis without an address: the proxy refuses to start.",
    wrong: redis("port: 6379"),
    right: redis("host: os.environ/REDIS_HOST"),
  }),
  check({ section, catalogue, report }) {
    const key = "coordination_redis";
    if (!hasCoordination(catalogue)) return;
    const redis = section("general_settings")[key];
    if (!isMapping(redis) || addresses.some((key) => isGiven(redis[key]))) return;
    report(["general_settings", key], "no host, url or nodes; the proxy refuses to start");
  },
};
