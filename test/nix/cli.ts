import { spawnSync } from "node:child_process";
import { inRoot } from "../root.ts";
import { esbuild } from "./host.ts";
import type { Outcome } from "./nix.ts";

/** Runs the CLI that the test runner has built. */
export function runCli(cwd: string, ...args: string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [inRoot("dist/muffintin.cjs"), ...args],
    {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], ESBUILD_BINARY_PATH: esbuild, NO_COLOR: "1" },
    },
  );
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr };
}
