import assert from "node:assert/strict";
import { test } from "node:test";
import { settingFinder } from "../../src/cli/load/place-of-setting.ts";
import { sourceText } from "../../src/cli/load/source-text.ts";

const files: Readonly<Record<string, string>> = {
  "index.ts": `defineConfig({
  fallbacks: { fast: ["slow"], "slow": ["fast"] },
  settings,
});`,
  "settings.ts": `export const settings = {
  litellm_settings: { cache_params: { type: "redis", ttl: 5 }, fast: 1 },
  router_settings: { num_retries: 2, ttl: 6 },
};
export const sections = {
  router_settings: { fallbacks: [] },
  "": { "a": 1 },
};`,
};

const places: [path: (string | number)[], place: string | undefined][] = [
  [["settings", "router_settings", "num_retries"], "settings.ts:3:22"],
  [["router_settings", "ttl"], "settings.ts:3:38"],
  [["litellm_settings", "cache_params", "ttl"], "settings.ts:2:54"],
  [["fallbacks", "fast", 0], "index.ts:2:16"],
  [["fallbacks", "slow", 0], "index.ts:2:32"],
  [["sections", "router_settings", "fallbacks"], "settings.ts:6:22"],
  [["router_settings", "redis_host"], "settings.ts:3:3"],
  [["general_settings", "master_key"], undefined],
  [["sections", ""], "settings.ts:7:3"],
  [["", "a"], "settings.ts:7:9"],
];
for (const [path, place] of places) {
  test(`where ${path.join(".")} is written: ${place ?? "nowhere"}`, () => {
    const find = settingFinder(Object.keys(files), (file) => sourceText(files[file] ?? ""));
    const found = find(path);
    assert.equal(found && `${found.file}:${found.line}:${found.column}`, place);
  });
}
