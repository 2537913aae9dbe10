import assert from "node:assert/strict";
import { test } from "node:test";
import { readComments } from "../../src/import/comments.ts";

test("a comment belongs to what follows it, or to what it is indented below", () => {
  const comments = readComments(
    "# header\n\na: # inline\n  # first\n  - x: 1 # one\n    # below x\n  - 'no # comment'\n# b's\nb: |\n  # text\n# end\n",
  );
  assert.deepEqual(comments.header, ["header"]);
  assert.deepEqual(comments.take(["a"]), { before: ["inline"], after: [] });
  assert.deepEqual(comments.take(["a", 0]), { before: ["first"], after: [] });
  assert.deepEqual(comments.takeBelow(["a", 0]), { before: ["one"], after: ["below x"] });
  assert.deepEqual(comments.take(["b"]), { before: ["b's"], after: ["end"] });
  assert.deepEqual(comments.rest(), []);
});

test("a commented-out part stays together, and a blank line between comments is kept", () => {
  const comments = readComments(
    "a:\n  - x: 1\n\n  # one\n\n  # two\n  - y: 2\n# b:\n#   c: 1\n\n# last\n",
  );
  assert.deepEqual(comments.takeBelow(["a", 1]), { before: ["one", "\n", "two"], after: [] });
  assert.equal(comments.apart(["a", 1]), true);
  assert.equal(comments.apart(["a", 0]), false);
  assert.deepEqual(comments.take(["a"]), {
    before: [],
    after: ["b:", "  c: 1", "\n", "last"],
  });
});

test("behind a closing bracket a comment is about what the bracket closes", () => {
  const comments = readComments(
    "a: [1, 2] # a\nb:\n  - c: [{ d: [3] }] # c\n  - [4, # four\n     5] # both\n  - x] # plain\n",
  );
  const taken = (...path: (string | number)[]) => comments.take(path).before;
  assert.deepEqual(taken("a"), ["a"]);
  assert.deepEqual(taken("b", 0, "c"), ["c"]);
  assert.deepEqual(taken("b", 1, 0), ["four"]);
  assert.deepEqual(taken("b", 1), ["both"]);
  assert.deepEqual(taken("b", 2), ["plain"]);
});

test("lines that are commented out right behind the hash keep their distance", () => {
  const comments = readComments("a: 1\n# text\n#- b: 1\n#  c:\n#    d: 2\n");
  assert.deepEqual(comments.take(["a"]).after, ["text", "- b: 1", "  c:", "    d: 2"]);
});

test("what stands above a key can be taken without what stands below it", () => {
  const comments = readComments("a:\n  # above\n  b: 1 # beside\n  # below\n");
  assert.equal(comments.above(["a", "b"]), "above\nbeside");
  assert.deepEqual(comments.takeAbove(["a", "b"]), { before: ["above", "beside"] });
  assert.equal(comments.above(["a", "b"]), undefined);
  assert.deepEqual(comments.take(["a", "b"]), { before: [], after: ["below"] });
});

test("what an editor of YAML reads does not come along", () => {
  const comments = readComments(
    "# yaml-language-server: $schema=https://example.org/schema.json\n# ours\n\na: 1\n",
  );
  assert.deepEqual([comments.header, comments.count], [["ours"], 1]);
  const attached = readComments("# yaml-language-server: $schema=schema.json\n# a's\na: 1\n");
  assert.deepEqual([attached.header, attached.take(["a"]).before], [[], ["a's"]]);
});

test("of a config that a build made only what somebody added comes along", () => {
  const comments = readComments(
    "# yaml-language-server: $schema=config.schema.json\n#\n# Made by muffintin from the group files: edit those, not this file.\n\n" +
      "a:\n  # ===== group a =====\n  # ----- openai -----\n  # somebody's\n  - b\n",
  );
  assert.deepEqual(comments.header, []);
  assert.deepEqual(comments.take(["a", 0]).before, ["somebody's"]);
  assert.equal(comments.count, 1);
});

test("a heading between lines is somebody's where no build made the config", () => {
  const comments = readComments("# ===== ours =====\na: 1\n");
  assert.deepEqual(comments.take(["a"]).before, ["===== ours ====="]);
});
