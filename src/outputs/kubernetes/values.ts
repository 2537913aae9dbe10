import type { Config } from "../../generate.ts";
import { writeYaml } from "../../yaml/write.ts";
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
import { hasDatabase, masterKeyVariable, vendorPorts } from "./shared.ts";

/** values.yaml for LiteLLM's own Helm chart, litellm-helm. */
export function helmValues(config: Config, variables: readonly string[], cluster: Cluster): string {
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
    // Redis and the database are reached by what the Secret says
    redis: { enabled: false },
    db: { deployStandalone: false, useExisting: false },
    migrationJob: { enabled: false },
    extraResources: [networkPolicy(vendorPorts(config), hasDatabase(config))],
    proxyConfigMap: { create: true },
    proxy_config: config,
  };
  return writeYaml(values, {
    header: [
      "Made by muffintin from the group files: edit those, not this file.",
      "helm upgrade --install litellm oci://ghcr.io/berriai/litellm-helm -f values.yaml",
      `The Secret ${secretName} is yours to make, with these keys: ${variables.join(", ")}.`,
    ],
    before: new Map(),
  });
}
