import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfBrackets } from "../../src/cli/load/extent.ts";
import { sourceText } from "../../src/cli/load/source-text.ts";

const ends: [what: string, text: string, column: number, line: number, end: number][] = [
  ["a call", "f(1), g(2)", 1, 1, 4],
  ["the second call of a line", "f(1), g(2)", 7, 1, 10],
  ["a call in a call", "f({ a: [g()] }, 2)", 1, 1, 18],
  ["a call over lines", "f(\n  1,\n)", 1, 3, 1],
  ["brackets in texts", "f(\")\", ')', `)`)", 1, 1, 16],
  ["brackets in comments", "f( // )\n  /* )\n ) */ 1)", 1, 3, 8],
  ["a quote in a text", 'f("\\")", 1)', 1, 1, 11],
  ["what closes what was open before", "a), f(1)", 1, 1, 2],
  ["what is never closed", "f(1", 1, 1001, 1],
];
for (const [what, text, column, line, end] of ends) {
  test(`where the brackets end: ${what}`, () => {
    assert.deepEqual(endOfBrackets(sourceText(text), { line: 1, column }), { line, column: end });
  });
}
