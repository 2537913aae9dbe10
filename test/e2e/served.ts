// The generated config behind the real proxy, in front of the stand-in for every vendor.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dump, load } from "js-yaml";
import { modelsOf } from "../../src/lint/models.ts";
import { readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { canary } from "../../src/rehearse/canaries.ts";
import { type LiveProxy, startProxy, withPython } from "../../src/rehearse/proxy.ts";
import { writeCopilotTokens } from "../../src/rehearse/rehearse.ts";
import { redirect } from "../../src/rehearse/rewrite.ts";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { vendorsOf } from "../../src/rehearse/vendors/index.ts";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import type { Config, Marked } from "./routes.ts";

export type Model = { name: string; kind: string; listed: boolean; deployments: number };
type Built = { config: Config; models: Model[]; variables: string[] };

/** Reads a config as js-yaml reads YAML. */
export const readConfig = (yaml: string): Config => load(yaml) as Config;

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

/** The config with every vendor on loopback and nothing else changed, and who is who. */
export function redirected(config: Config, upstream: string): { yaml: string; marked: Marked[] } {
  const folder = inRoot("src", "litellm", "catalogue");
  const models = modelsOf(readModels(folder).models);
  const vendors = vendorsOf(config, { catalogue: readCatalogue(folder), models });
  const marked = config.model_list.map((deployment, index) => ({
    mark: `d${index}`,
    deployment,
    path: vendors[index]?.base ?? "",
  }));
  return { yaml: dump(redirect(config, vendors, upstream), { lineWidth: -1 }), marked };
}

/** Writes what the proxy is started on: the rewritten config, tokens and environment. */
export function prepare(work: string, built: Built, upstream: string) {
  const { yaml, marked } = redirected(built.config, upstream);
  const config = path.join(work, "config.yaml");
  writeFileSync(config, yaml);
  const copilot = path.join(work, "copilot");
  writeCopilotTokens(copilot, `${upstream}/copilot`);
  const env = environment(built.variables, copilot);
  return { marked, start: { litellm: withPython(litellmPython()), config, env } };
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

/** Starts everything; `close` stops it. @param edit what is served instead of the config as it was built */
export async function serve(edit = (config: Config): Config => config): Promise<Served> {
  const { work, remove } = workFolder();
  const upstream = await startUpstream();
  const stopUpstream = async (): Promise<void> => {
    await upstream.close();
    remove();
  };
  try {
    const read = buildConfig(work);
    const built = { ...read, config: edit(read.config) };
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
