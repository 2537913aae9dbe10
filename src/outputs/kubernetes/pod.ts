/** What a cluster needs to know beside the config. */
export type Cluster = {
  /** LiteLLM's version */
  version: string;
  /** the fewest proxies that run */
  replicas: number;
  /** an image with its tag or digest, where it is not LiteLLM's own of that version */
  image?: string | undefined;
};

export const port = 4000;
/** The folder of the config. */
export const mountPath = "/etc/litellm";
/** The Secret that holds every variable; nothing here makes it. */
export const secretName = "litellm-env";
/** The Secret for variables that the config does not name: all of its keys, if there is one. */
export const environmentSecret = "litellm-environment";
export const name = "litellm";
export const selector = { "app.kubernetes.io/name": name };

export const labelsOf = ({ version }: Cluster) => ({
  ...selector,
  "app.kubernetes.io/instance": name,
  "app.kubernetes.io/version": version,
  "app.kubernetes.io/component": "proxy",
  "app.kubernetes.io/managed-by": "muffintin",
});

/** LiteLLM's releases name their images by a v and the version; before 1.84 by more than that. */
const tags: Readonly<Record<string, string>> = { "1.80.11": "v1.80.11-stable.1" };

/** The tag is what stands behind the last colon, a digest's too: a chart joins the two by a colon. */
export function imageOf({ version, image }: Cluster): { repository: string; tag: string } {
  const own = `ghcr.io/berriai/litellm-non_root:${tags[version] ?? `v${version}`}`;
  const [, repository = "", tag = ""] = /^(.*):([^:/]+)$/.exec(image ?? own) ?? [];
  return { repository, tag };
}

export const podSecurity = {
  runAsNonRoot: true,
  runAsUser: 65534,
  runAsGroup: 65534,
  fsGroup: 65534,
  seccompProfile: { type: "RuntimeDefault" },
};

export const containerSecurity = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  readOnlyRootFilesystem: true,
};

/** Seconds between the wish that a pod stops and its end. */
export const gracePeriod = 90;

/** Nothing is fetched at the start, so that all proxies know the same models, prices and headers. */
export const environment = {
  LITELLM_LOCAL_MODEL_COST_MAP: "True",
  LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS: "True",
  LITELLM_MODE: "PRODUCTION",
  // a proxy that does not wait for Redis counts for itself; LiteLLM waits for a tenth of a second
  REDIS_SOCKET_TIMEOUT: "1",
  // all that LiteLLM writes goes where a read-only root lets it
  HOME: "/tmp",
  LITELLM_NON_ROOT: "true",
  LITELLM_UI_PATH: "/tmp/litellm-ui",
  LITELLM_ASSETS_PATH: "/tmp/litellm-assets",
  LITELLM_MIGRATION_DIR: "/tmp/litellm-migrations",
  // the requests under way get the time that is left before the pod is killed
  GRACEFUL_SHUTDOWN_TIMEOUT: String(gracePeriod - 15),
};

/** A variable from the Secret: the pod does not start while its key is missing there. */
export const fromSecret = (variable: string) => ({
  name: variable,
  valueFrom: { secretKeyRef: { name: secretName, key: variable } },
});

/** One process, so one core. It starts with 350 MB; with a database it grows to gigabytes. */
export const resourcesOf = (database: boolean) => ({
  requests: { cpu: "1", memory: database ? "2Gi" : "1Gi" },
  limits: { memory: database ? "4Gi" : "2Gi" },
});

export const strategy = {
  type: "RollingUpdate",
  rollingUpdate: { maxUnavailable: 0, maxSurge: 1 },
};

/** A pod is asked to stop only after the load balancers have heard of it. */
export const lifecycle = { preStop: { sleep: { seconds: 10 } } };

export const probes = {
  // five minutes, a migration among it; a proxy that does not reach its database then exits
  startup: {
    path: "/health/liveliness",
    periodSeconds: 5,
    timeoutSeconds: 5,
    failureThreshold: 60,
  },
  liveness: {
    path: "/health/liveliness",
    periodSeconds: 15,
    timeoutSeconds: 5,
    failureThreshold: 5,
  },
  readiness: {
    path: "/health/readiness",
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 3,
  },
};

export const spread = ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map(
  (topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: selector },
    // during a rollout the old pods do not count
    matchLabelKeys: ["pod-template-hash"],
  }),
);

export const scaling = ({ replicas }: Pick<Cluster, "replicas">) => ({
  from: replicas,
  to: replicas * 5,
  cpu: 60,
});
