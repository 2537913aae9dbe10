import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.ts";

/**
 * Compares a text with the committed one; MUFFINTIN_UPDATE=1 writes it anew.
 *
 * @param name path below test/golden
 * @param test part of the test file's path, for the command that renews it
 */
export function matchesGolden(name: string, text: string, test: string): void {
  const file = inRoot("test", "golden", name);
  if (process.env["MUFFINTIN_UPDATE"] === "1") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  let known = "";
  try {
    known = readFileSync(file, "utf8");
  } catch {
    // a missing golden is an empty one
  }
  assert.equal(
    text,
    known,
    `test/golden/${name} differs; if that is meant, renew it: MUFFINTIN_UPDATE=1 node test/run.mjs ${test}`,
  );
}
