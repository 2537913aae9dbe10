import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { readWantedLimits, transportsIn } from "../../src/limits/read.ts";

const kimi = `{
  "k1": {"max_input_tokens":4,"max_output_tokens":3,"claims":[]},
  "k2": {"max_input_tokens":2,"max_output_tokens":1,"claims":[]}
}
`;
const [k1, k2] = [
  { max_input_tokens: 4, max_output_tokens: 3, claims: [] },
  { max_input_tokens: 2, max_output_tokens: 1, claims: [] },
];

const wanted = (models: Record<string, string[]>): Map<string, Set<string>> =>
  new Map(Object.entries(models).map(([transport, names]) => [transport, new Set(names)]));

/** A folder with limits of kimi, and a file of openai that no reader may open. */
function folder(t: TestContext): string {
  const directory = mkdtempSync(path.join(tmpdir(), "limits-"));
  t.after(() => rmSync(directory, { recursive: true }));
  writeFileSync(path.join(directory, "kimi.json"), kimi);
  writeFileSync(path.join(directory, "openai.json"), "not JSON");
  return directory;
}

test("reads the models asked for and opens no other file", (t) => {
  assert.deepEqual(readWantedLimits(folder(t), wanted({ kimi: ["k2"] })), { kimi: { k2 } });
  assert.deepEqual(readWantedLimits(folder(t), wanted({ kimi: ["k1", "k2"] })), {
    kimi: { k1, k2 },
  });
});

test("where a model is missing its whole transport is read", (t) => {
  assert.deepEqual(readWantedLimits(folder(t), wanted({ kimi: ["k2", "k3"] })), {
    kimi: { k1, k2 },
  });
});

test("a file that is laid out otherwise is read whole", (t) => {
  const directory = folder(t);
  writeFileSync(path.join(directory, "kimi.json"), JSON.stringify({ k1, k2 }));
  assert.deepEqual(readWantedLimits(directory, wanted({ kimi: ["k2"] })), { kimi: { k1, k2 } });
});

test("a transport without a file is left out, whatever its name", (t) => {
  assert.deepEqual(
    readWantedLimits(folder(t), wanted({ own: ["k1"], "../kimi": ["k1"], "": [] })),
    {},
  );
});

test("lists the transports that there is a file for", (t) => {
  assert.deepEqual(transportsIn(folder(t)), ["kimi", "openai"]);
});
