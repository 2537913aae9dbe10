// What docker would do with the container of nixos-container.nix, done without docker.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../src/rehearse/loopback.ts";
import { type LiveProxy, untilAlive } from "../../src/rehearse/proxy.ts";
import { litellmPython } from "../litellm-env.ts";
import { make, proxy } from "../nix/modules/evaluate.ts";
import type { Nix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";

export type Container = Pick<LiveProxy, "url" | "log" | "stop">;

/** The lines of an env-file as docker reads them: nothing is quoted, nothing expanded. */
const readEnvFile = (text: string): { [name: string]: string } =>
  Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line.includes("="))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );

/** Runs the unit's preStart on a /run of its own, and returns the file that it makes. */
function preStart(program: string): { [name: string]: string } {
  const script = `mount -t tmpfs none /run && mkdir /run/litellm-proxy && ${program} && cat /run/litellm-proxy/environment`;
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    ["--mount", "--map-root-user", "sh", "-c", script],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return readEnvFile(stdout);
}

/** Why unshare cannot give a /run; undefined where it can. */
export function whyNoRun(): string | undefined {
  const { status } = spawnSync("unshare", [
    "--mount",
    "--map-root-user",
    "mount",
    "-t",
    "tmpfs",
    "none",
    "/run",
  ]);
  return status === 0 ? undefined : "unshare may not mount here";
}

/** Builds the container of a NixOS with these settings, and runs the real LiteLLM as it says. */
export async function startContainer(
  nix: Nix,
  settings: string[],
  vendor: { [name: string]: string },
): Promise<Container> {
  const { status, stderr, out } = make(
    nix,
    { module: "nixos-container", settings: proxy(...settings) },
    "container",
  );
  if (status !== 0) throw new Error(stderr);
  const { cmd, environment }: { cmd: string[]; environment: NodeJS.ProcessEnv } = JSON.parse(
    readFileSync(path.join(out, "container.json"), "utf8"),
  );
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const mounted = realpathSync(path.join(out, "litellm"));
  const args = cmd.map(
    (each) =>
      ({
        "/etc/litellm/config.yaml": `${mounted}/config.yaml`,
        "0.0.0.0": "127.0.0.1",
        "4000": `${port}`,
      })[each] ?? each,
  );
  const folder = mkdtempSync(path.join(scratch, "container-"));
  writeFileSync(path.join(folder, ".env"), "LITELLM_MASTER_KEY=sk-of-another-project\n");
  const child = spawn(litellmPython(), ["-m", "litellm.proxy.proxy_cli", ...args], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      ...environment,
      ...preStart(realpathSync(path.join(out, "pre-start"))),
      ...vendor,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return await untilAlive(child, url);
}
