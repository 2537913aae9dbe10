import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { lintText, shown } from "../lint/fixture.ts";
import type { Config } from "../parity/differences.ts";
import { differences } from "../parity/differences.ts";
import { intendedDifferences } from "../parity/intended.ts";
import { inRoot } from "../root.ts";

for (const name of readdirSync(inRoot("examples")).sort()) {
  test(`examples/${name} builds without an error`, () => {
    withDirectory((out) => {
      const { status, stderr } = runCli(["build", `examples/${name}`, "--out", out]);
      assert.equal(status, 0, stderr);
    });
  });
}

const carriedOver = "bedrock-and-gemini";
for (const name of readdirSync(inRoot("examples")).filter((each) => each !== carriedOver)) {
  test(`examples/${name} is without a warning`, () => {
    withDirectory((out) => {
      assert.equal(runCli(["build", `examples/${name}`, "--out", out]).status, 0);
      const found = lintText(readFileSync(path.join(out, "config.yaml"), "utf8"));
      assert.deepEqual(shown(found.filter(({ severity }) => severity !== "info")), []);
    });
  });
}

const list = "test/examples/intended-differences.txt";

function built(): { config: Config; env: Record<string, unknown> } {
  return withDirectory((out) => {
    const args = ["build", "examples/bedrock-and-gemini", "--out", out, "--format", "json"];
    assert.equal(runCli(args).status, 0);
    const read = (file: string) => JSON.parse(readFileSync(path.join(out, file), "utf8"));
    return { config: read("config.json"), env: read("env.json") };
  });
}

test(`examples/bedrock-and-gemini makes the reference config, but for what ${list} lists`, () => {
  const text = readFileSync(inRoot("test/fixtures/reference/ts-library-config.yaml"), "utf8");
  const reference = load(text) as Config;
  assert.deepEqual(differences(reference, built().config).sort(), intendedDifferences(list).sort());
});

test("every variable that the bedrock-and-gemini example needs is in env.json", () => {
  assert.deepEqual(Object.keys(built().env), [
    "AWS_ACCESS_KEY_ID",
    "AWS_REGION_NAME_EU",
    "AWS_REGION_NAME_US",
    "AWS_SECRET_ACCESS_KEY",
    "DATABASE_URL",
    "GEMINI_API_KEY_1",
    "GEMINI_API_KEY_2",
    "GEMINI_API_KEY_FALLBACK",
    "LANGFUSE_PUBLIC_KEY",
    "LANGFUSE_SECRET_KEY",
    "LITELLM_MASTER_KEY",
    "OPENROUTER_API_KEY",
    "REDIS_HOST",
    "REDIS_PASSWORD",
    "REDIS_PORT",
  ]);
});
