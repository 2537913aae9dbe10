import assert from "node:assert/strict";
import { test } from "node:test";
import { ending, route } from "../../src/cli/commands/simulate/text.ts";
import { routerOf } from "../../src/router/from-config.ts";
import { seeded } from "../../src/router/paths.ts";
import { simulate } from "../../src/router/simulate.ts";
import { freshState } from "../../src/router/state.ts";
import { answersOf, knownModels, requestOf } from "./compare.ts";
import { documented } from "./documented/index.ts";

for (const { name, case: given, routes } of documented) {
  test(name, () => {
    const router = routerOf(given.config, knownModels());
    const state = freshState();
    const upstream = answersOf(given);
    const found = given.requests.map((request) => {
      state.now += request.after;
      const played = simulate(router, requestOf(request), { choose: seeded(1), upstream }, state);
      return `${route(played)}: ${ending(played)}`;
    });
    assert.deepEqual(found, routes);
  });
}
