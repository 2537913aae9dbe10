import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli } from "./cli.ts";
import { everyNix } from "./nix.ts";
import { build, withProject } from "./project.ts";
import { scratch } from "./scratch.ts";

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
  { name: "has an unknown model", from: '"qwen3"', to: '"qwen9"', line: 12 },
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
}
