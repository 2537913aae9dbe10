import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot, root } from "../root.ts";
import { runCli } from "./cli.ts";
import { everyNix } from "./nix.ts";
import { build, project, withProject, withStub } from "./project.ts";
import { scratch } from "./scratch.ts";

const stranger = inRoot("test/nix/stranger");

/** Every file below a folder, and what is in it. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), readFileSync(file, "utf8")]),
  );
}

/** What a command of the CLI itself writes. */
function byCli(cwd: string, ...args: string[]): Record<string, string> {
  const out = path.join(scratch, "by-cli", args.join(" "));
  const { status, stderr } = runCli(cwd, ...args, "--out", out);
  assert.equal(status, 0, stderr);
  return contents(out);
}

for (const { nix, skip } of everyNix) {
  test(`${nix.name}: litellm-config is what npm start writes, byte for byte`, { skip }, () => {
    const { status, stderr, out } = build(nix, project, "litellm-config", withStub);
    assert.equal(status, 0, stderr);
    assert.deepEqual(contents(out), byCli(root, "build", "groups"));
  });

  test(`${nix.name}: litellm-kubernetes is what --kubernetes writes`, { skip }, () => {
    const { status, stderr, out } = build(nix, project, "litellm-kubernetes", withStub);
    assert.equal(status, 0, stderr);
    assert.deepEqual(contents(out), byCli(root, "build", "groups", "--kubernetes"));
  });

  test(`${nix.name}: litellm-deploy is what bundle writes, byte for byte`, { skip }, () => {
    const { status, stderr, out } = build(nix, project, "litellm-deploy", withStub);
    assert.equal(status, 0, stderr);
    assert.deepEqual(contents(out), byCli(root, "bundle", "groups"));
  });

  test(`${nix.name}: the build is reproducible`, { skip }, () => {
    const { status, stderr } = build(nix, project, "litellm-config", withStub, "--rebuild");
    assert.equal(status, 0, stderr);
  });

  test(`${nix.name}: the package has what npm builds`, { skip }, () => {
    const { status, stderr, out } = build(nix, project, "muffintin", withStub);
    assert.equal(status, 0, stderr);
    const packaged = contents(path.join(out, "lib/muffintin"));
    const expected = contents(inRoot("dist"));
    assert.ok("muffintin.cjs" in packaged);
    // a bundle is too long to be printed as a difference
    for (const [file, text] of Object.entries(packaged)) assert.ok(expected[file] === text, file);
  });

  test(`${nix.name}: a stranger's flake builds its own groups`, { skip }, () => {
    const { status, stderr, out } = build(nix, stranger, "default", withProject);
    assert.equal(status, 0, stderr);
    assert.deepEqual(contents(out), byCli(stranger, "build", "litellm"));
  });

  test(`${nix.name}: it builds what takes them to a host and to a cluster`, { skip }, () => {
    for (const [attribute, ...args] of [
      ["deploy", "bundle", "litellm"],
      ["kubernetes", "build", "litellm", "--kubernetes", "--replicas", "3"],
    ] as const) {
      const { status, stderr, out } = build(nix, stranger, attribute, withProject);
      assert.equal(status, 0, stderr);
      assert.deepEqual(contents(out), byCli(stranger, ...args));
    }
  });

  test(`${nix.name}: a name, a target and further arguments are passed on`, { skip }, () => {
    const { status, stderr, out } = build(nix, stranger, "json", withProject);
    assert.equal(status, 0, stderr);
    const expected = byCli(stranger, "build", "litellm", "--target", "1.80.11", "--format", "json");
    assert.deepEqual(contents(out), expected);
  });

  test(`${nix.name}: the overlay builds the same`, { skip }, () => {
    const [own, overlaid] = ["default", "from-overlay"].map((attribute) => {
      const { status, stderr, out } = build(nix, stranger, attribute, withProject);
      assert.equal(status, 0, stderr);
      return readFileSync(path.join(out, "config.yaml"), "utf8");
    });
    assert.equal(overlaid, own);
  });

  test(`${nix.name}: a config that names a store path is refused`, { skip }, () => {
    const { status, stderr } = build(nix, stranger, "leaky", withProject);
    assert.equal(status, 1);
    assert.match(stderr, /is not allowed to refer to .*\n.*-litellm/);
  });
}
