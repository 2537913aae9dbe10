import { spawnSync } from "node:child_process";
import type { Io } from "../../command.ts";

export type State = "ok" | "warn" | "fail";

/** One thing that was looked at, in one sentence. */
export type Check = { name: string; state: State; message: string };

/** What the checks are told. */
export type Patient = {
  io: Io;
  /** the proxy's address, without a path */
  address: string;
  /** LiteLLM's version that the config is for */
  target: string;
  /** --env */
  envFile: string | undefined;
  /** the config's directory or file as the user called it, where there is one */
  config: string | undefined;
  /** the program to ask for LiteLLM's version */
  litellm: string;
};

export const ok = (name: string, message: string): Check => ({ name, state: "ok", message });
export const warn = (name: string, message: string): Check => ({ name, state: "warn", message });
export const fail = (name: string, message: string): Check => ({ name, state: "fail", message });

/** What a program of this machine prints; undefined where it cannot be run. */
export function ask(
  io: Pick<Io, "env" | "cwd">,
  program: string,
  args: readonly string[],
): { ok: boolean; text: string } | undefined {
  const { error, status, stdout } = spawnSync(program, args, {
    cwd: io.cwd,
    env: { ...io.env, LITELLM_LOCAL_MODEL_COST_MAP: "True" },
    encoding: "utf8",
    timeout: 60_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return error ? undefined : { ok: status === 0, text: stdout.trim() };
}
