import type { Config } from "../../generate.ts";
import { writeYaml } from "../../yaml/write.ts";
import { variablesOf } from "./deployment.ts";
import { keyOf, type Mounted } from "./mounted.ts";
import { networkPolicy } from "./network.ts";
import type { Cluster } from "./pod.ts";
import {
  containerSecurity,
  environmentSecret,
  gracePeriod,
  imageOf,
  lifecycle,
  mountPath,
  podSecurity,
  port,
  probes,
  resourcesOf,
  scaling,
  secretName,
  spread,
  strategy,
} from "./pod.ts";
import { copilotMount, type Needs, secretHeader, secretVariables } from "./secret.ts";
import { masterKeyVariable } from "./shared.ts";

/**
 * The chart bears LiteLLM's version. Ones before 1.85 lack keys that the values need, and not every
 * version of LiteLLM has one: Helm takes the newest that is published within these bounds.
 */
const charts: Readonly<Record<string, string>> = { "1.80.11": "1.85.7" };
const oldest = "1.85";

/** The variable that the chart's pods have from masterkeySecretKey; a second one of it is refused. */
const chartVariable = "PROXY_MASTER_KEY";

/** The modules that the config names, beside it; the chart mounts config.yaml alone. */
function modules({ files, name }: Mounted) {
  const beside = files.filter((file) => file.name !== "config.yaml");
  return {
    volumes: beside.length > 0 ? [{ name: "modules", configMap: { name } }] : [],
    volumeMounts: beside.map((file) => ({
      name: "modules",
      mountPath: `${mountPath}/${file.name}`,
      subPath: keyOf(file.name),
      readOnly: true,
    })),
  };
}

const unlessEmpty = <Item>(items: Item[]): Item[] | undefined =>
  items.length > 0 ? items : undefined;

/** What each part is for, by the key that it stands under. */
const comments: Readonly<Record<string, readonly string[]>> = {
  extraEnvVars: ["Each key of the Secret by name: a pod does not start while one is missing."],
  environmentSecrets: [
    "A Secret of variables that the config does not name; once listed, it has to be there:",
    `--set 'environmentSecrets={${environmentSecret}}'`,
  ],
  startupProbe: [
    "Five minutes for the start, a migration of the database among it. A proxy that does not reach its",
    "database then exits, and starts anew until it does.",
  ],
  lifecycle: [
    "Ten seconds for the load balancers to hear of it, then the requests under way get the time of",
    "GRACEFUL_SHUTDOWN_TIMEOUT.",
  ],
  redis: ["Redis and the database are reached by what the Secret says."],
  migrationJob: [
    "The pods migrate the database as they start: the job has nowhere to write where the root is",
    "read-only.",
  ],
  proxyConfigMap: [
    "Not proxy_config: what Helm makes of one is another YAML, where 1e-7 is a string to LiteLLM.",
  ],
};

/**
 * values.yaml for LiteLLM's own Helm chart, litellm-helm. Its pods get what those of the manifests
 * get; the config goes in as their ConfigMap.
 */
export function helmValues(config: Config, map: Mounted, needs: Needs, cluster: Cluster): string {
  const { from, to, cpu } = scaling(cluster);
  const { repository, tag } = imageOf(cluster);
  const copilot = copilotMount(needs);
  const beside = modules(map);
  const values: Readonly<Record<string, unknown>> = {
    replicaCount: from,
    image: { repository, tag, pullPolicy: "IfNotPresent" },
    serviceAccount: { create: true, automount: false },
    masterkeySecretName: secretName,
    masterkeySecretKey: needs.variables.includes(chartVariable)
      ? chartVariable
      : masterKeyVariable(config),
    logLevel: "",
    envVars: variablesOf(needs, map),
    extraEnvVars: secretVariables(needs).filter(({ name }) => name !== chartVariable),
    environmentSecrets: [],
    podSecurityContext: podSecurity,
    securityContext: containerSecurity,
    service: { type: "ClusterIP", port },
    startupProbe: probes.startup,
    livenessProbe: probes.liveness,
    readinessProbe: probes.readiness,
    strategy,
    lifecycle,
    terminationGracePeriodSeconds: gracePeriod,
    topologySpreadConstraints: spread,
    resources: resourcesOf(needs.database),
    autoscaling: {
      enabled: true,
      minReplicas: from,
      maxReplicas: to,
      targetCPUUtilizationPercentage: cpu,
    },
    pdb: { enabled: true, maxUnavailable: 1 },
    redis: { enabled: false },
    db: { deployStandalone: false, useExisting: false },
    migrationJob: { enabled: false },
    proxyConfigMap: { create: false, name: map.name, key: "config.yaml" },
    volumes: unlessEmpty([...beside.volumes, ...copilot.volumes]),
    volumeMounts: unlessEmpty([...beside.volumeMounts, ...copilot.volumeMounts]),
    extraResources: [networkPolicy(config, cluster)],
  };
  const before = new Map<object, readonly string[]>();
  for (const [key, lines] of Object.entries(comments)) {
    const value = values[key];
    if (typeof value === "object" && value !== null) before.set(value, lines);
  }
  const versions = `'${oldest} - ${charts[cluster.version] ?? cluster.version}'`;
  const chart = `oci://ghcr.io/berriai/litellm-helm --version ${versions}`;
  const header = [
    "Made by muffintin from the group files: edit those, not this file.",
    `helm upgrade --install litellm ${chart} --namespace litellm -f values.yaml`,
    ...secretHeader,
  ];
  // the last key is a list: one more item
  const item = map.text.trimStart().replace(/\n(?=.)/g, "\n    ");
  return `${writeYaml(values, { header, before })}  - ${item}`;
}
