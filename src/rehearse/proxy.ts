// The real LiteLLM proxy on a config.
import { type ChildProcess, spawn } from "node:child_process";
import { dirname } from "node:path";
import { freePort } from "./loopback.ts";

export type LiveProxy = {
  url: string;
  key: string;
  /** what it printed so far */
  log: () => string;
  stop: () => Promise<void>;
  /** ends it without a chance to finish what it does */
  kill: () => boolean;
};

export type Start = {
  /** the program with its first arguments: LiteLLM's own, or a Python and its module */
  litellm: readonly string[];
  config: string;
  env: Readonly<Record<string, string>>;
  /** the master key, where it is not that of the environment */
  key?: string;
  /** told how to end it, before it answers */
  spawned?: (kill: () => void) => void;
};

/** What keeps a program that serves from answering: its exit, or that nothing came in time. */
export class StartError extends Error {
  override name = "StartError";

  constructor(
    readonly what: string,
    readonly exitCode: number | null,
    readonly log: string,
  ) {
    super(`${what} did not start (exit ${exitCode}):\n${log}`);
  }
}

/** LiteLLM as a module of a Python that has it. */
export const withPython = (python: string): string[] => [python, "-m", "litellm.proxy.proxy_cli"];

/** Nothing is fetched, nothing is read from the folder that one happens to be in. */
const offline = {
  LITELLM_LOCAL_MODEL_COST_MAP: "True",
  LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS: "True",
  LITELLM_LOCAL_BLOG_POSTS: "True",
  LITELLM_LOCAL_POLICY_TEMPLATES: "True",
  LITELLM_LOCAL_AUTOROUTER_PRESETS: "True",
  LITELLM_MODE: "PRODUCTION",
  PYTHONUNBUFFERED: "1",
};

/** What LiteLLM runs in: nothing of ours but the way to programs. */
export const environment = ({ config, env }: Pick<Start, "config" | "env">): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: dirname(config),
  ...offline,
  ...env,
});

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether a GET succeeds. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** It takes ten seconds; a small or busy machine may take minutes. */
const patience = 180_000;

/**
 * Waits until a program that was started answers at LiteLLM's address.
 *
 * @throws StartError with what it printed
 */
export async function untilAlive(
  child: ChildProcess,
  url: string,
  what = "LiteLLM",
): Promise<Omit<LiveProxy, "key">> {
  let printed = "";
  for (const out of [child.stdout, child.stderr]) {
    out?.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    });
  }
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  // Whatever ends us ends it.
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = (): boolean =>
    failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    if (ended()) return;
    child.kill("SIGTERM");
    const killer = setTimeout(kill, 5000);
    await exited;
    clearTimeout(killer);
  };
  const deadline = Date.now() + patience;
  while (!(await answers(`${url}/health/liveliness`))) {
    if (ended() || Date.now() > deadline) {
      const code = child.exitCode;
      await stop();
      throw new StartError(what, code, `${printed}${failure ?? ""}`);
    }
    await pause(200);
  }
  return { url, log: () => printed, stop, kill };
}

/** How many ports are tried: who else looks for one can take ours before LiteLLM does. */
const tries = 3;

const foundPortTaken = (error: unknown): boolean =>
  error instanceof StartError &&
  error.exitCode !== null &&
  error.log.includes("address already in use");

/** Starts the proxy on a free port and waits until it is alive. @throws StartError */
export async function startProxy(start: Start): Promise<LiveProxy> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await startOnce(start);
    } catch (error) {
      if (left === 0 || !foundPortTaken(error)) throw error;
    }
  }
}

async function startOnce(start: Start): Promise<LiveProxy> {
  const [program = "", ...first] = start.litellm;
  const port = await freePort();
  const child = spawn(
    program,
    [...first, "--config", start.config, "--host", "127.0.0.1", "--port", String(port)],
    { cwd: dirname(start.config), env: environment(start), stdio: ["ignore", "pipe", "pipe"] },
  );
  start.spawned?.(() => child.kill("SIGKILL"));
  const alive = await untilAlive(child, `http://127.0.0.1:${port}`);
  return { ...alive, key: start.key ?? start.env["LITELLM_MASTER_KEY"] ?? "" };
}
