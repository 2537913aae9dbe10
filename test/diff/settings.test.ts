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

test("a date that becomes text is called a date", () => {
  const models = (api_version: unknown) => ({ a: { model: "azure/a", api_version } });
  const changes = compare(
    { models: models(new Date("2024-06-01")) },
    { models: models("2024-06-01") },
  );
  assert.deepEqual(
    changes.map(({ message }) => message),
    ["api_version: the date 2024-06-01 -> 2024-06-01"],
  );
});
