import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { placeholderKeys } from "../../src/authoring/env.ts";
import * as muffintin from "../../src/index.ts";
import { inRoot } from "../root.ts";

test("docs/authoring.md has a heading for each function", () => {
  const headings = readFileSync(inRoot("docs/authoring.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("## "))
    .join("\n");
  const missing = Object.keys(muffintin).filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(headings),
  );
  assert.deepEqual(missing, []);
});

test("docs/authoring.md names the placeholders that may stand for a secret", () => {
  const [, list = ""] =
    /local\s+servers accept: ([^.]*)\./.exec(readFileSync(inRoot("docs/authoring.md"), "utf8")) ??
    [];
  assert.deepEqual(
    list.split(/,\s+/),
    placeholderKeys.map((key) => `\`${key}\``),
  );
});
