import assert from "node:assert/strict";
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { lintText, older, shown } from "./fixture.ts";

/** What is found of fallbacks among the groups a to h. */
function found(fallbacks: string, given: typeof older = {}): string[] {
  const models = [..."abcdefgh"].map((name) => deployment(name, "openai/gpt-5"));
  const text = `${modelList(...models)}router_settings:\n  fallbacks: ${fallbacks}\n`;
  const all = lintText(text, given).filter(({ rule }) => rule === "route/depth");
  return shown(all).map((line) => line.replace(/^\S+ /, ""));
}
const never = (source: string, at: number, name: string): string =>
  `warning route/depth router_settings.fallbacks[${at}].${source}: LiteLLM stops after 5 fallbacks here and never tries "${name}"; name it earlier, or raise router_settings.max_fallbacks`;

test("what a list names is tried although a way to it is too long", () => {
  assert.deepEqual(found("[{a: [b, g]}, {b: [c]}, {c: [d]}, {d: [e]}, {e: [f]}, {f: [g]}]"), []);
});

test("each of a list counts for what follows below", () => {
  assert.deepEqual(found("[{a: [b, c, d, e, f]}, {f: [g]}]"), [never("a", 0, "g")]);
});

test("a group without fallbacks goes on with the first list, and did not in 1.80", () => {
  const fallbacks = "[{a: [b, g]}, {b: [c]}, {c: [d]}, {g: [h]}]";
  assert.deepEqual(found(fallbacks), []);
  const longer = "[{a: [b, f]}, {b: [c]}, {c: [d]}, {d: [e]}, {f: [g]}, {g: [h]}]";
  assert.deepEqual(found(longer), [never("a", 0, "g")]);
  assert.deepEqual(found(longer, older), []);
});
