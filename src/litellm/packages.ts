import { own } from "../own.ts";
import { listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";
import { builtInRouter } from "./auto-routers.ts";

const fails = "every request fails";
const guarded = "every request that it guards fails";
const silent = "it logs nothing";
const uncached = "nothing is cached";
const refuses = "the proxy refuses to start";
const once = "the first request of each worker fails, and it logs nothing";

type Need = readonly [name: string, without: string, versions?: string];

/** It brings opentelemetry-sdk with it. */
const telemetry: Need = ["opentelemetry-exporter-otlp-proto-http", refuses];
const google: Need = ["google-auth", fails];

/** What callbacks import that litellm[proxy] does not bring; measured with LiteLLM 1.108.7. */
const callbacks: Readonly<Record<string, Need>> = {
  agentops: telemetry,
  arize: ["opentelemetry-exporter-otlp-proto-grpc", refuses],
  arize_phoenix: telemetry,
  langfuse: ["langfuse", refuses],
  langfuse_otel: telemetry,
  langtrace: telemetry,
  levo: telemetry,
  logfire: telemetry,
  lunary: ["lunary", once],
  mlflow: ["mlflow", refuses],
  newrelic: ["newrelic", silent],
  otel: ["opentelemetry-sdk", refuses],
  prometheus: ["prometheus-client", refuses],
  sentry: ["sentry-sdk", refuses],
  signoz: telemetry,
  supabase: ["supabase", once],
  traceloop: ["traceloop-sdk", once],
  wandb: ["wandb", once],
  weave_otel: telemetry,
};

/** The same for the prefixes of models. */
const prefixes: Readonly<Record<string, Need>> = {
  // 1.0 has no SemanticRouter any more
  auto_router: ["semantic-router", "LiteLLM drops this deployment", "<1"],
  gdc: google,
  petals: ["petals", fails],
  vertex_ai: google,
  vertex_ai_beta: google,
  vllm: ["vllm", fails],
};

const guardrails: Readonly<Record<string, Need>> = {
  conduct: ["conduct-litellm-guard", refuses, ">=0.2.5"],
  "hide-secrets": ["detect-secrets", guarded],
  model_armor: ["google-auth", guarded],
  semantic_guard: ["semantic-router", refuses, "<1"],
};

/** Packages that LiteLLM's own image brings. */
const inImage = new Set([
  ...["azure-keyvault-secrets", "detect-secrets", "google-auth", "google-cloud-kms", "langfuse"],
  ...["opentelemetry-exporter-otlp-proto-grpc", "opentelemetry-exporter-otlp-proto-http"],
  ...["opentelemetry-sdk", "prometheus-client", "redisvl", "semantic-router", "sentry-sdk"],
]);

const caches: Readonly<Record<string, Need>> = {
  disk: ["diskcache", refuses],
  gcs: ["google-auth", uncached],
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

/** Callbacks that the list callbacks does not take. */
const listed = ["lunary", "sentry", "supabase", "traceloop", "wandb"];

/** What LiteLLM 1.80.11 does without what the later one does not start without. */
function earlier(what: string, list: string): string {
  if (what === "prometheus") return refuses;
  return list !== "callbacks" && ["langfuse", "sentry"].includes(what) ? once : silent;
}

function* ofCallbacks(settings: Mapping, old: boolean): Iterable<Import> {
  for (const list of ["success_callback", "failure_callback", "callbacks"]) {
    for (const [index, what] of listOf(settings[list]).entries()) {
      const need = own(callbacks, what);
      if (typeof what !== "string" || need === undefined) continue;
      if (list === "callbacks" && listed.includes(what)) continue;
      const [name, later] = need;
      const without = old && later === refuses ? earlier(what, list) : later;
      yield { what, name, without, path: ["litellm_settings", list, index] };
    }
  }
}

const ofDeployments = (list: unknown): Import[] =>
  listOf(list).flatMap((entry, index) => {
    const { model } = mappingOf(mappingOf(entry)["litellm_params"]);
    if (typeof model !== "string") return [];
    const prefix = model.slice(0, Math.max(0, model.indexOf("/")));
    const need = own(prefixes, prefix);
    if (need === undefined || builtInRouter(model) !== undefined) return [];
    const [name, without, versions] = need;
    const path = ["model_list", index, "litellm_params", "model"];
    return [{ what: `${prefix}/`, name, versions, without, path }];
  });

function* ofGuardrails(list: unknown): Iterable<Import> {
  for (const [index, entry] of listOf(list).entries()) {
    const { guardrail } = mappingOf(mappingOf(entry)["litellm_params"]);
    const need = own(guardrails, guardrail);
    if (need === undefined) continue;
    const [name, without, versions] = need;
    const path = ["guardrails", index, "litellm_params", "guardrail"];
    yield { what: String(guardrail), name, versions, without, path };
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

/**
 * The packages that a config imports and litellm[proxy] does not bring, once for what imports them.
 *
 * @param old whether LiteLLM is of the 1.80 line
 */
export function packagesOf(config: Mapping, old: boolean): Imported[] {
  const settings = mappingOf(config["litellm_settings"]);
  const found = new Map<string, Imported>();
  for (const imported of [
    ...ofDeployments(config["model_list"]),
    ...ofCallbacks(settings, old),
    ...ofGuardrails(config["guardrails"]),
    ...ofSettings(settings, mappingOf(config["general_settings"])),
  ]) {
    if (found.has(imported.what)) continue;
    found.set(imported.what, { ...imported, inImage: inImage.has(imported.name) });
  }
  return [...found.values()];
}
