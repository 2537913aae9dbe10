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

test("the results tell the agreement of several proxies as it was measured last", () => {
  const [results = "", agreement = ""] = ["RESULTS.md", "AGREEMENT.md"].map((name) =>
    readFileSync(inRoot("bench", name), "utf8"),
  );
  assert.ok(results.includes(agreement), "bench/RESULTS.md does not have bench/AGREEMENT.md");
});
