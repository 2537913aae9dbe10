// The real LiteLLM on a config, with every vendor played on loopback.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReference, variable } from "../authoring/env.ts";
import { type Mapping, mappingOf } from "../yaml/read-values.ts";
import { writeYaml } from "../yaml/write.ts";
import { canariesOf, canary, copilotToken } from "./canaries.ts";
import { stageAsLoaded } from "./dropped.ts";
import { judge } from "./judge.ts";
import { lastWord, redactor } from "./log.ts";
import { startSink } from "./loopback.ts";
import type { LeftOut } from "./outside.ts";
import { type Plan, planOf } from "./plan.ts";
import { type LiveProxy, StartError, startProxy } from "./proxy.ts";
import { general, outsideOf } from "./reached.ts";
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
  /** what is no surprise and yet worth a line */
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
  writeFileSync(join(folder, "access-token"), "canary-copilot-access");
  const expires_at = Math.floor(Date.now() / 1000) + 36_000;
  const key = { token: copilotToken, expires_at, endpoints: { api } };
  writeFileSync(join(folder, "api-key.json"), JSON.stringify(key));
}

function writeConfig(folder: string, config: Mapping): string {
  const file = join(folder, "config.yaml");
  writeFileSync(file, writeYaml(config, { header: [], before: new Map() }), { mode: 0o600 });
  return file;
}

/** Copilot's requests carry no deployment's mark where the base is that of the log-in. */
const copilotMark =
  (vendors: readonly Vendor[]) =>
  (mark: string, model: string): string => {
    if (mark !== "copilot") return mark;
    const own = vendors.find((one) => one.provider === "github_copilot" && one.model === model);
    return own?.mark ?? mark;
  };

/** The key that clients of the config have. */
function keyOf(config: Mapping, env: Readonly<Record<string, string>>): string {
  const stated = mappingOf(config["general_settings"])["master_key"];
  if (typeof stated !== "string") return env[masterKey] ?? "";
  return isReference(stated) ? (env[variable(stated) ?? ""] ?? "") : stated;
}

/** Pauses between retries are LiteLLM's own doing: these are the shortest that it takes. */
const hasty = { INITIAL_RETRY_DELAY: "0.01", MAX_RETRY_DELAY: "0.02", JITTER: "0" };

/** Nothing but canaries, and ways out that lead nowhere. */
function environmentOf(config: Mapping, options: Options, copilot: string, sink: string) {
  return {
    [masterKey]: canary(masterKey),
    ...Object.fromEntries(options.implicit.map((name) => [name, canary(name)])),
    ...canariesOf(config),
    ...hasty,
    GITHUB_COPILOT_TOKEN_DIR: copilot,
    AWS_EC2_METADATA_DISABLED: "true",
    AIOHTTP_TRUST_ENV: "True",
    HTTP_PROXY: sink,
    HTTPS_PROXY: sink,
    NO_PROXY: "127.0.0.1,localhost",
  };
}

type Found = { observations: Observation[]; surprises: Surprise[]; notes: string[] };

/** What came of all rehearsals; requests that LiteLLM broke off are one surprise. */
function judged(stage: Stage, plan: Plan, all: readonly Observation[], proxy: LiveProxy): Found {
  const whole = all.filter(({ raw }) => raw?.status !== 0);
  const found = judge(stage, plan, whole);
  const broken = all.length - whole.length;
  if (broken === 0) return { observations: whole, ...found };
  const message = `LiteLLM broke off ${broken} of ${all.length} requests; its last word: ${lastWord(proxy.log())}`;
  return { observations: whole, notes: [], surprises: [general("start", message)] };
}

/**
 * Rehearses a config. That LiteLLM ends at its start is a surprise as well.
 *
 * @throws StartError where LiteLLM neither answers nor ends
 */
export async function rehearse(given: Stage, options: Options): Promise<Report> {
  let stage = given;
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  const folder = mkdtempSync(join(tmpdir(), "muffintin-rehearse-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const upstream = await startUpstream(stage.vendors, copilotMark(stage.vendors));
  const sink = await startSink();
  options.running(remove);
  let proxy: LiveProxy | undefined;
  const { config, leftOut, changes } = rewrite(stage.config, stage.vendors, upstream.url);
  let plan = planOf(stage, options.only);
  const redact = redactor(stage.config);
  const report = (start: number, { observations, surprises, notes }: Found): Report => ({
    plan,
    observations,
    surprises: surprises.map((one) => ({ ...one, message: redact(one.message) })),
    notes,
    leftOut,
    changes,
    seconds: { start, all: since() },
  });
  try {
    options.companions(folder);
    const file = writeConfig(folder, config);
    const copilot = join(folder, "copilot");
    writeCopilotTokens(copilot, `${upstream.url}/copilot`);
    const env = environmentOf(config, options, copilot, sink.url);
    proxy = await startProxy({
      ...{ litellm: options.litellm, config: file, env, key: keyOf(config, env) },
      spawned: (kill) =>
        options.running(() => {
          kill();
          remove();
        }),
    });
    const start = since();
    stage = await stageAsLoaded(stage, proxy);
    plan = planOf(stage, options.only);
    const { progress, jobs } = options;
    const observations = await runPlan({ proxy, upstream, jobs, progress }, plan);
    const found = judged(stage, plan, observations, proxy);
    const { surprises, notes } = outsideOf([...sink.hosts.keys()]);
    return report(start, {
      ...found,
      surprises: [...found.surprises, ...surprises],
      notes: [...found.notes, ...notes],
    });
  } catch (error) {
    if (!(error instanceof StartError) || error.exitCode === null) throw error;
    const message = `LiteLLM does not start on this config: ${lastWord(error.log)}`;
    return report(since(), { observations: [], notes: [], surprises: [general("start", message)] });
  } finally {
    await proxy?.stop();
    await upstream.close();
    await sink.close();
    remove();
  }
}
