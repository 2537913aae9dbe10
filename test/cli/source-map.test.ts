import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

test("a folder with a space, a percent sign and an accent is named as it is", () => {
  withDirectory((directory) => {
    const groups = path.join(directory, "50% für alle");
    cpSync(inRoot("test/fixtures/bad-input/two-mistakes"), groups, { recursive: true });
    const plain = runCli(["build", "test/fixtures/bad-input/two-mistakes", "--out", directory]);
    const odd = runCli(["build", "50% für alle", "--out", "out"], { cwd: directory });
    assert.match(plain.stderr, /^error: test\/fixtures\/bad-input\/two-mistakes\/\S+\.ts:\d+/m);
    assert.equal(
      odd.stderr,
      plain.stderr.replaceAll("test/fixtures/bad-input/two-mistakes", "50% für alle"),
    );
  });
});
