// What `nix flake init` gives to somebody, built at once.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli } from "./cli.ts";
import { everyNix, type Nix, run } from "./nix.ts";
import { build, project, withProject } from "./project.ts";
import { scratch } from "./scratch.ts";

const homeManager = path.join(scratch, "home-manager");
cpSync(inRoot("test/nix/home-manager"), homeManager, { recursive: true });
cpSync(inRoot("test/nix/modules/hosts.nix"), path.join(homeManager, "hosts.nix"));
const inputs = [...withProject, "--override-input", "home-manager", `path:${homeManager}`];

/** A folder with what the template gives. */
function init(nix: Nix): string {
  const folder = path.join(nix.home, "mine");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = run(nix, ["nix", "flake", "init", "-t", `path:${project}`], {
    cwd: folder,
  });
  assert.equal(status, 0, stderr);
  return folder;
}

for (const { nix, skip } of everyNix) {
  test(`${nix.name}: nix flake init gives groups, a home and a workflow`, { skip }, () => {
    const files = readdirSync(init(nix), { recursive: true, encoding: "utf8" });
    assert.deepEqual(files.filter((file) => /\.\w+$/.test(path.basename(file))).sort(), [
      ".github",
      ".github/workflows/litellm.yml",
      ".gitignore",
      "README.md",
      "flake.nix",
      "groups/index.ts",
      "groups/settings.ts",
      "groups/transports.ts",
      "groups/workhorse.ts",
      "home.nix",
      "package.json",
      "tsconfig.json",
    ]);
  });

  test(`${nix.name}: its config is what the CLI makes of its groups`, { skip }, () => {
    const folder = init(nix);
    const { status, stderr, out } = build(nix, folder, "litellm-config", inputs);
    assert.equal(status, 0, stderr);
    assert.equal(runCli(folder, "build", "groups", "--out", "out").status, 0);
    const config = (place: string): string => readFileSync(path.join(place, "config.yaml"), "utf8");
    assert.equal(config(out), config(path.join(folder, "out")));
  });

  for (const name of ["me", "me-on-a-mac"]) {
    test(`${nix.name}: its home ${name} builds`, { skip }, () => {
      const attribute = `homeConfigurations.${name}.activationPackage`;
      const { status, stderr, out } = build(nix, init(nix), attribute, inputs);
      assert.equal(status, 0, stderr);
      assert.match(readFileSync(out, "utf8"), /^#!/);
    });
  }

  test(`${nix.name}: muffintin is one node of its lock`, { skip }, () => {
    const { status, stdout, stderr } = run(nix, [
      ...(["nix", "flake", "metadata", "--json", `path:${init(nix)}`] as const),
      ...inputs,
      "--no-write-lock-file",
    ]);
    assert.equal(status, 0, stderr);
    const { nodes } = JSON.parse(stdout).locks;
    assert.deepEqual(Object.keys(nodes).sort(), ["home-manager", "muffintin", "nixpkgs", "root"]);
    assert.deepEqual(nodes.muffintin.inputs, { nixpkgs: ["nixpkgs"] });
  });
}
