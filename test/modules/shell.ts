// A command in a shell of a made home.
import { spawn } from "node:child_process";
import type { MadeHome } from "./home.ts";

export type Shell = "fish" | "bash";
export type Said = { status: number | null; stdout: string; stderr: string };

/** What it says; the vendors' stand-in lives in this process, so it must not be blocked. */
export function shell(made: MadeHome, name: Shell, command: string): Promise<Said> {
  const child = spawn(name, ["-c", command], {
    cwd: made.folder,
    env: made.env,
    timeout: 60_000,
  });
  const said: Said = { status: null, stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (chunk: Buffer) => {
      said[stream] += chunk.toString("utf8");
    });
  }
  child.stdin.end();
  return new Promise((done) => child.once("close", (status) => done({ ...said, status })));
}
