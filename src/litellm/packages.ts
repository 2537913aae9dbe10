import { own } from "../own.ts";
import { listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";
import { builtInRouter } from "./auto-routers.ts";

const fails = "every request fails";
const silent = "it logs nothing";
const uncached = "nothing is cached";
const refuses = "the proxy refuses to start";

type Need = readonly [name: string, without: string, versions?: string];

const telemetry: Need = ["opentelemetry-sdk", silent];
const google: Need = ["google-auth", fails];

/** What callbacks import that litellm[proxy] does not bring; measured with LiteLLM 1.106.2. */
const callbacks: Readonly<Record<string, Need>> = {
  agentops: telemetry,
  arize: telemetry,
  arize_phoenix: telemetry,
  langfuse: ["langfuse", fails],
  langfuse_otel: telemetry,
  langtrace: telemetry,
  levo: telemetry,
  logfire: telemetry,
  lunary: ["lunary", fails],
  mlflow: ["mlflow", silent],
  otel: telemetry,
  prometheus: ["prometheus-client", refuses],
  sentry: ["sentry-sdk", fails],
  signoz: telemetry,
  supabase: ["supabase", fails],
  traceloop: ["traceloop-sdk", fails],
  wandb: ["wandb", fails],
  weave_otel: telemetry,
};

/** The same for the prefixes of models. */
const prefixes: Readonly<Record<string, Need>> = {
  // 1.0 has no SemanticRouter any more
  auto_router: ["semantic-router", "LiteLLM drops this deployment", "<1"],
  gdc: google,
  vertex_ai: google,
  vertex_ai_beta: google,
  vllm: ["vllm", fails],
};

/** Packages that LiteLLM's own image brings. */
const inImage = new Set([
  ...["azure-keyvault-secrets", "google-auth", "google-cloud-kms", "langfuse"],
  ...["opentelemetry-sdk", "prometheus-client", "redisvl", "semantic-router", "sentry-sdk"],
]);

const caches: Readonly<Record<string, Need>> = {
  disk: ["diskcache", refuses],
  "redis-semantic": ["redisvl", uncached],
};

const secretManagers: Readonly<Record<string, Need>> = {
  azure_key_vault: ["azure-keyvault-secrets", "no secret is read"],
  google_kms: ["google-cloud-kms", refuses],
};

/** A package of the Python index that something in a config imports. */
export type Imported = {
  /** what imports it: `langfuse`, `vertex_ai/` */
  what: string;
  name: string;
  /** those that LiteLLM can use, where the newest is not one of them: `<1` */
  versions?: string | undefined;
  /** what happens where it is not installed */
  without: string;
  /** LiteLLM's own image has it */
  inImage: boolean;
  path: (string | number)[];
};

type Import = Omit<Imported, "inImage">;

function* ofCallbacks(settings: Mapping): Iterable<Import> {
  for (const list of ["success_callback", "failure_callback", "callbacks"]) {
    for (const [index, what] of listOf(settings[list]).entries()) {
      const need = own(callbacks, what);
      if (typeof what !== "string" || need === undefined) continue;
      const [name, without] = need;
      // There LiteLLM goes on without it.
      const effect = without === fails && list === "callbacks" ? silent : without;
      yield { what, name, without: effect, path: ["litellm_settings", list, index] };
    }
  }
}

function* ofDeployments(list: unknown): Iterable<Import> {
  for (const [index, entry] of listOf(list).entries()) {
    const { model } = mappingOf(mappingOf(entry)["litellm_params"]);
    if (typeof model !== "string") continue;
    const prefix = model.slice(0, Math.max(0, model.indexOf("/")));
    const need = own(prefixes, prefix);
    if (need === undefined || builtInRouter(model) !== undefined) continue;
    const [name, without, versions] = need;
    const path = ["model_list", index, "litellm_params", "model"];
    yield { what: `${prefix}/`, name, versions, without, path };
  }
}

function* ofSettings(settings: Mapping, general: Mapping): Iterable<Import> {
  const type = mappingOf(settings["cache_params"])["type"];
  const cache = settings["cache"] === true ? own(caches, type) : undefined;
  if (cache) {
    const [name, without] = cache;
    const path = ["litellm_settings", "cache_params", "type"];
    yield { what: `a cache of type ${String(type)}`, name, without, path };
  }
  const system = general["key_management_system"];
  const manager = own(secretManagers, system);
  if (manager) {
    const [name, without] = manager;
    const path = ["general_settings", "key_management_system"];
    yield { what: String(system), name, without, path };
  }
}

/** The packages that a config imports and litellm[proxy] does not bring, once for what imports them. */
export function packagesOf(config: Mapping): Imported[] {
  const settings = mappingOf(config["litellm_settings"]);
  const found = new Map<string, Imported>();
  for (const imported of [
    ...ofDeployments(config["model_list"]),
    ...ofCallbacks(settings),
    ...ofSettings(settings, mappingOf(config["general_settings"])),
  ]) {
    if (found.has(imported.what)) continue;
    found.set(imported.what, { ...imported, inImage: inImage.has(imported.name) });
  }
  return [...found.values()];
}
