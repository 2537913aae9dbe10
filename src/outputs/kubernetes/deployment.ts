import { keyOf, type Mounted } from "./mounted.ts";
import type { Cluster } from "./pod.ts";
import {
  containerSecurity,
  environment,
  environmentSecret,
  gracePeriod,
  imageOf,
  labelsOf,
  lifecycle,
  mountPath,
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

/** The variables of the pods that are not from the Secret. */
export function variablesOf(needs: Needs, { imports }: Mounted): Readonly<Record<string, string>> {
  const all = {
    ...environment,
    ...copilotMount(needs).environment,
    // LiteLLM finds a module beside the config by its file, but Python does not what that imports
    ...(imports ? { PYTHONPATH: mountPath } : {}),
  };
  const stated = Object.entries(all).filter(([name]) => !needs.variables.includes(name));
  return Object.fromEntries(stated);
}

/** The files of the ConfigMap: each under its key, and by their paths where one is in a folder. */
function mapVolume({ files, name }: Mounted) {
  const foldered = files.some((file) => file.name !== keyOf(file.name));
  const items = files.map((file) => ({ key: keyOf(file.name), path: file.name }));
  return { name, ...(foldered ? { items } : {}) };
}

/** The Deployment: a config of another content is another ConfigMap, which rolls the pods. */
export function deployment(cluster: Cluster, map: Mounted, needs: Needs) {
  const { repository, tag } = imageOf(cluster);
  const copilot = copilotMount(needs);
  const stated = Object.entries(variablesOf(needs, map)).map(([name, value]) => ({ name, value }));
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
              args: ["--config", `${mountPath}/config.yaml`, "--port", String(port)],
              env: [...stated, ...secretVariables(needs)],
              envFrom: [{ secretRef: { name: environmentSecret, optional: true } }],
              ports: [{ name: "http", containerPort: port }],
              startupProbe: probe(probes.startup),
              livenessProbe: probe(probes.liveness),
              readinessProbe: probe(probes.readiness),
              lifecycle,
              resources: resourcesOf(needs.database),
              securityContext: containerSecurity,
              volumeMounts: [
                { name: "config", mountPath, readOnly: true },
                { name: "tmp", mountPath: "/tmp" },
                ...copilot.volumeMounts,
              ],
            },
          ],
          volumes: [
            { name: "config", configMap: mapVolume(map) },
            { name: "tmp", emptyDir: { sizeLimit: "500Mi" } },
            ...copilot.volumes,
          ],
        },
      },
    },
  };
}
