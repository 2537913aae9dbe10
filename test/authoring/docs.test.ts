import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
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
