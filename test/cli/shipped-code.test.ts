import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import vm from "node:vm";
import { inRoot } from "../root.ts";
import { type Outcome, runCli } from "./run-cli.ts";

const folder = path.join("code", `${process.version}-${process.arch}`);
const kinds = ["build-groups", "lint-groups", "lint-yaml", "start"];

test("code of the daily commands comes with the program", () => {
  assert.deepEqual(readdirSync(inRoot("dist", folder)).sort(), kinds);
});

for (const kind of kinds) {
  test(`V8 takes the code of ${kind}`, () => {
    const filename = inRoot("dist", kind === "start" ? "start.cjs" : "daily.cjs");
    const cachedData = readFileSync(inRoot("dist", folder, kind));
    const script = new vm.Script(readFileSync(filename, "latin1"), { filename, cachedData });
    assert.equal(script.cachedDataRejected, false);
  });
}

type Project = {
  dist: string;
  run(...args: string[]): Outcome;
  lint(): Outcome;
  kept(): string[];
  cache: string;
};

/** The program in a folder of its own, with a cache of its own. */
function withProgram(t: TestContext): Project {
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  t.after(() => rmSync(work, { recursive: true }));
  const [dist, cache] = [path.join(work, "dist"), path.join(work, "cache/muffintin/code")];
  cpSync(inRoot("dist"), dist, { recursive: true });
  mkdirSync(path.join(work, "cache"), { mode: 0o700 });
  const esbuild = `node_modules/@esbuild/${process.platform}-${process.arch}/bin/esbuild`;
  const env = {
    XDG_CACHE_HOME: path.join(work, "cache"),
    ESBUILD_BINARY_PATH: inRoot(esbuild),
  };
  const run = (...args: string[]): Outcome =>
    runCli(args, { env, program: path.join(dist, "muffintin.cjs") });
  return {
    dist,
    cache,
    run,
    lint() {
      // otherwise the last run would be told again
      rmSync(path.join(work, "cache/muffintin/runs"), { recursive: true, force: true });
      return run("lint", inRoot("groups"));
    },
    kept: () => (existsSync(cache) ? readdirSync(cache) : []),
  };
}

test("where code came with the program, none is kept", (t) => {
  const { lint, kept } = withProgram(t);
  assert.equal(lint().status, 0);
  assert.deepEqual(kept(), []);
});

test("where none came, what a run needed is kept, and used again", (t) => {
  const { dist, lint, kept, cache } = withProgram(t);
  rmSync(path.join(dist, "code"), { recursive: true });
  const first = lint();
  const [name = ""] = kept();
  const inode = (): number => statSync(path.join(cache, name)).ino;
  const before = inode();
  assert.deepEqual(lint(), first);
  assert.equal(inode(), before);
});

test("code that V8 does not take changes nothing, and is replaced", (t) => {
  const { dist, lint, kept, cache } = withProgram(t);
  const whole = lint();
  for (const kind of kinds) writeFileSync(path.join(dist, folder, kind), "no code");
  assert.deepEqual(lint(), whole);
  assert.equal(whole.status, 0);
  const [name = ""] = kept();
  writeFileSync(path.join(cache, name), "nonsense");
  assert.deepEqual(lint(), whole);
  assert.notEqual(readFileSync(path.join(cache, name), "latin1"), "nonsense");
});

test("what could not run leaves no code behind", (t) => {
  const { run, kept } = withProgram(t);
  assert.equal(run("biuld", "groups").status, 2);
  assert.deepEqual(kept(), []);
  assert.equal(run("explain", "params/typo").status, 0);
  assert.equal(kept().length, 1);
});
