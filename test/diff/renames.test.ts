import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./sides.ts";

test("a name that is called otherwise, and wherever it stands, is one change", () => {
  const changes = compare(
    {
      models: { a: ["openai/x", "openai/y"], b: "openai/z" },
      router: { fallbacks: [{ a: ["b"] }, { b: ["a"] }], model_group_alias: { c: "a" } },
    },
    {
      models: { d: ["openai/x", "openai/y"], b: "openai/z" },
      router: { fallbacks: [{ d: ["b"] }, { b: ["d"] }], model_group_alias: { c: "d" } },
    },
  );
  assert.deepEqual(changes, [
    {
      kind: "consequence",
      model: "a",
      message: "a is called d now: requests for the old name are refused",
    },
    { kind: "model-renamed", model: "d", old: "a", new: "d", message: "a -> d" },
  ]);
});

test("an alias for the old name leaves nobody behind, and another use of the old name is told", () => {
  const models = { d: "openai/x", b: "openai/z" };
  const now = { models, router: { model_group_alias: { a: "d" }, fallbacks: [{ b: ["a"] }] } };
  const old = { models: { a: "openai/x", b: "openai/z" }, router: { fallbacks: [{ b: ["a"] }] } };
  assert.deepEqual(
    compare(old, now).map(({ message }) => message),
    [
      "a is now only an alias of d",
      "b now has a as its first fallback, not d",
      "a -> d",
      "fallbacks of b: d -> a",
      "router_settings.model_group_alias.a: now d",
    ],
  );
});
