import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot } from "../root.ts";

export type Outcome = { stdout: string; stderr: string; status: number | null };

/** Runs the built CLI as a user would; without colours unless `env` says otherwise. */
export function runCli(
  args: readonly string[],
  options: {
    cwd?: string;
    env?: Record<string, string>;
    input?: string;
    node?: string;
    /** another place of the program than the built one */
    program?: string;
    /** a program and its arguments that start Node, such as setpriv */
    prefix?: readonly string[];
  } = {},
): Outcome {
  const [program = "", ...rest] = [
    ...(options.prefix ?? []),
    options.node ?? process.execPath,
    options.program ?? inRoot("dist/muffintin.cjs"),
    ...args,
  ];
  const { stdout, stderr, status } = spawnSync(program, rest, {
    cwd: options.cwd ?? inRoot(),
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", NO_COLOR: "1", ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { stdout, stderr, status };
}

/** A directory of the test's own, gone after `use`. */
export function withDirectory<T>(use: (directory: string) => T): T {
  const directory = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  try {
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
