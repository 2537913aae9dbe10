import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import type { Keys } from "../../src/litellm/catalogue.ts";
import { newest, readCatalogue } from "../../src/litellm/catalogue.ts";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { bases } from "./bases.ts";
import { typesOf } from "./types-of.ts";

const folder = inRoot("src/litellm/catalogue");

/** The part of a table that has these names, `place.key`. */
function part(table: Readonly<Record<string, Keys>>, names: readonly string[]): object {
  const kept = Object.entries(table).map(([place, keys]) => {
    const some = Object.entries(typesOf(keys)).filter(([key]) => names.includes(`${place}.${key}`));
    return [place, Object.fromEntries(some)] as const;
  });
  return Object.fromEntries(kept.filter(([, keys]) => Object.keys(keys).length > 0));
}

test("the real LiteLLM does what the table says: a key of each place", needs("litellm"), () => {
  const { outcomes, places } = readCatalogue(folder, newest);
  const tables = Object.values(outcomes).flatMap((table) => Object.entries(table));
  const names = tables.map(([place, keys]) => {
    const all = keys.names();
    return `${place}.${all[all.length >> 1]}`;
  });
  for (const place of ["litellm_settings", "general_settings", "router_settings"]) {
    const all = places[place]?.names() ?? [];
    names.push(`${place}.${all.find((key) => !outcomes.stops[place]?.has(key))}`);
  }
  const python = litellmPython();
  const { version: _, ...said }: Record<string, unknown> = JSON.parse(
    execFileSync(python, [inRoot("src/litellm/stops.py"), folder, ...names], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  assert.deepEqual(
    said,
    {
      stops: part(outcomes.stops, names),
      skips: part(outcomes.skips, names),
      drops: part(outcomes.drops, names),
    },
    `renew it: npm run catalogue -- --stops --python ${python}`,
  );
});

/** Places of which not each key was measured, for what LiteLLM makes of them is one thing or takes more to see. */
const unmeasured = [
  ...["adaptive_router_config", "adaptive_router_preferences", "complexity_router_config"],
  ...["litellm_routing_preferences", "quality_router_config", "alerting_config", "budget"],
  "adaptive_router_config.weights",
  ...["", ".calibration", ".calibration.capable", ".calibration.efficient"].map(
    (below) => `complexity_router_config.llm_v2_config${below}`,
  ),
  "complexity_router_config.tier_model_configs.*.*",
];

test("every place is measured, or known not to be", () => {
  const { places } = readCatalogue(folder, newest);
  const missing = Object.keys(places).filter((place) => bases[place] === undefined);
  assert.deepEqual(
    missing.sort(),
    unmeasured.sort(),
    "add it to src/litellm/extraction/bases.yaml",
  );
});
