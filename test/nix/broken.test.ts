import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli } from "./cli.ts";
import { everyNix } from "./nix.ts";
import { build, withProject } from "./project.ts";
import { scratch } from "./scratch.ts";

const unknownModel = { name: "has an unknown model", from: '"qwen3"', to: '"qwen9"', line: 12 };

/** What is done to the stranger's index.ts, and the line that must be named. */
const mistakes = [
  { name: "does not compile", from: 'group("small", [', to: 'group("small", [[', line: 12 },
  { name: "throws", from: "const desk", to: 'throw new Error("not today");\nconst desk', line: 4 },
  {
    name: "has an unknown key",
    from: "  limits,",
    to: "  limits, settings: { router_settings: { num_retires: 2 } },",
    line: 15,
  },
  unknownModel,
];

/** The stranger's flake, with a mistake in it. */
function broken({ name, from, to }: (typeof mistakes)[number]): string {
  const copy = path.join(scratch, name.replaceAll(" ", "-"));
  cpSync(inRoot("test/nix/stranger"), copy, { recursive: true });
  const file = path.join(copy, "litellm", "index.ts");
  const text = readFileSync(inRoot("test/nix/stranger/litellm/index.ts"), "utf8");
  assert.ok(text.includes(from));
  writeFileSync(file, text.replace(from, to));
  return copy;
}

/** The stranger's flake with its mistaken groups elsewhere, given as a Nix expression. */
function elsewhere(place: string, groups: string): string {
  const flake = path.join(scratch, `elsewhere-${place.replace(" ", "-")}`);
  cpSync(broken(unknownModel), flake, { recursive: true });
  cpSync(path.join(flake, "litellm"), path.join(flake, place), { recursive: true });
  cpSync(path.join(flake, "litellm"), flake, { recursive: true });
  const file = path.join(flake, "flake.nix");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("groups = ./litellm;", `groups = ${groups};`));
  return flake;
}

/** The lines of the build's own log that Nix repeats: the last ten. */
function shownLog(stderr: string): string[] {
  return stderr
    .split("\n")
    .filter((line) => line.startsWith("       > "))
    .map((line) => line.slice("       > ".length));
}

for (const { nix, skip } of everyNix) {
  for (const mistake of mistakes) {
    test(`${nix.name}: a group file that ${mistake.name} is named with its line`, { skip }, () => {
      const flake = broken(mistake);
      const cli = runCli(flake, "build", "litellm");
      const { status, stderr } = build(nix, flake, "default", withProject);
      assert.equal(status, 1, stderr);
      assert.deepEqual(shownLog(stderr), cli.stderr.trimEnd().split("\n"));
      assert.ok(cli.stderr.includes(`litellm/index.ts:${mistake.line}:`), cli.stderr);
    });
  }
  for (const { folder, groups } of [
    { folder: "my groups", groups: './. + "/my groups"' },
    { folder: ".groups", groups: "./.groups" },
    // what Nix calls the root of a flake
    { folder: "source", groups: "./." },
  ]) {
    test(`${nix.name}: a message names the folder ${folder} as its owner does`, { skip }, () => {
      const flake = elsewhere(folder, groups);
      const cli = runCli(flake, "build", folder);
      const { status, stderr } = build(nix, flake, "default", withProject);
      assert.equal(status, 1, stderr);
      assert.deepEqual(shownLog(stderr), cli.stderr.trimEnd().split("\n"), stderr);
    });
  }

  test(`${nix.name}: a group file that imports from beside its folder is told what a build sees`, {
    skip,
  }, () => {
    const flake = broken({
      name: "reaches beside",
      from: "const desk",
      to: 'import "../shared.ts";\nconst desk',
      line: 4,
    });
    const cli = runCli(flake, "build", "litellm");
    const beside = path.join(flake, "shared.ts");
    writeFileSync(beside, "export {};\n");
    const { status, stderr } = build(nix, flake, "default", withProject);
    rmSync(beside);
    assert.equal(status, 1, stderr);
    assert.deepEqual(shownLog(stderr), [
      ...cli.stderr.trimEnd().split("\n"),
      "A Nix build sees nothing but the folder that groups names: what its files import has to be in it.",
    ]);
  });

  test(`${nix.name}: groups in quotes are refused`, { skip }, () => {
    const flake = elsewhere("quoted", '"./quoted"');
    const { status, stderr } = build(nix, flake, "default", withProject);
    assert.equal(status, 1, stderr);
    assert.ok(
      stderr.includes(
        "error: groups is a string that names nothing in the Nix store. Write the path without quotes, as in groups = ./groups.",
      ),
      stderr,
    );
  });
}
