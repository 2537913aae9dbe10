import { createHash } from "node:crypto";
import type { Config } from "../../generate.ts";
import { writeYaml } from "../../yaml/write.ts";
import type { OutputFile } from "../index.ts";
import { deployment } from "./deployment.ts";
import { networkPolicy } from "./network.ts";
import type { Cluster } from "./pod.ts";
import { labelsOf, name, port, scaling, selector } from "./pod.ts";
import { type Needs, secretHeader } from "./secret.ts";

/** Kubernetes takes no more in one ConfigMap. */
export const mostBytes = 1 << 20;

const yaml = (manifest: object, header: readonly string[] = []): string =>
  writeYaml(manifest, { header, before: new Map() }).replaceAll("\n\n", "\n").trimStart();

/** What a block holds as it is, to every reader: one line's end at the end, and nothing but text. */
const blockText =
  /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*[^\n]\n$/u;

/** A text below its key: as a block, which stays readable where it is applied, or else quoted. */
function entry(key: string, text: string): string {
  if (!blockText.test(text)) return `  ${yaml({ [key]: text })}`;
  // without it a reader takes the first line's own spaces for the block's
  const indentation = /^\n*[ \t]/.test(text) ? "2" : "";
  return `  ${key}: |${indentation}\n${text.replace(/^(?=.)/gm, "    ")}`;
}

/** The files that the pods get, and the ConfigMap that holds them. */
export type Mounted = { files: readonly OutputFile[]; name: string; text: string };

/** Immutable and named after its content: another content rolls the pods. */
export function configMap(files: readonly OutputFile[], cluster: Cluster): Mounted {
  const hash = createHash("sha256");
  for (const { name: file, text } of files) hash.update(`${file}\n${text}`);
  const named = `${name}-config-${hash.digest("hex").slice(0, 10)}`;
  const metadata = { name: named, labels: labelsOf(cluster) };
  const head = { apiVersion: "v1", kind: "ConfigMap", metadata };
  const data = files.map(({ name: file, text }) => entry(file, text)).join("");
  return { files, name: named, text: `${yaml({ ...head, immutable: true })}data:\n${data}` };
}

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
    yaml(deployment(cluster, map.name, needs), [
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
      "In: pods of this namespace. Out: names, and any address on the ports of the vendors, of Redis and",
      "of the database. What comes from another namespace, such as an ingress controller, needs a line.",
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
