import type { Config } from "../../generate.ts";
import { deployment } from "./deployment.ts";
import { type Mounted, yaml } from "./mounted.ts";
import { networkPolicy } from "./network.ts";
import type { Cluster } from "./pod.ts";
import { labelsOf, name, port, scaling, selector } from "./pod.ts";
import { type Needs, secretHeader } from "./secret.ts";

const scaler = (cluster: Cluster, { from, to, cpu }: ReturnType<typeof scaling>) => ({
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name, labels: labelsOf(cluster) },
  spec: {
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
    minReplicas: from,
    maxReplicas: to,
    metrics: [
      {
        type: "Resource",
        resource: { name: "cpu", target: { type: "Utilization", averageUtilization: cpu } },
      },
    ],
  },
});

/** Every manifest in one file, ready for `kubectl apply --server-side -f`. */
export function manifests(config: Config, map: Mounted, needs: Needs, cluster: Cluster): string {
  const metadata = { name, labels: labelsOf(cluster) };
  const ports = [{ name: "http", port, targetPort: "http" }];
  const budget = { maxUnavailable: 1, selector: { matchLabels: selector } };
  const policy = networkPolicy(config, cluster);
  const rest = [
    yaml(deployment(cluster, map, needs), [
      "It states no replicas: how many there are is the HorizontalPodAutoscaler's. A pod that is to stop",
      "gets no new requests after 10 s and has 75 s more for those that it has begun.",
    ]),
    yaml({ apiVersion: "v1", kind: "Service", metadata, spec: { selector, ports } }),
    yaml(scaler(cluster, scaling(cluster)), [
      "One proxy is one process and uses one core. It wants the cluster's metrics-server.",
    ]),
    yaml({ apiVersion: "policy/v1", kind: "PodDisruptionBudget", metadata, spec: budget }, [
      "Nodes are drained one proxy at a time.",
    ]),
    yaml(policy, [
      "In: pods of this namespace. Out: names, one another, and any address on the ports of the vendors,",
      "of Redis and of the database. What comes from another namespace, such as an ingress controller,",
      "needs a line.",
    ]),
  ];
  const head = [
    "Made by muffintin from the group files: edit those, not this file.",
    "kubectl apply --server-side --namespace litellm -k .   (the folder of this file)",
    ...secretHeader,
  ].map((line) => `# ${line}\n`);
  const first = [
    "# The config, and the modules that it names. Its name is its content: another content is another",
    "# ConfigMap, which rolls the pods.",
  ].join("\n");
  return `${head.join("")}---\n${first}\n${[map.text, ...rest].join("---\n")}`;
}
