import assert from "node:assert/strict";
import { test } from "node:test";
import { findKey, findText } from "../../src/cli/load/written.ts";

const keys: [line: string, column: number][] = [
  ["  rpm: 5,", 2],
  ["  'rpm': 5,", 2],
  ['  "rpm" : 5,', 2],
  ["  tpm: 1, rpm: 5", 10],
  ["  max_rpm: 1, rpm: 5", 14],
  ["  limits.rpm: 1", -1],
  ["  rpm, tpm", -1],
  ["  rpms: 5", -1],
  ["  f(rpm)", -1],
  ["", -1],
];
for (const [line, column] of keys) {
  test(`the key rpm in ${JSON.stringify(line)}: ${column}`, () => {
    assert.equal(findKey(line, "rpm"), column);
  });
}

const texts: [line: string, column: number][] = [
  ['chat("gpt-5")', 5],
  ["chat('gpt-5')", 5],
  ["chat(`gpt-5`)", 5],
  ['chat("gpt-5-mini", "gpt-5")', 19],
  ["// gpt-5", -1],
  ["", -1],
];
for (const [line, column] of texts) {
  test(`the text gpt-5 in ${JSON.stringify(line)}: ${column}`, () => {
    assert.equal(findText(line, "gpt-5"), column);
  });
}

const nothing: [line: string, key: number, text: number][] = [
  ['  "": 5,', 2, 2],
  ["a ? b : '',", -1, 8],
  ["", -1, -1],
];
for (const [line, key, text] of nothing) {
  test(`the empty key and the empty text in ${JSON.stringify(line)}: ${key}, ${text}`, () => {
    assert.deepEqual([findKey(line, ""), findText(line, "")], [key, text]);
  });
}
