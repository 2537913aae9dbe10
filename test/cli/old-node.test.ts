import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "./run-cli.ts";

for (const [version, isTooOld] of [
  ["12.22.12", true],
  ["18.20.8", true],
  ["20.11.1", true],
  ["20.12.0", false],
  ["21.0.0", false],
] as const) {
  test(`Node ${version} is ${isTooOld ? "too old" : "new enough"}`, () => {
    withDirectory((directory) => {
      const file = path.join(directory, "version.cjs");
      const versions = `{ ...process.versions, node: "${version}" }`;
      writeFileSync(file, `Object.defineProperty(process, "versions", { value: ${versions} });\n`);
      const { status, stderr } = runCli(["lint", "test/fixtures/flawed/alias.yaml"], {
        env: { NODE_OPTIONS: `--require=${file}` },
      });
      const told = `error: muffintin needs Node 20.12 or newer; this is ${version}\n`;
      assert.deepEqual([status, stderr], isTooOld ? [2, told] : [1, ""]);
    });
  });
}
