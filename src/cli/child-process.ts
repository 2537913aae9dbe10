// What is loaded only where it is needed: child_process takes streams and sockets with it.
import { spawn, spawnSync } from "node:child_process";
import type { Ran } from "./load/esbuild.ts";
import type { Running } from "./start/start-program.ts";

/** Runs a program to its end. */
export function runNow([program = "", ...args]: readonly string[], cwd: string): Ran {
  return spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Starts a program as `startProgram` does. */
export function start(
  [program = "", ...args]: readonly string[],
  cwd: string,
  log: number,
): Running {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", log] });
  return {
    kill: () => child.kill(),
    ended: new Promise((resolve) => {
      child.once("exit", (status) => resolve({ status }));
      child.once("error", (error) => resolve({ status: null, error }));
    }),
  };
}
