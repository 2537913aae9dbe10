import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "../root.ts";

const shared = `import { openaiCompatible } from "muffintin";
export const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1" });
`;
const groups = (from: string): string => `import { defineConfig, group } from "muffintin";
import { one } from "${from}";
const limits = { model_info: { max_input_tokens: 10, max_output_tokens: 5 } };
export default defineConfig({ groups: [group("a", [one("m", limits)])] });
`;

type Project = {
  at: (name: string) => string;
  save: (name: string, text: string) => void;
  /** waits until so many builds were told of, and gives what each said but for its time */
  builds: (count: number) => Promise<string[]>;
};

/** `muffintin dev groups` in a folder of its own, until `use` is done. */
async function withDev(
  files: Record<string, string>,
  args: readonly string[],
  use: (project: Project) => Promise<void>,
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
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
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

test("a folder that is put away and back again is followed on", async () => {
  const files = { "groups/index.ts": groups("./one.ts"), "groups/one.ts": shared };
  await withDev(files, [], async ({ at, save, builds }) => {
    await builds(1);
    renameSync(at("groups"), at("groups.bak"));
    await builds(2);
    renameSync(at("groups.bak"), at("groups"));
    await builds(3);
    save("groups/one.ts", "export default 1 +;\n");
    assert.deepEqual(await builds(4), [
      "groups: 1 deployment",
      "error: groups: there is no such file or directory",
      "groups: 1 deployment",
      'error: groups/one.ts:1:19 Unexpected ";"',
    ]);
  });
});

test("a file that is imported from elsewhere is followed, also after a mistake in it", async () => {
  const files = { "groups/index.ts": groups("../shared/one.ts"), "shared/one.ts": shared };
  await withDev(files, [], async ({ save, builds }) => {
    await builds(1);
    save("shared/one.ts", "export default 1 +;\n");
    await builds(2);
    save("shared/one.ts", shared);
    assert.deepEqual(await builds(3), [
      "groups: 1 deployment",
      'error: shared/one.ts:1:19 Unexpected ";"',
      "groups: 1 deployment",
    ]);
  });
});

test("what --out writes is no reason to build, a file whose name begins alike is", async () => {
  const files = { "groups/index.ts": groups("./outer.ts"), "groups/outer.ts": shared };
  await withDev(files, ["--out", "groups/out"], async ({ save, builds }) => {
    assert.deepEqual(await builds(1), ["groups: 1 deployment"]);
    save("groups/outer.ts", "export default 1 +;\n");
    assert.deepEqual(await builds(2), [
      "groups: 1 deployment",
      'error: groups/outer.ts:1:19 Unexpected ";"',
    ]);
  });
});
