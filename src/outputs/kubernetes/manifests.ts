import { createHash } from "node:crypto";
import type { Config } from "../../generate.ts";
import { writeYaml } from "../../yaml/write.ts";
import type { OutputFile } from "../index.ts";
import { deployment } from "./deployment.ts";
import type { Cluster } from "./pod.ts";
import { name, networkPolicy, port, scaling, secretName, selector } from "./pod.ts";
import { egressPorts } from "./shared.ts";

/** Kubernetes takes no more in one ConfigMap. */
export const mostBytes = 1 << 20;

const yaml = (manifest: object): string =>
  writeYaml(manifest, { header: [], before: new Map() }).replaceAll("\n\n", "\n").trimStart();

/** A text as a block below its key, which keeps it readable where it is applied. */
const block = (key: string, text: string): string =>
  `  ${key}: |\n${text.replace(/^(?=.)/gm, "    ")}`;

/** The files that the pods get, and the ConfigMap that holds them. */
export type Mounted = { files: readonly OutputFile[]; name: string; text: string };

/** Immutable and named after its content: another content rolls the pods. */
export function configMap(files: readonly OutputFile[]): Mounted {
  const hash = createHash("sha256");
  for (const { name: file, text } of files) hash.update(`${file}\n${text}`);
  const named = `${name}-config-${hash.digest("hex").slice(0, 10)}`;
  const head = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: named, labels: selector } };
  const data = files.map(({ name: file, text }) => block(file, text)).join("");
  return { files, name: named, text: `${yaml({ ...head, immutable: true })}data:\n${data}` };
}

/** Every manifest in one file, ready for `kubectl apply -f`. */
export function manifests(
  config: Config,
  map: Mounted,
  variables: readonly string[],
  cluster: Cluster,
): string {
  const { from, to, cpu } = scaling(cluster);
  const metadata = { name, labels: selector };
  const rest = [
    deployment(cluster, map.name, variables),
    {
      apiVersion: "v1",
      kind: "Service",
      metadata,
      spec: { selector, ports: [{ name: "http", port, targetPort: "http" }] },
    },
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata,
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
    },
    {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata,
      spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
    },
    networkPolicy(egressPorts(config)),
  ];
  const head = [
    "# Made by muffintin from the group files: edit those, not this file.",
    `# The Secret ${secretName} is yours to make, with these keys: ${variables.join(", ")}.`,
  ];
  return `${head.join("\n")}\n${[map.text, ...rest.map(yaml)].join("---\n")}`;
}
