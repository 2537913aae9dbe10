import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type Event, getScalarValue, parseEvents } from "js-yaml";
import { blockEvents } from "../../src/yaml/read-block.ts";
import { inRoot } from "../root.ts";

/** What js-yaml says; undefined where it refuses the text. */
function byJsYaml(text: string): Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: 100 });
  } catch {
    return undefined;
  }
}

/** js-yaml calls a scalar slow before an indented comment; what it says is what counts. */
const told = (text: string, events: readonly Event[] | undefined) =>
  events?.map((event) =>
    event.type === 4
      ? { ...event, fast: event.valueStart >= 0 && getScalarValue(text, event) }
      : event,
  );

const agrees = (text: string): void => {
  const own = blockEvents(text);
  if (own !== undefined) assert.deepEqual(told(text, own), told(text, byJsYaml(text)), text);
};

test("every fixture gives the events of js-yaml", () => {
  const files = ["test/fixtures", "test/golden"]
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { recursive: true }).map((name) => inRoot(folder, String(name))),
    )
    .filter((name) => name.endsWith(".yaml"));
  assert.ok(files.length > 20);
  for (const file of files) agrees(readFileSync(file, "utf8"));
});

test("lines of all kinds, in any order and at any indentation, give the events of js-yaml", () => {
  const value = fc.constantFrom(
    ...["", " a", " 'a b'", ' "a"', " {}", " []", " os.environ/A", " -1", " a: b", " 2024-10-21"],
    ...[" a #b", " a#b", " a:b", " 'it''s'", " |", " &x a", " *x", " [a]", "  a ", " - a", " ---"],
    ...[" https://a/b?c=d", " a :b", " # c", " '#'", " !!str a", " % ", ' "a\\n"', " <<", " a  b"],
  );
  const lead = fc.constantFrom("", "", "- ", "-", "-   ", "- - ", "? ");
  const key = fc.constantFrom("a:", "b:", "'c':", '"d":', "e f:", "g", "", "h/i.j:", "<<:", "a:b:");
  const entry = fc
    .tuple(fc.constantFrom(0, 0, 2, 2, 4, 4, 6, 1), lead, key, value)
    .map(([indent, ...rest]) => `${" ".repeat(indent)}${rest.join("")}`);
  const line = fc.oneof(
    { weight: 12, arbitrary: entry },
    { weight: 1, arbitrary: fc.constantFrom("", "  # c", "---", "...", "\t", "%YAML 1.1") },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("", "\n", " "), (lines, end) => {
      agrees(lines.join("\n") + end);
    }),
    { numRuns: 30_000 },
  );
});

test("nested mappings and sequences are read here, with the events of js-yaml", () => {
  const scalar = fc.constantFrom("", " a", " 'a b'", ' "a"', " {}", " []", " -1", " a #b", " a:b");
  const { node } = fc.letrec<{ node: string[] }>((tie) => {
    const children = fc.array(fc.tuple(scalar, fc.option(tie("node"))), {
      minLength: 1,
      maxLength: 3,
    });
    const block = (lead: (at: number) => string, step: string) =>
      children.map((all) =>
        all.flatMap(([value, below], at) =>
          below ? [lead(at), ...below.map((line) => step + line)] : [lead(at) + value],
        ),
      );
    const key = (at: number): string => `k${at}:`;
    return {
      node: fc.oneof(
        { depthSize: "small" },
        block(key, "  "),
        block(() => "-", "  "),
        // a sequence as deep as its key
        block(() => "-", "  ").map((lines) => ["s:", ...lines, "t: a"]),
      ),
    };
  });
  let own = 0;
  fc.assert(
    fc.property(node, (lines) => {
      const text = `${lines.join("\n")}\n`;
      if (blockEvents(text) !== undefined) own += 1;
      agrees(text);
    }),
    { numRuns: 5000, seed: 20_240_607 },
  );
  assert.ok(own > 4000, `${own} of 5000 were read here`);
});

test("a config as the build writes it is read without js-yaml", () => {
  const text = `# c
model_list:
  # ----- a -----
  - model_name: a
    litellm_params:
      model: openai/gpt-4o
      api_key: os.environ/A
      extra_headers: {}
      "on": 'yes'
router_settings:
  fallbacks:
    - a/b:
        - c
`;
  assert.deepEqual(blockEvents(text), parseEvents(text, {}));
});

for (const text of ["", "a", "a: |\n  b\n", "a: [b]\n", "ä: b\n", "a: b\r\n", "a: b\n c: d\n"]) {
  test(`js-yaml reads ${JSON.stringify(text)}`, () => {
    assert.equal(blockEvents(text), undefined);
  });
}
