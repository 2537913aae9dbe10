// The generated config behind the real proxy, in front of the stand-in for every vendor.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { type LiveProxy, startProxy } from "./proxy.ts";
import { type Config, type Marked, readConfig, rewrite } from "./rewrite.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

export type Model = { name: string; kind: string; listed: boolean; deployments: number };
type Built = { config: Config; models: Model[]; variables: string[] };

export const copilotToken = "canary-copilot-token";

/** The value that the tests give a variable: one of its own, so that a mix-up shows. */
export const canary = (variable: string): string => `sk-canary-${variable}`;

const json = (folder: string, name: string) =>
  JSON.parse(readFileSync(path.join(folder, name), "utf8"));

/**
 * Builds groups/ with the CLI. MUFFINTIN_E2E_DIR names a directory that is built already, so that
 * any other config can go through the same tests.
 */
export function buildConfig(work: string): Built {
  const named = process.env["MUFFINTIN_E2E_DIR"];
  const out = named ?? path.join(work, "out");
  if (named === undefined) {
    const cli = inRoot("dist", "muffintin.cjs");
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, "build", inRoot("groups"), "--out", out],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`muffintin build groups: exit ${status}\n${stderr}`);
  }
  return {
    config: readConfig(readFileSync(path.join(out, "config.yaml"), "utf8")),
    models: json(out, "models.json").models,
    variables: Object.keys(json(out, "env.json")),
  };
}

/**
 * Every variable of env.json but REDIS_*: LiteLLM takes those alone for an order to connect,
 * and there is no Redis here.
 */
function environment(variables: string[], copilot: string): { [name: string]: string } {
  const wanted = variables.filter((name) => !name.startsWith("REDIS_"));
  return {
    ...Object.fromEntries(wanted.map((name) => [name, canary(name)])),
    GITHUB_COPILOT_TOKEN_DIR: copilot,
  };
}

/** What a log-in to GitHub Copilot leaves behind; its vendor is on loopback too. */
function copilotTokens(folder: string, api: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "access-token"), "canary-copilot-access");
  const expires_at = Math.floor(Date.now() / 1000) + 36_000;
  const key = { token: copilotToken, expires_at, endpoints: { api } };
  writeFileSync(path.join(folder, "api-key.json"), JSON.stringify(key));
  return folder;
}

/** Writes what the proxy is started on: the rewritten config, tokens and environment. */
export function prepare(work: string, built: Built, upstream: string) {
  const { yaml, marked } = rewrite(built.config, upstream);
  const config = path.join(work, "config.yaml");
  writeFileSync(config, yaml);
  const copilot = copilotTokens(path.join(work, "copilot"), `${upstream}/copilot`);
  const env = environment(built.variables, copilot);
  return { marked, start: { python: litellmPython(), config, env } };
}

/** A directory that is gone when `close` is called. */
export function workFolder(): { work: string; remove: () => void } {
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-e2e-"));
  return { work, remove: () => rmSync(work, { recursive: true, force: true }) };
}

export type Served = Built & {
  proxy: LiveProxy;
  upstream: Upstream;
  marked: Marked[];
  close: () => Promise<void>;
};

/** Starts everything; `close` stops it. */
export async function serve(): Promise<Served> {
  const { work, remove } = workFolder();
  const upstream = await startUpstream();
  const stopUpstream = async (): Promise<void> => {
    await upstream.close();
    remove();
  };
  try {
    const built = buildConfig(work);
    const { marked, start } = prepare(work, built, upstream.url);
    const proxy = await startProxy(start);
    const close = async (): Promise<void> => {
      await proxy.stop();
      await stopUpstream();
    };
    return { ...built, proxy, upstream, marked, close };
  } catch (error) {
    await stopUpstream();
    throw error;
  }
}
