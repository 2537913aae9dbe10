import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./sides.ts";

test("a chain of fallbacks that was emptied is no longer there", () => {
  const models = { a: "openai/gpt-5", b: "openai/gpt-5-mini" };
  const routes = (old: string[], now: string[]): string[] =>
    compare(
      { models, router: { fallbacks: [{ a: old }] } },
      { models, router: { fallbacks: [{ a: now }] } },
    )
      .filter(({ kind }) => kind === "route")
      .map(({ message }) => message);
  assert.deepEqual(
    [routes(["b"], []), routes([], ["b"])],
    [["fallbacks of a: no longer b"], ["fallbacks of a: now b"]],
  );
});
