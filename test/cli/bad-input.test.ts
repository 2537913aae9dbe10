import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const fixtures = inRoot("test/fixtures/bad-input");

for (const name of readdirSync(fixtures).sort()) {
  test(`a group directory with a mistake: ${name}`, () => {
    withDirectory((out) => {
      const outcome = runCli(["build", `test/fixtures/bad-input/${name}`, "--out", out]);
      matchesGolden(
        `bad-input/${name}.txt`,
        `exit ${outcome.status}\n--- stdout\n${outcome.stdout}--- stderr\n${outcome.stderr}`,
        "bad-input",
      );
      assert.equal(existsSync(path.join(out, "config.yaml")), false);
    });
  });
}
