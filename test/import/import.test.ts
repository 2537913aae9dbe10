import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { allFiles, withImport } from "./run-import.ts";

const fixture = (name: string): string =>
  readFileSync(inRoot("test/fixtures/import", `${name}.yaml`), "utf8");

test("comments, references, transports, groups and what the types do not know", async () => {
  await withImport(fixture("commented"), ({ stdout, stderr, status, files }) => {
    assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
    matchesGolden("import/commented.txt", `${stdout}\n${allFiles(files)}`, "import/import");
  });
});

test("a secret is in no file and in no output, only where it is asked for", () => {
  withDirectory((directory) => {
    const config = inRoot("test/fixtures/import/commented.yaml");
    const args = ["import", config, "--out", "groups", "--secrets", "secrets.env"];
    const { stdout, stderr, status } = runCli(args, { cwd: directory });
    assert.equal(status, 0, stderr);
    assert.equal(/sk-\w{20}/.test(stdout + stderr), false);
    assert.equal(
      readFileSync(path.join(directory, "secrets.env"), "utf8"),
      "LOCAL_API_KEY=sk-abcdefghijklmnopqrstuvwx012345\n",
    );
    for (const name of ["general.ts", "index.ts", "transports.ts"]) {
      const text = readFileSync(path.join(directory, "groups", name), "utf8");
      assert.equal(/sk-\w{20}/.test(text), false, name);
    }
  });
});

const refusals: [string, string, number, string][] = [
  [
    "a row that LiteLLM stops at",
    "model_list:\n  - model_name: a\n",
    1,
    "config.yaml:2:5 model_list[0] has no litellm_params: LiteLLM stops at it. State it, or take the row out\n" +
      "nothing was written\n",
  ],
  [
    "a key that TypeScript cannot say",
    'a: { "__proto__": { b: 1 } }\n',
    1,
    "config.yaml:1:6 a.__proto__ cannot be said in group files (a mapping -> absent): change it or take it out\n" +
      "nothing was written\n",
  ],
];

for (const [what, yaml, code, sentence] of refusals) {
  test(`${what}: nothing is written`, async () => {
    await withImport(yaml, ({ status, stderr, stdout }) => {
      assert.deepEqual({ status, stderr, stdout }, { status: code, stderr: sentence, stdout: "" });
    });
  });
}

const mistakes: [string, string[], string, number][] = [
  [
    "neither a file nor a proxy",
    [],
    "name a config.yaml, or a running proxy with --from-proxy URL",
    2,
  ],
  ["a file that is not there", ["no.yaml"], "no.yaml: no such file", 2],
  [
    "a directory with files in it",
    ["test/fixtures/import/container.yaml", "--out", "groups"],
    "groups: there are files in it already; choose an empty directory with --out",
    2,
  ],
];

for (const [what, args, sentence, code] of mistakes) {
  test(`${what} is one sentence`, () => {
    const outcome = runCli([
      "import",
      ...(args.includes("--out") ? args : [...args, "--out", "x"]),
    ]);
    assert.deepEqual(outcome, { stdout: "", stderr: `error: ${sentence}\n`, status: code });
  });
}

test("YAML that PyYAML refuses is named by its line", async () => {
  const failure = withImport("a: 1\nb: *nothing\n", () => undefined);
  await assert.rejects(failure, { message: "config.yaml:2:5 there is no anchor &nothing" });
});
