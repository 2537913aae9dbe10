import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { readLimits, transportsIn } from "../../src/limits/read.ts";

const kimi = '{ "k2": { "max_input_tokens": 2, "max_output_tokens": 1, "claims": [] } }';

/** A folder with limits of kimi, and a file of openai that no reader may open. */
function folder(t: TestContext): string {
  const directory = mkdtempSync(path.join(tmpdir(), "limits-"));
  t.after(() => rmSync(directory, { recursive: true }));
  writeFileSync(path.join(directory, "kimi.json"), kimi);
  writeFileSync(path.join(directory, "openai.json"), "not JSON");
  return directory;
}

test("reads the transports asked for and opens no other file", (t) => {
  assert.deepEqual(readLimits(folder(t), ["kimi", "kimi"]), {
    kimi: { k2: { max_input_tokens: 2, max_output_tokens: 1, claims: [] } },
  });
});

test("a transport without a file is left out, whatever its name", (t) => {
  assert.deepEqual(readLimits(folder(t), ["own", "../kimi", ""]), {});
});

test("lists the transports that there is a file for", (t) => {
  assert.deepEqual(transportsIn(folder(t)), ["kimi", "openai"]);
});
