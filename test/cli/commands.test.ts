import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { inRoot } from "../root.ts";

const names = Object.keys(commands).sort();

test("every file or folder of src/cli/commands is a command, and every command has one", () => {
  const entries = readdirSync(inRoot("src/cli/commands"), { withFileTypes: true });
  assert.deepEqual(entries.map(({ name }) => path.basename(name, ".ts")).sort(), names);
});

test("a command of several files begins at its index.ts", () => {
  const folders = readdirSync(inRoot("src/cli/commands"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const without = folders.filter(
    (name) => !readdirSync(inRoot("src/cli/commands", name)).includes("index.ts"),
  );
  assert.deepEqual(without, []);
});

test("README's table has a row for every command", () => {
  const rows = readFileSync(inRoot("README.md"), "utf8").matchAll(/^\| `muffintin ([a-z]+)/gm);
  assert.deepEqual([...rows].map(([, name]) => name).sort(), names);
});
