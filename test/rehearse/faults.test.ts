import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { faults } from "./faults.ts";
import { type Forked, startForked } from "./forked.ts";

type Outcome = { status: number | string | null | undefined; stdout: string };
type Change = readonly [from: string, to: string];

const right = (name: string): string =>
  readFileSync(inRoot("test/fixtures/rehearse", name), "utf8");

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((so, [from, to]) => {
    assert.equal(so.split(from).length, 2, `"${from}" stands in it once`);
    return so.replace(from, () => to);
  }, text);
}

/** Without what is another each time: seconds, and how often a group is asked until all had a turn. */
const steady = (text: string): string =>
  text.replace(/in \d+ requests to (LiteLLM \S+), .*/, "in N requests to $1");

describe("a rehearsal finds each fault", { ...needs("litellm"), concurrency: 2 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-faults-"));
  let forked: Forked;
  before(async () => {
    forked = await startForked();
  });
  after(async () => {
    await forked?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The right config with its changes, in front of the real LiteLLM. */
  function rehearse(name: string, changes: readonly Change[], hooks: readonly Change[]) {
    const cwd = path.join(folder, name);
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, "config.yaml"), changed(right("config.yaml"), changes));
    writeFileSync(path.join(cwd, "hooks.py"), changed(right("hooks.py"), hooks));
    const args = [inRoot("dist", "muffintin.cjs"), "rehearse", "--litellm", forked.program];
    return new Promise<Outcome>((done) => {
      execFile(process.execPath, args, { cwd, encoding: "utf8" }, (error, stdout) =>
        done({ status: error ? error.code : 0, stdout: steady(stdout) }),
      );
    });
  }

  it("and none in the right config", async () => {
    const { status, stdout } = await rehearse("right", [], []);
    assert.equal(status, 0, stdout);
    matchesGolden("rehearse/right.txt", stdout, "rehearse/faults");
  });

  for (const [name, { change, says, hooks }] of Object.entries(faults)) {
    it(name, async () => {
      const plain = name.replace(/\W+/g, "-").toLowerCase();
      const { status, stdout } = await rehearse(plain, change, hooks ? [hooks] : []);
      assert.equal(status, 1, stdout);
      assert.ok(stdout.includes(says), `"${says}" is not said:\n${stdout}`);
      matchesGolden(`rehearse/faults/${plain}.txt`, stdout, "rehearse/faults");
    });
  }
});
