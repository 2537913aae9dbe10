import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

type Outcome = { status: number | string | null | undefined; stdout: string };

/** Not waited for by the thread: two run at a time. */
const rehearse = (target: string): Promise<Outcome> =>
  new Promise((done) => {
    const args = [inRoot("dist", "muffintin.cjs"), "rehearse", target, "--json"];
    execFile(
      process.execPath,
      [...args, "--litellm", litellmPython()],
      { cwd: inRoot(), encoding: "utf8", maxBuffer: 2 ** 26 },
      (error, stdout) => done({ status: error ? error.code : 0, stdout }),
    );
  });

const targets = ["groups", ...readdirSync(inRoot("examples")).map((name) => `examples/${name}`)];

describe("a rehearsal has no surprise", { ...needs("litellm"), concurrency: 2 }, () => {
  for (const target of targets) {
    it(target, async () => {
      const { status, stdout } = await rehearse(target);
      const { surprises, requests, models } = JSON.parse(stdout);
      assert.deepEqual({ status, surprises }, { status: 0, surprises: [] });
      assert.ok(requests > 5 * models.length);
    });
  }
});
