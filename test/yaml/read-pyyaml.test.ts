import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { readYaml, YamlError } from "../../src/yaml/read.ts";
import { litellmPython } from "../litellm-env.ts";
import { needs } from "../skip.ts";

const seed = 20_240_607;

const driver = `
import sys, json, yaml, datetime, math
def plain(value):
    if isinstance(value, dict): return {"map": sorted([[plain_key(k), plain(v)] for k, v in value.items()], key=lambda e: e[0])}
    if isinstance(value, (list, tuple)): return [plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.datetime)): return {"date": 1}
    if isinstance(value, float): return {"float": repr(value) if not math.isfinite(value) else value}
    if isinstance(value, (bytes, set)): return {"other": 1}
    return value
def plain_key(key): return str(key).lower() if isinstance(key, bool) else "null" if key is None else str(key)
for line in sys.stdin:
    try: answer = {"data": plain(yaml.safe_load(json.loads(line)))}
    except Exception as error: answer = {"error": type(error).__name__}
    print(json.dumps(answer))
`;

function plain(value: unknown): unknown {
  if (value instanceof Date) return { date: 1 };
  if (typeof value === "number" && !Number.isFinite(value)) {
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, plain(item)]);
    return { map: entries.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)) };
  }
  return value;
}

/** Numbers by their value: JavaScript has one kind of them. */
function sameNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sameNumbers);
  if (typeof value !== "object" || value === null) return value;
  if ("float" in value) return value.float;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sameNumbers(item)]));
}

const word = fc.constantFrom(
  ..."a b yes off ~ null 1 0x1f 017 1_0 12:30 1.5 1e3 .5 2024-10-21 2024-1-1 'x' \"y\" -1 0 08 x:y a#b <a =b +1 .inf on:".split(
    " ",
  ),
);
const { block } = fc.letrec<{ block: (indent: number) => string }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word.map((text) => () => ` ${text}\n`),
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "on", "2"), tie("block")), {
        minLength: 1,
        maxLength: 4,
      })
      .map((entries) => (indent: number) => {
        const seen = new Set<string>();
        const fresh = entries.filter(([key]) => !seen.has(key) && seen.add(key));
        return `\n${fresh.map(([key, value]) => `${" ".repeat(indent)}${key}:${value(indent + 2)}`).join("")}`;
      }),
    fc
      .array(word, { maxLength: 4 })
      .map((items) => () => ` [${items.map((item) => `${item} `).join(", ")}]\n`),
    fc
      .array(word, { minLength: 1, maxLength: 3 })
      .map(
        (items) => (indent: number) =>
          `\n${items.map((item) => `${" ".repeat(indent)}- ${item}\n`).join("")}`,
      ),
  ),
}));

test("generated documents read as PyYAML reads them", needs("litellm"), () => {
  const texts = fc.sample(block, { numRuns: 1500, seed }).map((write) => `root:${write(2)}`);
  const { stdout } = spawnSync(litellmPython(), ["-c", driver], {
    input: texts.map((text) => `${JSON.stringify(text)}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const answers: { data?: unknown; error?: string }[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const [index, text] of texts.entries()) {
    const { data, error } = answers[index] ?? {};
    let ours: unknown;
    try {
      ours = { data: plain(readYaml(text).data) };
    } catch (problem) {
      assert.ok(problem instanceof YamlError, text);
      ours = { error: true };
    }
    const theirs = error === undefined ? { data: sameNumbers(data) } : { error: true };
    assert.deepEqual(JSON.parse(JSON.stringify(ours)), theirs, text);
  }
});
