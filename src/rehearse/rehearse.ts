// The real LiteLLM on a config, with every vendor played on loopback.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import { writeYaml } from "../yaml/write.ts";
import { canariesOf, canary, copilotToken } from "./canaries.ts";
import { judge } from "./judge.ts";
import { startSink } from "./loopback.ts";
import type { LeftOut } from "./outside.ts";
import { type Plan, planOf } from "./plan.ts";
import { type LiveProxy, startProxy } from "./proxy.ts";
import type { Observation, Surprise } from "./rehearsal.ts";
import { rewrite } from "./rewrite.ts";
import { runPlan } from "./run.ts";
import type { Stage } from "./subjects.ts";
import { startUpstream } from "./upstream.ts";
import type { Vendor } from "./vendors/index.ts";

export type Options = {
  /** LiteLLM's command */
  readonly litellm: readonly string[];
  /** the names to rehearse; all where it is empty */
  readonly only: readonly string[];
  readonly jobs: number;
  /** variables that deployments read although the config does not name them */
  readonly implicit: readonly string[];
  /** writes what the config needs beside it: callback modules */
  readonly companions: (folder: string) => void;
  readonly progress: (done: number, total: number) => void;
  /** called with what ends everything at once, for a Ctrl-C */
  readonly running: (end: () => void) => void;
};

export type Report = {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  readonly surprises: readonly Surprise[];
  readonly notes: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly changes: readonly string[];
  /** seconds until LiteLLM answered, and in all */
  readonly seconds: { readonly start: number; readonly all: number };
};

const masterKey = "LITELLM_MASTER_KEY";

/** What a log-in to GitHub Copilot leaves behind; its vendor is on loopback too. */
export function writeCopilotTokens(folder: string, api: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "access-token"), "canary-copilot-access");
  const expires_at = Math.floor(Date.now() / 1000) + 36_000;
  const key = { token: copilotToken, expires_at, endpoints: { api } };
  writeFileSync(path.join(folder, "api-key.json"), JSON.stringify(key));
}

/** Copilot's requests carry no deployment's mark where the base is that of the log-in. */
export const copilotMark =
  (vendors: readonly Vendor[]) =>
  (mark: string, model: string): string => {
    if (mark !== "copilot") return mark;
    const own = vendors.find((one) => one.provider === "github_copilot" && one.model === model);
    return own?.mark ?? mark;
  };

function keyOf(config: Mapping, env: Readonly<Record<string, string>>): string {
  const general = config["general_settings"];
  const stated = isMapping(general) ? general["master_key"] : undefined;
  if (typeof stated !== "string") return env[masterKey] ?? "";
  return stated.startsWith("os.environ/") ? (env[stated.slice(11)] ?? "") : stated;
}

/** Pauses between retries are LiteLLM's own doing: these are the shortest that it takes. */
const hasty = { INITIAL_RETRY_DELAY: "0.01", MAX_RETRY_DELAY: "0.02", JITTER: "0" };

/**
 * Rehearses a config.
 *
 * @throws StartError where LiteLLM does not start on it
 */
export async function rehearse(given: Stage, options: Options): Promise<Report> {
  const begun = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-rehearse-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  let proxy: LiveProxy | undefined;
  const upstream = await startUpstream(given.vendors, copilotMark(given.vendors));
  const sink = await startSink();
  options.running(() => {
    proxy?.kill();
    remove();
  });
  try {
    const { config, leftOut, changes } = rewrite(given.config, given.vendors, upstream.url);
    const plan = planOf(given, options.only);
    const file = path.join(folder, "config.yaml");
    options.companions(folder);
    writeFileSync(file, writeYaml(config, { header: [], before: new Map() }), { mode: 0o600 });
    const copilot = path.join(folder, "copilot");
    writeCopilotTokens(copilot, `${upstream.url}/copilot`);
    const implicit = options.implicit.map((name): [string, string] => [name, canary(name)]);
    const env = {
      [masterKey]: canary(masterKey),
      ...Object.fromEntries(implicit),
      ...canariesOf(config),
      ...hasty,
      GITHUB_COPILOT_TOKEN_DIR: copilot,
      AWS_EC2_METADATA_DISABLED: "true",
      AIOHTTP_TRUST_ENV: "True",
      HTTP_PROXY: sink.url,
      HTTPS_PROXY: sink.url,
      NO_PROXY: "127.0.0.1,localhost",
    };
    const key = keyOf(config, env);
    proxy = await startProxy({ litellm: options.litellm, config: file, env, key });
    const start = (performance.now() - begun) / 1000;
    const { progress, jobs } = options;
    const observations = await runPlan({ proxy, upstream, jobs, progress }, plan);
    const { surprises, notes } = judge(given, observations);
    const outside = [...sink.hosts.keys()].map(
      (host): Surprise => ({
        model: "",
        kinds: ["network"],
        path: [],
        message: `LiteLLM wanted to reach ${host}, which is no vendor of a deployment`,
      }),
    );
    return {
      plan,
      observations,
      surprises: [...surprises, ...outside],
      notes,
      leftOut,
      changes,
      seconds: { start, all: (performance.now() - begun) / 1000 },
    };
  } finally {
    await proxy?.stop();
    await upstream.close();
    await sink.close();
    remove();
  }
}
