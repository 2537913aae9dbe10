import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const folder = inRoot(".github/workflows");
const names = readdirSync(folder).map((name) => path.join(folder, name));
const text = names.map((name) => readFileSync(name, "utf8")).join("\n");

test("every action is pinned by a whole commit, with its version beside it", () => {
  const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action ?? "");
  assert.ok(uses.length > 0);
  for (const action of uses) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("whatever a bundle is made of starts a deployment", () => {
  const workflow = load(readFileSync(path.join(folder, "deploy-litellm.yml"), "utf8"));
  const listed = JSON.stringify(workflow);
  const tracked = execFileSync("git", ["ls-files"], { cwd: inRoot(), encoding: "utf8" })
    .trim()
    .split("\n");
  const aside =
    /^(\.ci|\.github|bench|docs|examples|test)\/|^(\.gitignore|LICENSE|[A-Z]+\.md|biome\.json)$/;
  for (const file of tracked.filter((name) => !aside.test(name))) {
    const [top = ""] = file.split("/");
    const filter = top === file ? file : `${top}/**`;
    assert.ok(listed.includes(JSON.stringify(filter)), `${file} is in no path filter`);
  }
});

test("actionlint finds nothing", needs("actionlint"), () => {
  execFileSync("actionlint", names, { encoding: "utf8" });
});

test("zizmor finds nothing", needs("zizmor"), () => {
  execFileSync("zizmor", ["--persona=pedantic", "--offline", "--no-progress", ...names], {
    encoding: "utf8",
  });
});
