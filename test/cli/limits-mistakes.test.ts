import assert from "node:assert/strict";
import { test } from "node:test";
import { limits, withSources } from "./limits-sources.ts";

const mistakes: [string[], string][] = [
  [["update"], "name a source: --litellm FILE|DIR, --models-dev FILE|URL, or both"],
  [["update", "--litellm", "nowhere"], "--litellm nowhere: there is no such file"],
  [
    ["update", "--litellm", "map.json"],
    "--litellm map.json: say its release with --litellm-version",
  ],
  [
    ["update", "--litellm", "map.json", "--litellm-version", "1", "--litellm-date", "May"],
    "May: a date is YYYY-MM-DD",
  ],
  [
    ["update", "--models-dev", "map.json"],
    "models.dev's api.json must be { provider: { models: { id: { limit } } } }; this holds no known provider.",
  ],
  [["shwo", "x"], "limits shwo: must be update, show MODEL or why MODEL"],
  [["show"], "limits show takes one MODEL"],
];

for (const [args, sentence] of mistakes) {
  test(`limits ${args.join(" ")}: one sentence`, () => {
    withSources((directory) => {
      assert.deepEqual(limits(directory, ...args), {
        stdout: "",
        stderr: `error: ${sentence}\n`,
        status: 2,
      });
    });
  });
}
