import assert from "node:assert/strict";
import { test } from "node:test";
import { orderOf } from "../../src/import/order-of.ts";
import type { Row } from "../../src/import/rows.ts";
import { tidy } from "../../src/import/tidy.ts";

const rows = (...names: string[]): Row[] =>
  names.map((name, index) => ({
    ...{ index, name, prefix: "", model: "", params: {}, info: {}, beside: {} },
  }));

test("an order has as few mentions as it can", () => {
  const given = rows("a", "b", "a", "a", "c");
  const [a1, b, a2, a3, c] = given;
  const arranged = [a1, a2, a3, b, c].flatMap((row) => row ?? []);
  assert.deepEqual(orderOf(given, arranged), ["a", "b", "a", "c"]);
  const late = rows("s", "g", "g", "t", "u");
  const [s, g1, g2, t, u] = late;
  assert.deepEqual(
    orderOf(
      late,
      [g1, g2, s, t, u].flatMap((row) => row ?? []),
    ),
    ["s"],
  );
  assert.equal(orderOf(given, given), undefined);
});

test("tidy moves what LiteLLM reads in two places, and only where nothing is in the way", () => {
  const { config, moved } = tidy({
    model_list: [
      { model_name: "a", litellm_params: { model: "m" }, rpm: 1, mode: "chat" },
      { model_name: "a", litellm_params: { model: "m", rpm: 2 }, rpm: 1 },
    ],
    litellm_settings: { fallbacks: [{ a: ["b"] }], default_fallbacks: ["a"] },
    router_settings: { default_fallbacks: ["b"] },
  });
  assert.deepEqual(config, {
    model_list: [
      { model_name: "a", litellm_params: { model: "m", rpm: 1 }, mode: "chat" },
      { model_name: "a", litellm_params: { model: "m", rpm: 2 }, rpm: 1 },
    ],
    litellm_settings: { default_fallbacks: ["a"] },
    router_settings: { default_fallbacks: ["b"], fallbacks: [{ a: ["b"] }] },
  });
  assert.deepEqual(
    moved.map(({ path }) => path.join(".")),
    ["model_list.0.rpm", "litellm_settings.fallbacks"],
  );
});
