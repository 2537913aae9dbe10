import assert from "node:assert/strict";
import { test } from "node:test";
import { routerOf } from "../../src/router/from-config.ts";
import { allPaths, seeded } from "../../src/router/paths.ts";
import { knownModels } from "./compare.ts";

const router = (...weights: number[]) =>
  routerOf(
    {
      model_list: weights.map((weight, index) => ({
        model_name: "a",
        litellm_params: { model: `openai/m${index}`, weight },
      })),
    },
    knownModels(),
  );
const request = { model: "a", promptTokens: 0 };

test("the ways of a request have the probabilities of their choices", () => {
  const { paths, complete } = allPaths(router(3, 1), request, () => () => "ok");
  assert.deepEqual(
    paths.map(({ probability, played }) => [probability, played.result.ok]),
    [
      [0.75, true],
      [0.25, true],
    ],
  );
  assert.equal(complete, true);
});

test("ways that a caller cannot tell apart are one", () => {
  const { paths } = allPaths(router(0, 1), request, () => () => 500);
  assert.deepEqual(
    paths.map(({ probability }) => probability),
    [1],
  );
});

test("beyond the limit the ways are not complete, and their probabilities are less than 1", () => {
  const { paths, complete } = allPaths(router(1, 1, 1, 1), request, () => () => 500, 10);
  const sum = paths.reduce((total, { probability }) => total + probability, 0);
  assert.equal(complete, false);
  assert.ok(sum > 0 && sum < 1);
});

test("a seed always chooses alike, and by the shares", () => {
  const choose = seeded(3);
  const again = seeded(3);
  const counts = [0, 0, 0];
  for (let turn = 0; turn < 4000; turn += 1) {
    const chosen = choose([], [0.5, 0, 0.5]);
    assert.equal(again([], [0.5, 0, 0.5]), chosen);
    counts[chosen] = (counts[chosen] ?? 0) + 1;
  }
  assert.equal(counts[1], 0);
  assert.ok(Math.abs((counts[0] ?? 0) - 2000) < 150, String(counts));
});
