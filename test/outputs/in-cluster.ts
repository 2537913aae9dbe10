// What a cluster gets from manifests, in one form: what two sets of them do alike is alike here.
import type { Mapping } from "./cluster-files.ts";
import { ofKind } from "./cluster-files.ts";

type Named = { name: string } & Mapping;
type Volume = Named & { configMap?: { name: string; items?: { key: string; path: string }[] } };
type Mount = { name: string; mountPath: string; subPath?: string };

type Container = { env: Named[]; envFrom?: unknown; volumeMounts: Mount[] } & Mapping;
type Spec = { containers: [Container]; volumes: Volume[] } & Mapping;

const probeDefaults = { initialDelaySeconds: 0, successThreshold: 1 };

/** Each file that a pod has from a ConfigMap, by its path, with where its text is from. */
function configFiles(
  volumes: readonly Volume[],
  mounts: readonly Mount[],
  keys: string[],
): Mapping {
  const found: Mapping = {};
  for (const { name, mountPath, subPath } of mounts) {
    const map = volumes.find((volume) => volume.name === name)?.configMap;
    if (map === undefined) continue;
    const items = map.items ?? keys.map((key) => ({ key, path: key }));
    for (const { key, path } of items) {
      if (subPath !== undefined && subPath !== path) continue;
      found[subPath === undefined ? `${mountPath}/${path}` : mountPath] = `${map.name}: ${key}`;
    }
  }
  return found;
}

function pod(manifests: string): Mapping {
  const deployment = ofKind(manifests, "Deployment")["spec"] as Mapping;
  const { template, strategy } = deployment as { template: { spec: Mapping }; strategy: unknown };
  const { containers, volumes, serviceAccountName: _, ...rest } = template.spec as Spec;
  const { env, envFrom, volumeMounts, ports, imagePullPolicy, ...container } = containers[0];
  const probes = ["startupProbe", "livenessProbe", "readinessProbe"].map((key) => [
    key,
    { ...probeDefaults, ...(container[key] as Mapping) },
  ]);
  const mountsOf = (kind: string) =>
    volumeMounts.filter(({ name }) =>
      volumes.some((volume) => volume.name === name && volume[kind]),
    );
  const keys = Object.keys((ofKind(manifests, "ConfigMap")["data"] ?? {}) as Mapping);
  return {
    ...rest,
    ...container,
    ...Object.fromEntries(probes),
    ...(envFrom ? { envFrom } : {}),
    strategy,
    env: Object.fromEntries(env.map(({ name, ...value }) => [name, value])),
    files: configFiles(volumes, volumeMounts, keys),
    secrets: Object.fromEntries(
      mountsOf("secret").map(({ name, ...mount }) => [
        mount.mountPath,
        { mount, volume: volumes.find((volume) => volume.name === name) },
      ]),
    ),
    writable: Object.fromEntries(
      mountsOf("emptyDir").map(({ name, mountPath }) => [
        mountPath,
        volumes.find((volume) => volume.name === name)?.["emptyDir"],
      ]),
    ),
  };
}

const specOf = (manifests: string, kind: string): Mapping => {
  const { selector: _, ...spec } = (ofKind(manifests, kind)["spec"] ?? {}) as Mapping;
  return spec;
};

export function inCluster(manifests: string): Mapping {
  const { type = "ClusterIP", ports = [] } = specOf(manifests, "Service") as {
    type?: string;
    ports?: Mapping[];
  };
  return {
    pod: pod(manifests),
    config: ofKind(manifests, "ConfigMap"),
    network: ofKind(manifests, "NetworkPolicy"),
    service: { type, ports: ports.map((port) => ({ protocol: "TCP", ...port })) },
    scaling: specOf(manifests, "HorizontalPodAutoscaler"),
    disruption: specOf(manifests, "PodDisruptionBudget"),
  };
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The paths at which two values differ, sorted. */
export function differences(one: unknown, other: unknown, above = ""): string[] {
  if (isMapping(one) && isMapping(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].sort().flatMap((key) => differences(one[key], other[key], `${above}.${key}`));
  }
  return sorted(one) === sorted(other) ? [] : [above.slice(1)];
}

/** A value as text, whatever the order of the keys. */
const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, item: unknown) =>
    isMapping(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
