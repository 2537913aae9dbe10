import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "./root.ts";
import { needs } from "./skip.ts";

// What biome does not read: each language's own checker over every file that git tracks.

const tracked = spawnSync("git", ["ls-files"], { cwd: inRoot(), encoding: "utf8" })
  .stdout.split("\n")
  .filter((file) => file !== "" && !file.startsWith("test/fixtures/"));

const ending = (...endings: string[]): string[] =>
  tracked.filter((file) => endings.some((one) => file.endsWith(one)));

const scripts = [
  ...ending(".sh"),
  ...tracked.filter((file) => !/\.\w+$/.test(file) && firstLine(file).includes("bash")),
];

function firstLine(file: string): string {
  return readFileSync(inRoot(file), "utf8").split("\n", 1)[0] ?? "";
}

function clean(program: string, args: string[], files: string[]): void {
  assert.notEqual(files.length, 0);
  const { stdout, stderr, status } = spawnSync(program, [...args, ...files], {
    cwd: inRoot(),
    encoding: "utf8",
  });
  assert.deepEqual({ output: `${stdout}${stderr}`, status }, { output: "", status: 0 });
}

test("shellcheck", needs("git", "shellcheck"), () => clean("shellcheck", ["-x"], scripts));
test("fish", needs("git", "fish"), () => clean("fish", ["--no-execute"], ending(".fish")));
test("nixfmt", needs("git", "nixfmt"), () => clean("nixfmt", ["--check"], ending(".nix")));
test("deadnix", needs("git", "deadnix"), () =>
  clean("deadnix", ["--fail", "--no-lambda-pattern-names"], ending(".nix")),
);
