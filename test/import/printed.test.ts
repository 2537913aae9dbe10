import assert from "node:assert/strict";
import { test } from "node:test";
import type { Doc } from "../../src/import/doc.ts";
import { call, entry, print, quote, text } from "../../src/import/doc.ts";

const list = (...items: string[]): Doc => ({
  kind: "list",
  items: items.map((item) => ({ value: text(quote(item)) })),
});

test("a call breaks as the formatter breaks it", () => {
  const names = ["a", "b", "c"].map((letter) => letter.repeat(28));
  const map: Doc = { kind: "map", entries: [entry("rpm", text("1")), entry("a-b", text("2"))] };
  assert.equal(print(call("p.models", list("a"), map)), 'p.models(["a"], { rpm: 1, "a-b": 2 })');
  assert.equal(
    print(call("p.models", list(...names))),
    `p.models([\n${names.map((name) => `  "${name}",\n`).join("")}])`,
  );
  assert.equal(
    print(call("p.models", list(...names), map)),
    `p.models(\n  [${names.map((name) => `"${name}"`).join(", ")}],\n  { rpm: 1, "a-b": 2 },\n)`,
  );
});

test("a long string goes below its key, a comment opens its mapping", () => {
  const long = "x".repeat(90);
  const map: Doc = {
    kind: "map",
    entries: [entry("header", text(quote(long))), entry("b", text("1"), { before: ["why", ""] })],
  };
  assert.equal(print(map), `{\n  header:\n    "${long}",\n  // why\n  //\n  b: 1,\n}`);
});

test("quotes save backslashes, and no character breaks a line", () => {
  assert.deepEqual(["a", 'a"b', `a"'b`, "\n\u2028\u0085\\"].map(quote), [
    '"a"',
    "'a\"b'",
    '"a\\"\'b"',
    '"\\n\\u2028\\u0085\\\\"',
  ]);
});
