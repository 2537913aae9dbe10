import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { isClosed } from "../../src/cli/load/closed.ts";
import { readVariables } from "../../src/cli/start/last-run.ts";
import { inRoot } from "../root.ts";
import { build, config, edit, index, lint, more, settle, withProject } from "./last-run-project.ts";
import { runCli } from "./run-cli.ts";

const open: Record<string, string> = {
  "the environment": 'Number(process.env["RPM"] ?? 1)',
  "the date": "new Date().getDate()",
  chance: "Math.ceil(Math.random() * 9)",
  "another file": '(require("node:fs").readFileSync("proxy.env").length)',
  "what prints": "(console.log(1), 1)",
};

for (const [name, rpm] of Object.entries(open)) {
  test(`nothing is kept of group files that use ${name}`, () => {
    withProject(build, ({ directory, again, mark }) => {
      edit(directory, "groups/index.ts", index(rpm));
      again();
      again();
      assert.equal(existsSync(path.join(directory, "out/config.yaml")), true);
      assert.equal(mark(), 0);
    });
  });
}

test("nothing is kept of standard input, of repairs and of what cannot run", () => {
  withProject(lint, ({ directory, again, mark }) => {
    again({ args: ["lint", "-"], input: config });
    edit(directory, "more.yaml", more("1").replace("rpm", "rmp"));
    again({ args: [...lint, "--fix"] });
    assert.match(readFileSync(path.join(directory, "more.yaml"), "utf8"), /rpm/);
    again({ args: ["lint", "no-such.yaml"] });
    assert.equal(mark(), 0);
  });
});

test("nothing is kept of files that changed a moment ago", () => {
  withProject(lint, ({ directory, mark }) => {
    const env = { XDG_CACHE_HOME: path.join(directory, "cache") };
    const file = path.join(directory, "config.yaml");
    const soon = new Date(Date.now() + 60_000);
    utimesSync(file, soon, soon);
    settle();
    runCli(lint, { cwd: directory, env });
    assert.equal(mark(), 0);
  });
});

test("no value of a variable is kept, and only those that are named are read", () => {
  withProject(build, ({ directory, again, mark }) => {
    const log = path.join(directory, "read.txt");
    const preload = path.join(directory, "elsewhere/preload.cjs");
    writeFileSync(
      preload,
      `const { env } = process; const read = new Set();
const seen = new Proxy(env, { get: (_, name) => (read.add(name), env[name]) });
Object.defineProperty(process, "env", { value: seen });
process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(log)}, [...read].join("\\n")));\n`,
    );
    again();
    settle();
    const env = { PATH: process.env["PATH"], DEEPSEEK_API_KEY: "sk-very-secret" };
    const cache = path.join(directory, "cache");
    const { status } = spawnSync(
      process.execPath,
      ["--require", preload, inRoot("dist/muffintin.cjs"), ...build],
      { cwd: directory, env: { ...env, XDG_CACHE_HOME: cache } },
    );
    assert.equal(status, 0);
    assert.equal(mark(), 1);
    const known = new Set<string>([
      ...readVariables,
      "MUFFINTIN_CACHE",
      "NODE_OPTIONS",
      "NODE_DEBUG",
    ]);
    const others = readFileSync(log, "utf8")
      .split("\n")
      .filter((name) => !known.has(name));
    assert.deepEqual(others, []);
    const runs = path.join(cache, "muffintin/runs");
    const kept = readFileSync(path.join(runs, readdirSync(runs)[0] ?? ""), "utf8");
    assert.match(kept, /DEEPSEEK_API_KEY/);
    assert.doesNotMatch(kept, /sk-very-secret/);
  });
});

test("code is closed where it names nothing of the world", () => {
  const cases: [boolean, string][] = [
    [true, 'var m = require("muffintin"); m.env("A");'],
    [true, 'var headers = { "sec-fetch-mode": "cors" };'],
    [true, "Math.max(1, 2);"],
    [false, "-performance.now();"],
    [false, 'require("node:fs");'],
    [false, "const other = require;"],
    [false, "fetch(url);"],
    [false, '[]["constructor"];'],
    [false, "names.sort((a, b) => a.localeCompare(b));"],
    [false, "await import(name);"],
  ];
  const end = "\n//# sourceMappingURL=data:";
  for (const [closed, code] of cases) assert.equal(isClosed(code + end), closed, code);
});
