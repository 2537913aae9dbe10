import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "../root.ts";

export type Project = {
  at: (name: string) => string;
  save: (name: string, text: string) => void;
  /** waits until so many builds were told of, and gives what each said but for its time */
  builds: (count: number) => Promise<string[]>;
};

/** `muffintin dev groups` in a folder of its own, until `use` is done. */
export async function withDev(
  files: Record<string, string>,
  args: readonly string[],
  use: (project: Project) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  const at = (name: string): string => path.join(folder, name);
  const save = (name: string, text: string): void => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const [name, text] of Object.entries(files)) save(name, text);
  const program = inRoot("dist/muffintin.cjs");
  const child = spawn(process.execPath, [program, "dev", "groups", "--port", "0", ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((done) => child.once("close", done));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const builds = async (count: number): Promise<string[]> => {
    for (let waited = 0; ; waited += 20) {
      const told = printed.split("\n").filter((line) => /^groups: |^error: /.test(line));
      const ready = printed.includes("http://");
      // a little longer, so that a build too many is seen as well
      if (ready && told.length >= count) await sleep(200);
      if ((ready && told.length >= count) || waited > 20_000) {
        return told.map((line) => line.replace(/ \(\d+ ms\)$/, ""));
      }
      await sleep(20);
    }
  };
  try {
    await use({ at, save, builds });
  } finally {
    child.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
