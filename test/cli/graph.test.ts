import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesGolden } from "../golden.ts";
import { runCli } from "./run-cli.ts";

const config = "test/fixtures/simulate/config.yaml";

for (const [format, file] of [
  ["mermaid", "config.mmd"],
  ["dot", "config.dot"],
  ["json", "config.json"],
] as const) {
  test(`graph as ${format}`, () => {
    const { status, stdout, stderr } = runCli(["graph", config, "--format", format]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    matchesGolden(`graph/${file}`, stdout, "graph");
  });
}

test("graph of a directory of group files", () => {
  const { status, stdout } = runCli(["graph", "groups"]);
  assert.equal(status, 0);
  assert.match(stdout, /^flowchart LR\n {2}g0\["bender-muffin"\]\n/);
});

test("graph of an unknown format", () => {
  const { status, stdout, stderr } = runCli(["graph", config, "--format", "svg"]);
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 2, stdout: "", stderr: "error: --format svg: must be mermaid or dot or json\n" },
  );
});
