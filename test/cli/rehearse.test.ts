import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "./run-cli.ts";

test("rehearse: a report that cannot be written is refused before LiteLLM starts", () => {
  const config = "test/fixtures/clean/one.yaml";
  const { status, stdout, stderr } = runCli(["rehearse", config, "--junit", "nowhere/report.xml"]);
  assert.deepEqual(
    { status, stdout, stderr },
    {
      status: 2,
      stdout: "",
      stderr: "error: --junit nowhere/report.xml: its directory is not there\n",
    },
  );
});
