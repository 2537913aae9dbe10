import type { Cluster } from "./pod.ts";
import {
  containerSecurity,
  environment,
  gracePeriod,
  imageOf,
  lifecycle,
  name,
  podSecurity,
  port,
  resources,
  secretName,
  selector,
  spread,
  strategy,
} from "./pod.ts";

const probe = (path: string, periodSeconds: number, failureThreshold: number) => ({
  httpGet: { path, port: "http" },
  periodSeconds,
  timeoutSeconds: 5,
  failureThreshold,
});

/** The Deployment: a config of another content is another ConfigMap, which rolls the pods. */
export function deployment(cluster: Cluster, configMap: string, variables: readonly string[]) {
  const { repository, tag } = imageOf(cluster);
  const secrets = variables.map((variable) => ({
    name: variable,
    valueFrom: { secretKeyRef: { name: secretName, key: variable } },
  }));
  const stated = Object.entries(environment)
    .filter(([variable]) => !variables.includes(variable))
    .map(([variable, value]) => ({ name: variable, value }));
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, labels: { ...selector, "app.kubernetes.io/version": cluster.version } },
    spec: {
      selector: { matchLabels: selector },
      strategy,
      template: {
        metadata: { labels: { ...selector, "app.kubernetes.io/version": cluster.version } },
        spec: {
          automountServiceAccountToken: false,
          // or a Service called redis would set REDIS_PORT
          enableServiceLinks: false,
          terminationGracePeriodSeconds: gracePeriod,
          securityContext: podSecurity,
          topologySpreadConstraints: spread,
          containers: [
            {
              name,
              image: `${repository}:${tag}`,
              args: ["--config", "/etc/litellm/config.yaml", "--port", String(port)],
              env: [...stated, ...secrets],
              ports: [{ name: "http", containerPort: port }],
              startupProbe: probe("/health/liveliness", 5, 60),
              livenessProbe: probe("/health/liveliness", 15, 5),
              readinessProbe: probe("/health/readiness", 10, 3),
              lifecycle,
              resources,
              securityContext: containerSecurity,
              volumeMounts: [
                { name: "config", mountPath: "/etc/litellm", readOnly: true },
                { name: "tmp", mountPath: "/tmp" },
              ],
            },
          ],
          volumes: [
            { name: "config", configMap: { name: configMap } },
            { name: "tmp", emptyDir: { sizeLimit: "500Mi" } },
          ],
        },
      },
    },
  };
}
