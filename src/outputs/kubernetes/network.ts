import type { Config } from "../../generate.ts";
import { isMapping } from "../../yaml/read-values.ts";
import { type Cluster, labelsOf, name, port, selector } from "./pod.ts";
import { hasDatabase, section } from "./shared.ts";

const schemes: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  redis: 6379,
  rediss: 6379,
  postgres: 5432,
  postgresql: 5432,
};
const address = /^([a-z]+):\/\/(?:[^/@]*@)?(?:\[[^\]]*\]|[^/:]*)(?::(\d+))?/;

const portKey = /^(?:redis_)?port$|^sentinel_nodes$/;

/** The ports that a config names: in addresses, and under the keys of Redis and of its sentinels. */
function* named(value: unknown, key = ""): Generator<number> {
  if (typeof value === "string") {
    const [, scheme = "", stated] = address.exec(value) ?? [];
    const usual = schemes[scheme];
    if (usual !== undefined) yield stated === undefined ? usual : Number(stated);
  }
  if (portKey.test(key) && Number(value) > 0) yield Number(value);
  if (Array.isArray(value)) for (const item of value) yield* named(item, key);
  else if (isMapping(value)) {
    for (const [below, item] of Object.entries(value)) yield* named(item, below);
  }
}

/** The ports of Redis, of the database and of the vendors: as the config names them, or the usual. */
function egressPorts(config: Config): number[] {
  const stores = [
    section(config, "router_settings"),
    section(config, "general_settings")["coordination_redis"],
    section(config, "litellm_settings")["cache_params"],
  ];
  const redis = [...named(stores)];
  // what stands in the Secret is not known here, nor which Redis a Sentinel names
  const unknown =
    redis.length === 0 ||
    /"os\.environ\/\w*(?:PORT|URL)"|"sentinel_nodes":/.test(JSON.stringify(stores));
  const database = hasDatabase(config) ? [5432] : [];
  const ports = new Set([443, ...(unknown ? [6379] : []), ...database, ...redis, ...named(config)]);
  return [...ports].sort((a, b) => a - b);
}

/** Who talks to the pods, and whom they talk to: names, one another, and services on these ports. */
export function networkPolicy(config: Config, cluster: Cluster) {
  const tcp = (number: number) => ({ protocol: "TCP", port: number });
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, labels: labelsOf(cluster) },
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ from: [{ podSelector: {} }], ports: [tcp(port)] }],
      egress: [
        { ports: [{ protocol: "UDP", port: 53 }, tcp(53)] },
        // the pod of the chart's own test bears their labels
        { to: [{ podSelector: { matchLabels: selector } }], ports: [tcp(port)] },
        { ports: egressPorts(config).map(tcp) },
      ],
    },
  };
}
