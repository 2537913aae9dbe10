import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import {
  build,
  config,
  edit,
  index,
  lint,
  mode,
  more,
  type Options,
  remove,
  settle,
  several,
  strict,
  swap,
  withKept,
  withProject,
} from "./last-run-project.ts";
import { runCli } from "./run-cli.ts";

const yesterday = Date.now() - 24 * 3600 * 1000;

/** What changes, to which command; and how that is then run. */
const changes: [
  name: string,
  args: string[],
  change: (directory: string) => Options | undefined,
][] = [
  ["an edited config", lint, (at) => edit(at, "config.yaml", config.replace("2", "3"))],
  ["an edited include", lint, (at) => edit(at, "more.yaml", more("2"))],
  ["an include of the same size and time", lint, (at) => swap(at, "more.yaml", more("2"))],
  ["a deleted include", lint, (at) => remove(at, "more.yaml")],
  ["a module that was missing", lint, (at) => edit(at, "mine.py", "handler = 1\n")],
  ["an edited second config", several, (at) => edit(at, "second.yaml", more("2"))],
  ["a deleted second config", several, (at) => remove(at, "second.yaml")],
  ["another environment file", strict, (at) => edit(at, "proxy.env", "B=1\n")],
  ["a variable more", lint, () => ({ env: { DEEPSEEK_API_KEY: "1" } })],
  ["GitHub Actions", lint, () => ({ env: { GITHUB_ACTIONS: "true" } })],
  ["another option", lint, () => ({ args: [...lint, "--strict"] })],
  ["another directory", lint, (at) => ({ cwd: path.join(at, "elsewhere") })],
  ["a config that is not to be read", lint, (at) => mode(at, "config.yaml", 0o000)],
  ["an edited group file", build, (at) => edit(at, "groups/index.ts", index("2"))],
  ["a group file found before the old", build, (at) => edit(at, "groups/index.mts", index("2"))],
  ["an output edited by hand", build, (at) => edit(at, "out/config.yaml", "a: 1\n")],
  ["a deleted output", build, (at) => remove(at, "out/models.json")],
  ["a deleted directory of outputs", build, (at) => remove(at, "out")],
  ["an output that others may read", build, (at) => mode(at, "out/config.yaml", 0o644)],
  ["a nearer package.json", build, (at) => edit(at, "groups/package.json", "{}")],
  ["options for Node", build, () => ({ env: { NODE_OPTIONS: "--no-warnings" } })],
  ["another esbuild", build, () => ({ env: { ESBUILD_BINARY_PATH: "/no/esbuild" } })],
  ["no cache", build, () => ({ env: { MUFFINTIN_CACHE: "0" } })],
];

for (const [name, args, change] of changes) {
  test(`the last run is not told again: ${name}`, () => {
    withKept(args, ({ directory, again }) => {
      assert.equal(again(change(directory)), false);
    });
  });
}

test("the last run is not told again: another day", () => {
  withKept(lint, ({ directory, again }) => {
    const runs = path.join(directory, "cache/muffintin/runs");
    const [name = ""] = readdirSync(runs);
    const [today, before] = [Date.now(), yesterday].map((time) =>
      new Date(time).toISOString().slice(0, 10),
    );
    const file = path.join(runs, name);
    const kept = readFileSync(file, "utf8");
    assert.ok(kept.includes(today ?? ""));
    writeFileSync(file, kept.replaceAll(today ?? "", before ?? ""));
    assert.equal(again(), false);
  });
});

test("the last run is not told again: the program's own data changed", () => {
  withKept(lint, ({ directory, again }) => {
    const runs = path.join(directory, "cache/muffintin/runs");
    const file = path.join(runs, readdirSync(runs)[0] ?? "");
    const kept = JSON.parse(readFileSync(file, "utf8"));
    const own = Object.keys(kept.seen).filter((name) => name.startsWith(inRoot("dist/")));
    assert.ok(own.some((name) => /catalogue\/[\d.]+\.json$/.test(name)));
    for (const name of own) {
      const seen = { ...kept.seen, [name]: "1 1 1 1 1" };
      writeFileSync(file, JSON.stringify({ ...kept, seen }));
      assert.equal(again(), false, name);
    }
  });
});

test("the last run is told again as it was: both streams and the exit code", () => {
  withProject(build, ({ directory }) => {
    const env = { XDG_CACHE_HOME: path.join(directory, "cache") };
    const run = () => {
      settle();
      return runCli([...build, "--check"], { cwd: directory, env });
    };
    run();
    const kept = run();
    assert.equal(kept.status, 1);
    assert.match(kept.stderr, /out\/config.yaml: out of date/);
    assert.equal(readdirSync(path.join(directory, "cache/muffintin/runs")).length, 1);
    assert.deepEqual(run(), kept);
  });
});

test("the last run is told again although another project was built meanwhile", () => {
  withKept(build, ({ directory, again }) => {
    mkdirSync(path.join(directory, "elsewhere/groups"));
    edit(directory, "elsewhere/groups/index.ts", index("9"));
    const bundles = path.join(directory, "cache/muffintin/bundles");
    const before = readdirSync(bundles);
    assert.equal(again({ cwd: path.join(directory, "elsewhere") }), false);
    assert.ok(readdirSync(bundles).length > before.length);
    assert.equal(again(), true);
  });
});
