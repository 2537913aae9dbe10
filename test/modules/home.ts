// A user's home as home-manager would fill it, and the service that runs in it.
import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../src/rehearse/loopback.ts";
import { untilAlive } from "../../src/rehearse/proxy.ts";
import { litellmPython } from "../litellm-env.ts";
import { make, proxy } from "../nix/modules/evaluate.ts";
import type { Nix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";

export const canaries = {
  master: "sk-canary-master-7c2e",
  vendor: "sk-canary-vendor-91ab",
};

export type Home = {
  folder: string;
  url: string;
  /** the environment of a shell in it */
  env: NodeJS.ProcessEnv;
  /** what the service printed so far */
  log: () => string;
  pid: number;
  stop: () => Promise<void>;
};

/** Group files whose vendor is a stand-in. */
export const groups = (upstream: string): string => `
import { defineConfig, env, group, provider } from "muffintin";

const vendor = provider({
  name: "vendor",
  prefix: "openai",
  api_base: "${upstream}/vendor/v1",
  api_key: env("VENDOR_API_KEY"),
  model_info: { max_input_tokens: 32000, max_output_tokens: 4000 },
});

export default defineConfig({
  groups: [group("free-muffin", [vendor("small")])],
  models: vendor.models(["large", "*"]),
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
});
`;

const withMaster = 'secrets.LITELLM_MASTER_KEY = "~/keys/master";';
const settings = (folder: string, port: number, master: string): string =>
  proxy(
    `port = ${port};`,
    `package = pkgs.writeTextFile {
      name = "litellm"; executable = true; destination = "/bin/litellm"; meta.mainProgram = "litellm";
      text = "#!/bin/sh\\nexec ${litellmPython()} -m litellm.proxy.proxy_cli \\"$@\\"";
    };`,
    `configuration = import (project + "/nix/mk-litellm-config.nix") {
      inherit pkgs; groups = ${path.join(folder, "groups")};
    };`,
    // as agenix and a careful person write them
    `environmentFiles = [ "\\\${XDG_RUNTIME_DIR}/agenix/litellm.env" ];`,
    master,
    `stateDir = "${folder}/state";`,
    'environment = { LITELLM_LOCAL_BLOG_POSTS = "True"; LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS = "True"; };',
    'clients.claudeCode = { enable = true; opus = "free-muffin"; haiku = "vendor/anything"; };',
    'clients.codex = { enable = true; model = "free-muffin"; };',
    'clients.opencode = { enable = true; model = "vendor/large"; };',
  );

export type MadeHome = { folder: string; out: string; env: NodeJS.ProcessEnv; url: string };

/** Builds the home and writes its secrets; the service is not started yet. */
export async function makeHome(nix: Nix, upstream: string, master = withMaster): Promise<MadeHome> {
  const folder = mkdtempSync(path.join(scratch, "home-"));
  const port = await freePort();
  mkdirSync(path.join(folder, "groups"));
  writeFileSync(path.join(folder, "groups", "index.ts"), groups(upstream));
  const { status, stderr, out } = make(
    nix,
    { module: "home-manager", settings: settings(folder, port, master) },
    "home",
  );
  if (status !== 0) throw new Error(stderr);
  cpSync(path.join(out, "home"), folder, { recursive: true, verbatimSymlinks: true });
  for (const below of [".config/fish", ".config"]) chmodSync(path.join(folder, below), 0o755);
  mkdirSync(path.join(folder, "keys"));
  mkdirSync(path.join(folder, "run", "agenix"), { recursive: true });
  writeFileSync(path.join(folder, "keys", "master"), `${canaries.master}\n`);
  writeFileSync(
    path.join(folder, "run", "agenix", "litellm.env"),
    `export VENDOR_API_KEY="${canaries.vendor}"\n`,
  );
  const env = {
    HOME: folder,
    XDG_RUNTIME_DIR: path.join(folder, "run"),
    PATH: `${path.join(out, "profile", "bin")}:${process.env["PATH"]}`,
  };
  return { folder, out, env, url: `http://127.0.0.1:${port}` };
}

/** Starts what the unit starts, and waits until LiteLLM answers. */
export async function startHome(made: MadeHome): Promise<Home> {
  const { folder, out, env, url } = made;
  const child = spawn(path.join(out, "start"), { env, stdio: ["ignore", "pipe", "pipe"] });
  const { log, stop } = await untilAlive(child, url, "the service");
  return { folder, url, env, log, pid: child.pid ?? 0, stop };
}
