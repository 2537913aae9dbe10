import type { Cluster } from "./pod.ts";
import {
  containerSecurity,
  environment,
  gracePeriod,
  imageOf,
  labelsOf,
  lifecycle,
  name,
  podSecurity,
  port,
  probes,
  resourcesOf,
  selector,
  spread,
  strategy,
} from "./pod.ts";
import { copilotMount, type Needs, secretVariables } from "./secret.ts";

const probe = ({ path, ...rest }: { path: string; periodSeconds: number }) => ({
  httpGet: { path, port: "http" },
  ...rest,
});

/** The Deployment: a config of another content is another ConfigMap, which rolls the pods. */
export function deployment(cluster: Cluster, configMap: string, needs: Needs) {
  const { repository, tag } = imageOf(cluster);
  const copilot = copilotMount(needs);
  const stated = Object.entries({ ...environment, ...copilot.environment })
    .filter(([variable]) => !needs.variables.includes(variable))
    .map(([variable, value]) => ({ name: variable, value }));
  const labels = labelsOf(cluster);
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, labels },
    spec: {
      selector: { matchLabels: selector },
      strategy,
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: gracePeriod,
          securityContext: podSecurity,
          topologySpreadConstraints: spread,
          containers: [
            {
              name,
              image: `${repository}:${tag}`,
              args: ["--config", "/etc/litellm/config.yaml", "--port", String(port)],
              env: [...stated, ...secretVariables(needs)],
              ports: [{ name: "http", containerPort: port }],
              startupProbe: probe(probes.startup),
              livenessProbe: probe(probes.liveness),
              readinessProbe: probe(probes.readiness),
              lifecycle,
              resources: resourcesOf(needs.database),
              securityContext: containerSecurity,
              volumeMounts: [
                { name: "config", mountPath: "/etc/litellm", readOnly: true },
                { name: "tmp", mountPath: "/tmp" },
                ...copilot.volumeMounts,
              ],
            },
          ],
          volumes: [
            { name: "config", configMap: { name: configMap } },
            { name: "tmp", emptyDir: { sizeLimit: "500Mi" } },
            ...copilot.volumes,
          ],
        },
      },
    },
  };
}
