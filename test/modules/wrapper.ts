// Runs nix/start-with-secrets.sh, with files that a test makes.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot } from "../root.ts";

/** A folder for the secrets of one test file. */
export const folder = mkdtempSync(path.join(tmpdir(), "muffintin-wrapper-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Writes a file and says where it is. */
export function file(name: string, text: string): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text, { mode: 0o600 });
  return place;
}

export const wrapper = inRoot("nix", "start-with-secrets.sh");

/** Runs the wrapper without waiting, in an environment of HOME and PATH alone. */
export function start(...args: string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const { status, stdout, stderr } = spawnSync("bash", [wrapper, "--wait", "0", ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: folder },
  });
  return { status, stdout, stderr };
}
