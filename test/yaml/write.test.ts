import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { writeYaml } from "../../src/yaml/write.ts";
import { litellmPython } from "../litellm-env.ts";
import { needs } from "../skip.ts";

const none = { header: [], before: new Map<object, string[]>() };

/** What PyYAML makes of the text, as JSON; NaN and dates would not survive, so none are sent. */
function loadWithPyYaml(text: string): unknown {
  const script =
    "import sys, json, yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))";
  const { stdout, stderr, status } = spawnSync(litellmPython(), ["-c", script], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const awkward = [
  ...["", " ", "~", "null", "Null", "true", "True", "yes", "No", "on", "OFF", "y", "n", "<<", "="],
  ...["0b1", "0o7", "010", "0x1F", "1_000", "12:30:45", "1e-7", "1.5e3", ".5", "+1", "-1", "1."],
  ...[".inf", "-.Inf", ".nan", "2024-10-21", "2024-10-21T10:00:00Z", "- a", "a: b", "a:", ":a"],
  ...["a #b", "#a", "a#b", "@a", "`a", "%a", "!a", "&a", "*a", "[a]", "{a}", "a,b", ", a", "? a"],
  ...["|", ">", "'", '"', "it's", 'say "x"', "\\", "a\\nb", "a\nb", "a\n", "\na", "a\r\nb", "\t"],
  ...[" a", "a ", "a\tb", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u007f", "\u0000"],
  ...["é", "日本", "😀", "\u{1f9c1} muffin", "---", "...", "--- a", "os.environ/NAME", "a: ", "-"],
  ...["https://x.y/z?a=b#c", "*", "openrouter/*", "x: {y}", "%YAML 1.1", "a  b", "GLM (4.5); x"],
];

test("no text of a comment ends it: PyYAML loads what stands below", needs("litellm"), () => {
  const [item, section] = [{ a: 1 }, [{ b: 2 }]];
  const before = new Map<object, string[]>([item, section].map((value) => [value, awkward]));
  const data = { list: [item], section };
  assert.deepEqual(loadWithPyYaml(writeYaml(data, { header: awkward, before })), data);
  assert.equal(
    writeYaml({ list: [item] }, { header: ["one\ntwo\u2028🧁"], before: new Map() }),
    "# one two 🧁\n\nlist:\n  - a: 1\n",
  );
});

test("awkward strings load in PyYAML to what was meant", needs("litellm"), () => {
  const data = { list: awkward, keys: Object.fromEntries(awkward.map((text, i) => [text, i])) };
  assert.deepEqual(loadWithPyYaml(writeYaml(data, none)), data);
});

test(
  "numbers, booleans, null and empty collections load to what was meant",
  needs("litellm"),
  () => {
    const numbers = [0, -1, 1.5, 1e-7, 1.25e-9, 1e21, -1e300, 5e-324, 2 ** 53, 0.1, 100000000000];
    const data = {
      numbers,
      yes: true,
      no: false,
      nothing: null,
      map: {},
      list: [],
      nested: [[[]], [{}]],
    };
    assert.deepEqual(loadWithPyYaml(writeYaml(data, none)), data);
  },
);

test("any nesting of any strings loads to what was meant", needs("litellm"), () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...awkward));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.boolean(), tie("list"), tie("map")),
    list: fc.array(tie("tree"), { maxLength: 4 }),
    map: fc.dictionary(text, tie("tree"), { maxKeys: 4 }),
  }));
  const samples = { samples: fc.sample(tree, { seed: 20261121, numRuns: 400 }) };
  assert.deepEqual(loadWithPyYaml(writeYaml(samples, none)), JSON.parse(JSON.stringify(samples)));
});

test("comments stand before what they belong to", () => {
  const [first, second] = [{ a: 1 }, { a: 2 }];
  const text = writeYaml(
    { list: [first, second], more: { b: "on" } },
    { header: ["top"], before: new Map([[second, ["one", "two"]]]) },
  );
  assert.equal(
    text,
    "# top\n\nlist:\n  - a: 1\n\n  # one\n  # two\n  - a: 2\n\nmore:\n  b: 'on'\n",
  );
});
