// The real LiteLLM proxy on a config of ours.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

export type LiveProxy = {
  url: string;
  key: string;
  /** What it printed so far. */
  log: () => string;
  stop: () => Promise<void>;
  /** Ends it without a chance to finish what it does. */
  kill: () => boolean;
};

/** Nothing is fetched, nothing is read from the folder the tests run in. */
const offline = {
  LITELLM_LOCAL_MODEL_COST_MAP: "True",
  LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS: "True",
  LITELLM_LOCAL_BLOG_POSTS: "True",
  LITELLM_LOCAL_POLICY_TEMPLATES: "True",
  LITELLM_LOCAL_AUTOROUTER_PRESETS: "True",
  LITELLM_MODE: "PRODUCTION",
  PYTHONUNBUFFERED: "1",
};

type Start = { python: string; config: string; env: { [name: string]: string } };

const environment = (start: Start): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: path.dirname(start.config),
  ...offline,
  ...start.env,
});

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether a GET succeeds. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Starts the proxy and waits until it is alive; the log is in the error when it is not. */
export async function startProxy(start: Start): Promise<LiveProxy> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let printed = "";
  const child = spawn(
    start.python,
    ["-m", "litellm.proxy.proxy_cli", "--config", start.config]
      .concat(["--host", "127.0.0.1"])
      .concat(["--port", String(port)]),
    { cwd: path.dirname(start.config), env: environment(start), stdio: ["ignore", "pipe", "pipe"] },
  );
  for (const out of [child.stdout, child.stderr]) {
    out.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    });
  }
  // Whatever ends the tests ends the proxy.
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const killer = setTimeout(kill, 5000);
    await exited;
    clearTimeout(killer);
  };
  const deadline = Date.now() + 90_000;
  while (!(await answers(`${url}/health/liveliness`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`the proxy did not start (exit ${child.exitCode}):\n${printed}`);
    }
    await pause(200);
  }
  return { url, key: start.env["LITELLM_MASTER_KEY"] ?? "", log: () => printed, stop, kill };
}

/** LiteLLM's own validator; it can hang with mcp_servers, so it gets a minute. */
export function validate(start: Start): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    start.python,
    ["-m", "litellm.proxy.proxy_cli", "--config", start.config, "--validate_config"],
    { cwd: path.dirname(start.config), env: environment(start), encoding: "utf8", timeout: 60_000 },
  );
  return { status, output: `${stdout}${stderr}` };
}
