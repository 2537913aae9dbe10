import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { blockIn } from "../../bench/readme.ts";
import { inRoot } from "../root.ts";

test("the README's numbers are those of the last bench: npm run bench", () => {
  const [readme, results] = ["README.md", "bench/RESULTS.md"].map((name) =>
    blockIn(readFileSync(inRoot(name), "utf8")),
  );
  assert.equal(readme, results);
});
