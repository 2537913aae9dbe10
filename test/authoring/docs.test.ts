import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { placeholderKeys } from "../../src/authoring/env.ts";
import * as muffintin from "../../src/index.ts";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { compile } from "../tsc.ts";

const text = readFileSync(inRoot("docs/authoring.md"), "utf8");

test("docs/authoring.md has a heading for each function", () => {
  const headings = text
    .split("\n")
    .filter((line) => line.startsWith("## "))
    .join("\n");
  const missing = Object.keys(muffintin).filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(headings),
  );
  assert.deepEqual(missing, []);
});

test("docs/authoring.md names the placeholders that may stand for a secret", () => {
  const [, list = ""] = /local\s+servers accept: ([^.]*)\./.exec(text) ?? [];
  assert.deepEqual(
    list.split(/,\s+/),
    placeholderKeys.map((key) => `\`${key}\``),
  );
});

test("what docs/authoring.md shows compiles, and builds without a finding", () => {
  const [, shown = ""] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "index.ts"), shown);
    assert.deepEqual(compile(directory, "index.ts"), { status: 0, output: "" });
    const { status, stdout, stderr } = runCli([
      ...["build", directory],
      ...["--out", path.join(directory, "out")],
    ]);
    assert.deepEqual(
      { status, stderr, said: stdout.split(": ").at(-1) },
      { status: 0, stderr: "", said: "22 deployments, 11 environment variables\n" },
    );
  });
});
