import type { Config } from "../../generate.ts";
import { writeYaml } from "../../yaml/write.ts";
import type { Mounted } from "./manifests.ts";
import type { Cluster } from "./pod.ts";
import {
  containerSecurity,
  environment,
  gracePeriod,
  imageOf,
  lifecycle,
  networkPolicy,
  podSecurity,
  port,
  resources,
  scaling,
  secretName,
  spread,
  strategy,
} from "./pod.ts";
import { egressPorts, masterKeyVariable } from "./shared.ts";

/** The modules that the config names, beside it; the chart mounts config.yaml alone. */
function modules({ files, name }: Mounted) {
  const beside = files.filter((file) => file.name !== "config.yaml");
  if (beside.length === 0) return {};
  return {
    volumes: [{ name: "modules", configMap: { name } }],
    volumeMounts: beside.map((file) => ({
      ...{ name: "modules", mountPath: `/etc/litellm/${file.name}`, subPath: file.name },
      readOnly: true,
    })),
  };
}

/**
 * values.yaml for LiteLLM's own Helm chart, litellm-helm. The config goes in as the ConfigMap of the
 * manifests: what Helm makes of a proxy_config is another YAML, where 1e-7 is a string to LiteLLM.
 */
export function helmValues(
  config: Config,
  map: Mounted,
  variables: readonly string[],
  cluster: Cluster,
): string {
  const { from, to, cpu } = scaling(cluster);
  const { repository, tag } = imageOf(cluster);
  const values = {
    replicaCount: from,
    image: { repository, tag, pullPolicy: "IfNotPresent" },
    serviceAccount: { create: true, automount: false },
    environmentSecrets: [secretName],
    masterkeySecretName: secretName,
    masterkeySecretKey: masterKeyVariable(config),
    envVars: environment,
    podSecurityContext: podSecurity,
    securityContext: containerSecurity,
    service: { type: "ClusterIP", port },
    strategy,
    lifecycle,
    terminationGracePeriodSeconds: gracePeriod,
    topologySpreadConstraints: spread,
    resources,
    autoscaling: {
      enabled: true,
      minReplicas: from,
      maxReplicas: to,
      targetCPUUtilizationPercentage: cpu,
    },
    pdb: { enabled: true, maxUnavailable: 1 },
    // Redis and the database are reached by what the Secret says, and the pods migrate it as they
    // start: the chart's job has nowhere to write where the root file system is read-only
    redis: { enabled: false },
    db: { deployStandalone: false, useExisting: false },
    migrationJob: { enabled: false },
    proxyConfigMap: { create: false, name: map.name, key: "config.yaml" },
    ...modules(map),
    extraResources: [networkPolicy(egressPorts(config))],
  };
  const text = writeYaml(values, {
    header: [
      "Made by muffintin from the group files: edit those, not this file.",
      "helm upgrade --install litellm oci://ghcr.io/berriai/litellm-helm -f values.yaml",
      `The Secret ${secretName} is yours to make, with these keys: ${variables.join(", ")}.`,
    ],
    before: new Map(),
  });
  // the last key is a list: one more item
  return `${text}  - ${map.text.trimStart().replace(/\n(?=.)/g, "\n    ")}`;
}
