import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import type { Config } from "../parity/differences.ts";
import { differences } from "../parity/differences.ts";
import { intendedDifferences } from "../parity/intended.ts";
import { inRoot } from "../root.ts";

const reference: Config = JSON.parse(
  readFileSync(inRoot("test/fixtures/reference/dotfiles-config.json"), "utf8"),
);
const list = "test/groups/intended-differences.txt";

function built(): Config {
  return withDirectory((out) => {
    const { status, stderr } = runCli(["build", "--out", out, "--format", "json"]);
    assert.equal(status, 0, stderr);
    return JSON.parse(readFileSync(path.join(out, "config.json"), "utf8"));
  });
}

test(`groups/ makes the reference config, but for what ${list} lists`, () => {
  assert.deepEqual(differences(reference, built()).sort(), intendedDifferences(list).sort());
});

test("config.yaml and config.json say the same", () => {
  withDirectory((out) => {
    assert.equal(runCli(["build", "--out", out]).status, 0);
    const yaml = load(readFileSync(path.join(out, "config.yaml"), "utf8"));
    assert.deepEqual(yaml, JSON.parse(JSON.stringify(built())));
  });
});
