import assert from "node:assert/strict";
import { test } from "node:test";
import { systems } from "./host.ts";
import { everyNix, run } from "./nix.ts";
import { project, readyConfigurations, seed, withStub } from "./project.ts";

const flake = `path:${project}`;

const attributes = {
  packages: [
    "default",
    "litellm-config",
    ...readyConfigurations.map((name) => `litellm-config-${name}`),
    "litellm-deploy",
    "litellm-kubernetes",
    "litellm-uvx",
    "muffintin",
  ],
  checks: [
    "docs",
    "format",
    "litellm-config",
    "lock-integrity",
    "muffintin",
    "scripts",
    "up-to-date",
  ],
  devShells: ["default"],
};

for (const { nix, skip } of everyNix) {
  test(`${nix.name}: flake.lock is what flake.nix asks for`, { skip }, () => {
    const { status, stderr } = run(nix, [
      "nix",
      "flake",
      "metadata",
      flake,
      "--no-update-lock-file",
    ]);
    assert.equal(status, 0, stderr);
  });

  for (const [output, names] of Object.entries(attributes)) {
    test(`${nix.name}: every system has its ${output}`, { skip }, () => {
      const { status, stdout, stderr } = run(nix, [
        "nix",
        "eval",
        "--json",
        `${flake}#${output}`,
        ...withStub,
        "--no-write-lock-file",
        "--apply",
        "builtins.mapAttrs (_: builtins.mapAttrs (_: drv: builtins.typeOf drv.drvPath))",
      ]);
      assert.equal(status, 0, stderr);
      const evaluated = Object.fromEntries(names.map((name) => [name, "string"]));
      assert.deepEqual(
        JSON.parse(stdout),
        Object.fromEntries(systems.map((each) => [each, evaluated])),
      );
    });
  }

  test(`${nix.name}: nix flake check`, { skip }, () => {
    seed(nix);
    const { status, stderr } = run(nix, [
      "nix",
      "flake",
      "check",
      flake,
      ...withStub,
      "--no-write-lock-file",
    ]);
    assert.equal(status, 0, stderr);
  });

  test(`${nix.name}: nix run starts the CLI`, { skip }, () => {
    seed(nix);
    const { status, stdout, stderr } = run(nix, [
      "nix",
      "run",
      flake,
      ...withStub,
      "--no-write-lock-file",
      "--",
      "--version",
    ]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
}
