import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "./cli/run-cli.ts";
import { cacheFile, needsFile } from "./skip.ts";

for (const major of ["22", "24"]) {
  const node = cacheFile(`node-${major}`, "node_modules", "node", "bin", "node");
  test(`Node ${major} builds the same bytes`, needsFile(node, `Node ${major}`), () => {
    withDirectory((directory) => {
      const build = (program: string, out: string): string => {
        const outcome = runCli(["build", "--out", path.join(directory, out)], { node: program });
        assert.equal(outcome.status, 0, outcome.stderr);
        return readFileSync(path.join(directory, out, "config.yaml"), "utf8");
      };
      assert.equal(build(node, "other"), build(process.execPath, "this"));
    });
  });

  test(`Node ${major} lints the same, and repeats it`, needsFile(node, `Node ${major}`), () => {
    withDirectory((directory) => {
      const lint = (program: string) =>
        runCli(["lint", "test/fixtures/flawed/alias.yaml"], {
          node: program,
          env: { XDG_CACHE_HOME: directory },
        });
      const expected = lint(process.execPath);
      assert.deepEqual([lint(node), lint(node)], [expected, expected]);
    });
  });
}
