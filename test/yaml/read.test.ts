import assert from "node:assert/strict";
import { test } from "node:test";
import { lineCounter, readYaml, YamlError } from "../../src/yaml/read.ts";

const read = (text: string): unknown => readYaml(text).data;

const refuses = (text: string, reason: RegExp): void => {
  assert.throws(
    () => readYaml(text),
    (error: unknown) => error instanceof YamlError && reason.test(error.reason),
  );
};

const scalars: [text: string, value: unknown][] = [
  ["yes", true],
  ["Off", false],
  ["y", "y"],
  ["~", null],
  ["", null],
  ["Null", null],
  ["nULL", "nULL"],
  ["0o17", "0o17"],
  ["017", 15],
  ["08", "08"],
  ["0b101", 5],
  ["-0x1F", -31],
  ["1_000", 1000],
  ["12:30:45", 45045],
  ["1:60", "1:60"],
  ["1.5", 1.5],
  ["1e3", "1e3"],
  ["1.0e+3", 1000],
  ["1.e3", "1.e3"],
  [".5", 0.5],
  ["-.5", "-.5"],
  ["190:20:30.15", 685230.15],
  [".inf", Number.POSITIVE_INFINITY],
  ["-.INF", Number.NEGATIVE_INFINITY],
  ["2024-10-21", new Date(Date.UTC(2024, 9, 21))],
  ["2024-1-2", "2024-1-2"],
  ["2001-12-14t21:59:43.10-05:00", new Date(Date.UTC(2001, 11, 15, 2, 59, 43, 100))],
  ['"yes"', "yes"],
  ["!!str 12", "12"],
  ["!!int '12'", 12],
  ["!!float 12", 12],
];

for (const [text, value] of scalars) {
  test(`a scalar as PyYAML reads it: ${text === "" ? "nothing" : text}`, () => {
    assert.deepEqual(read(`key: ${text}`), { key: value });
  });
}

test("merge keys: own keys win, then the first of a list", () => {
  const text = "a: &a { x: 1, y: 1 }\nb: &b { x: 2, z: 2 }\nc:\n  <<: [*a, *b]\n  y: 3\n";
  assert.deepEqual(read(text), {
    a: { x: 1, y: 1 },
    b: { x: 2, z: 2 },
    c: { x: 1, z: 2, y: 3 },
  });
});

test("an alias is what it names, not a copy", () => {
  const data = read("a: &a { x: 1 }\nb: *a\n");
  assert.ok(typeof data === "object" && data !== null && "a" in data && "b" in data);
  assert.equal(data.a, data.b);
});

test("a billion laughs stay nine lists", () => {
  const lines = ["a0: &a0 [lol]"];
  for (let level = 1; level < 40; level += 1) {
    const names = Array.from({ length: 9 }, () => `*a${level - 1}`);
    lines.push(`a${level}: &a${level} [${names.join(", ")}]`);
  }
  assert.equal(Object.keys(readYaml(lines.join("\n")).data ?? {}).length, 40);
});

test("a key that is called __proto__ is a key", () => {
  assert.deepEqual(Object.entries(readYaml("__proto__: 1").data ?? {}), [["__proto__", 1]]);
});

test("duplicate keys are told with both places", () => {
  const { data, duplicates } = readYaml("a: 1\nb: 2\na: 3\n");
  assert.deepEqual(data, { a: 3, b: 2 });
  assert.deepEqual(duplicates, [{ path: ["a"], offset: 10, first: 0 }]);
});

test("a closing bracket may stand at any column, as PyYAML has it", () => {
  const text = 'a:\n  b: {\n    "x": 1, # one\n  "y": [\n  2\n]\n}\nc: |\n  {\n d: 1\n';
  assert.deepEqual(read(text.replace("\n d: 1\n", "\n")), { a: { b: { x: 1, y: [2] } }, c: "{\n" });
});

test("positions: key and value, through aliases and merges", () => {
  const text = "a: &a\n  x: 1\nb:\n  <<: *a\n  y: [1, 'two']\n";
  const { entry } = readYaml(text);
  const at = lineCounter(text);
  const places = [
    ["a", "x"],
    ["b", "x"],
    ["b", "y", 1],
    ["b", "none"],
  ].map((path) => {
    const { key, value } = entry(path);
    return [at(key), at(value)];
  });
  assert.deepEqual(places, [
    [
      { line: 2, column: 3 },
      { line: 2, column: 6 },
    ],
    [
      { line: 2, column: 3 },
      { line: 2, column: 6 },
    ],
    [
      { line: 5, column: 10 },
      { line: 5, column: 10 },
    ],
    [
      { line: 3, column: 1 },
      { line: 4, column: 3 },
    ],
  ]);
});

test("a byte order mark and CRLF are no difference", () => {
  assert.deepEqual(read("\ufeffa: 1\r\nb:\r\n  - c\r\n"), { a: 1, b: ["c"] });
});

test("several documents are refused in one sentence", () =>
  refuses("a: 1\n---\nb: 2\n", /several/));
test("an alias of nothing is refused", () => refuses("a: *b\n", /no anchor &b/));
test("an alias of itself is refused", () => refuses("a: &a [*a]\n", /refers to itself/));
test("a list as a key is refused", () => refuses("? [a]\n: 1\n", /cannot be a key/));
test("a date that does not exist is refused", () => refuses("a: 2024-13-45\n", /cannot read/));
test("a tab between tokens is refused", () => refuses("a:\tb\n", /a tab/));
test("a tab in a comment, in quotes or in a block is no flaw", () => {
  assert.deepEqual(read('a: "x\ty" # b\tc\nd: |\n  e\tf\n'), { a: "x\ty", d: "e\tf\n" });
});
test("a value without a key is refused", () => refuses("a: 1\n: 2\n", /without a key/));
test("a bare = is refused", () => refuses("a: =\n", /bare `=`/));
test("a tag of Python is refused", () => refuses("a: !!python/object:x {}\n", /tag/));
test("nesting that is too deep is refused", () => refuses("[".repeat(5000), /dep|nest/i));

test("positions: an empty item stands where the text before it ends", () => {
  const text = "a:\n  -\n  - b: c\n  -\n";
  const position = lineCounter(text);
  const { entry } = readYaml(text);
  assert.deepEqual(
    [0, 2].map((item) => position(entry(["a", item]).value).line),
    [2, 3],
  );
});
