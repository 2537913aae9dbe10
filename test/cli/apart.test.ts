import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const esbuild = inRoot(`node_modules/@esbuild/${process.platform}-${process.arch}/bin/esbuild`);
const apart = Object.keys(JSON.parse(readFileSync(inRoot("src/apart.json"), "utf8")));

test("the daily program is one piece: what is loaded later is wrapped, and all that it imports", () => {
  const text = execFileSync(esbuild, [
    inRoot("src/cli/start/bin-daily.ts"),
    ...["--bundle", "--platform=node", "--format=cjs", "--loader:.py=text"],
    ...apart.map((name) => `--external:${name}`),
  ]).toString();
  const wrapped = [...text.matchAll(/^ {2}"(src\/[^"]+)"\(/gm)].map(([, name]) => name);
  assert.deepEqual(wrapped, ["src/cli/child-process.ts", "src/sha256.ts"]);
});

const runs: [name: string, args: string[], status: number][] = [
  ["js-yaml-parts.cjs", ["lint", "anchor.yaml"], 0],
  ["shape-flaws.cjs", ["build", "nameless.ts"], 1],
  ["kubernetes.cjs", ["build", "groups", "--kubernetes"], 0],
];
for (const [name, args, status] of runs) {
  test(`\`${args.join(" ")}\` loads ${name}, and a build of group files does not`, () => {
    withDirectory((cwd) => {
      const dist = path.join(cwd, "dist");
      cpSync(inRoot("dist"), dist, { recursive: true });
      cpSync(inRoot("groups"), path.join(cwd, "groups"), { recursive: true });
      writeFileSync(path.join(cwd, "anchor.yaml"), "model_list: &all []\nx-all: *all\n");
      writeFileSync(
        path.join(cwd, "nameless.ts"),
        "export default { groups: [{}], models: [] };\n",
      );
      const env = { ESBUILD_BINARY_PATH: esbuild, XDG_CACHE_HOME: "/dev/null" };
      const run = (...words: string[]) =>
        runCli(words, { cwd, env, program: path.join(dist, "muffintin.cjs") });
      const whole = run(...args);
      assert.equal(whole.status, status, whole.stderr);
      rmSync(path.join(dist, name));
      assert.match(run(...args).stderr, /Cannot find module/);
      assert.equal(run("build", "groups", "--out", "other").status, 0);
    });
  });
}
