import { listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";

const fails = "every request fails";
const silent = "it logs nothing";

const telemetry = ["opentelemetry-sdk", silent] as const;

/** What callbacks import that litellm[proxy] does not bring; measured with LiteLLM 1.106.2. */
const packages: Readonly<Record<string, readonly [name: string, without: string]>> = {
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
  prometheus: ["prometheus-client", "the proxy refuses to start"],
  sentry: ["sentry-sdk", fails],
  signoz: telemetry,
  supabase: ["supabase", fails],
  traceloop: ["traceloop-sdk", fails],
  wandb: ["wandb", fails],
  weave_otel: telemetry,
};

/** A package of the Python index that a callback of a config imports. */
export type Imported = {
  callback: string;
  name: string;
  /** what happens where it is not installed */
  without: string;
  path: (string | number)[];
};

/** The packages that the callbacks of a config import, each callback once. */
export function packagesOf(config: Mapping): Imported[] {
  const settings = mappingOf(config["litellm_settings"]);
  const found = new Map<string, Imported>();
  for (const list of ["success_callback", "failure_callback", "callbacks"]) {
    const value = settings[list];
    for (const [index, callback] of listOf(value).entries()) {
      if (typeof callback !== "string" || !Object.hasOwn(packages, callback)) continue;
      const [name, without] = packages[callback] ?? ["", ""];
      // There LiteLLM goes on without it.
      const effect = without === fails && list === "callbacks" ? silent : without;
      if (!found.has(callback)) {
        const path = ["litellm_settings", list, index];
        found.set(callback, { callback, name, without: effect, path });
      }
    }
  }
  return [...found.values()];
}
