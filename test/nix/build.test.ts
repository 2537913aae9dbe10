import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot, root } from "../root.ts";
import { esbuild } from "./host.ts";
import { everyNix } from "./nix.ts";
import { build, project, withProject, withStub } from "./project.ts";
import { scratch } from "./scratch.ts";

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

let made: Record<string, string> | undefined;
/** What the CLI itself makes of a folder of group files. */
function byCli(groups: string): Record<string, string> {
  const out = path.join(scratch, "by-cli", groups);
  execFileSync(process.execPath, [inRoot("dist/muffintin.cjs"), "build", groups, "--out", out], {
    cwd: root,
    env: { ...process.env, ESBUILD_BINARY_PATH: esbuild },
  });
  return contents(out);
}

for (const { nix, skip } of everyNix) {
  test(`${nix.name}: litellm-config is what npm start writes, byte for byte`, { skip }, () => {
    const { status, stderr, out } = build(nix, project, "litellm-config", withStub);
    assert.equal(status, 0, stderr);
    made ??= byCli("groups");
    assert.deepEqual(contents(out), made);
  });

  test(`${nix.name}: the build is reproducible`, { skip }, () => {
    const { status, stderr } = build(nix, project, "litellm-config", withStub, "--rebuild");
    assert.equal(status, 0, stderr);
  });

  test(`${nix.name}: a stranger's flake builds its own groups`, { skip }, () => {
    const stranger = inRoot("test/nix/stranger");
    const { status, stderr, out } = build(nix, stranger, "default", withProject);
    assert.equal(status, 0, stderr);
    assert.deepEqual(contents(out), byCli("test/nix/stranger/litellm"));
  });
}
