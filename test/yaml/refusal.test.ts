import assert from "node:assert/strict";
import { test } from "node:test";
import { lineCounter, readYaml, YamlError } from "../../src/yaml/read.ts";

const refused: [text: string, place: string, sentence: string][] = [
  ["a: @x", "1:4", "a value cannot begin with @: put it in quotes"],
  ["- `x`", "1:3", "a value cannot begin with `: put it in quotes"],
  ["a: %x", "1:4", "a value cannot begin with %: put it in quotes"],
  ["a: b: c", "1:5", "a second `: ` in one line: put the value in quotes"],
  ["a: - b", "1:4", "a list begins in the line below its key"],
  ["a: b\n c: d", "2:3", "indented further than the line above, and so a part of its value"],
  ["- a: 1\n   b: 2", "2:5", "indented further than the line above, and so a part of its value"],
  ["a:\n    b: 1\n  c: 2", "3:3", "indented otherwise than what it belongs to"],
  ["a:\n  - b\n - c", "3:2", "indented otherwise than what it belongs to"],
  ["- a\nb: 1", "2:1", "neither part of what stands above nor beside it: check the indentation"],
  ["a: 1\n- b", "2:1", "neither part of what stands above nor beside it: check the indentation"],
  [
    "a\nb:\n  c: 1",
    "2:2",
    "the line above is no `key: value`: a colon, or the space behind it, is missing",
  ],
  [
    "a:1\nb: 1",
    "2:2",
    "the line above is no `key: value`: a colon, or the space behind it, is missing",
  ],
  ["a: 'it's'", "1:8", "text behind the closing '; within single quotes ' is written ''"],
  ['a: "x" y', "1:8", 'text behind the closing "; within double quotes " is written \\"'],
  ["a: [1]]", "1:7", "text behind the end of a value"],
  [
    'a: "C:\\dir"',
    "1:8",
    "no escape that YAML knows; in double quotes \\ is written \\\\, in single quotes as it is",
  ],
  ["a: [1", "1:6", "the file ends within [ ] or { }: the closing bracket is missing"],
  ["a: 'x", "1:6", "the file ends within single quotes: the closing ' is missing"],
  ['a: "x', "1:6", 'the file ends within double quotes: the closing " is missing'],
  ['a: "x\nb: 1', "2:5", 'the file ends within double quotes: the closing " is missing'],
  [
    "a: !include b.yaml",
    "1:13",
    "PyYAML does not know the tag !include; LiteLLM reads the files that a list under `include:` names",
  ],
  ["a:\n\tb: 1", "2:1", "a tab; YAML is indented with spaces"],
  ["a: \u0001", "1:4", "a control character; write it as an escape in double quotes"],
];

for (const [text, place, sentence] of refused) {
  test(`${JSON.stringify(text)} is refused with what to mend`, () => {
    assert.throws(
      () => readYaml(text),
      (error) => {
        assert.ok(error instanceof YamlError);
        const { line, column } = lineCounter(text)(error.offset);
        assert.deepEqual([`${line}:${column}`, error.reason], [place, sentence]);
        return true;
      },
    );
  });
}
