import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { skipFor } from "../skip.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const { version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

test("--version", () => {
  assert.deepEqual(runCli(["--version"]), { stdout: `${version}\n`, stderr: "", status: 0 });
});

test("--help lists every command", () => {
  const { stdout, stderr, status } = runCli(["--help"]);
  assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
  matchesGolden("help/overview.txt", stdout, "cli/main");
});

for (const name of Object.keys(commands)) {
  test(`${name} --help`, () => {
    const { stdout, stderr, status } = runCli([name, "--help"]);
    assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
    matchesGolden(`help/${name}.txt`, stdout, "cli/main");
  });
}

test("help NAME is NAME --help", () => {
  assert.deepEqual(runCli(["help", "build"]), runCli(["build", "--help"]));
});

test("a working directory that was removed is one sentence", () => {
  withDirectory((directory) => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
    assert.deepEqual(runCli(["build"], { cwd: directory, prefix: ["sh", "-c", script, "sh"] }), {
      stdout: "",
      stderr: "error: the working directory was removed; change to one that is there\n",
      status: 2,
    });
  });
});

const mistakes: [string, string[], string][] = [
  ["a mistyped command", ["biuld"], 'there is no command "biuld". Did you mean "build"?'],
  ["a word like no command", ["qqqqqq"], 'there is no command "qqqqqq"; see `muffintin --help`'],
  [
    "help with a mistyped command",
    ["help", "biuld"],
    'there is no command "biuld". Did you mean "build"?',
  ],
  [
    "a mistyped --version",
    ["--vesion"],
    'there is no option --vesion where a command is expected. Did you mean "--version"?',
  ],
  [
    "an option before the command",
    ["--out", "x", "build"],
    "there is no option --out where a command is expected; see `muffintin --help`",
  ],
  [
    "a value that begins with a dash",
    ["simulate", "--retries", "-1"],
    "--retries needs a value; one that begins with a dash is written --retries=VALUE",
  ],
  [
    "an unknown option",
    ["build", "--outt", "x"],
    'there is no option --outt. Did you mean "--out"?',
  ],
  ["an unknown format", ["build", "--format", "toml"], "--format toml: must be yaml or json"],
  [
    "an unknown target",
    ["build", "--target", "1.0.0"],
    "--target 1.0.0: not a version of LiteLLM that is known; there are 1.80.11, 1.108.7",
  ],
  [
    "a directory that is not there",
    ["build", "nowhere"],
    "nowhere: there is no such file or directory",
  ],
  [
    "a directory without an entry",
    ["build", "docs"],
    "docs: no index.ts in it; that file's default export is what defineConfig returns",
  ],
  [
    "a config in place of group files",
    ["build", "test/fixtures/simulate/config.yaml"],
    "test/fixtures/simulate/config.yaml: group files are TypeScript, this is none; `muffintin import` makes them of a config",
  ],
  [
    "another file in place of group files",
    ["dev", "package.json"],
    "package.json: group files are TypeScript, this is none",
  ],
  ["an option of an unset variable", ["build", "--out", ""], "--out is empty"],
  ["a directory of an unset variable", ["build", ""], "the path is empty"],
  [
    "a part of a run",
    ["simulate", "-m", "x", "--runs", "2.5"],
    "--runs 2.5: must be a whole number from 1",
  ],
  [
    "the time between runs, of which there is one",
    ["simulate", "-m", "x", "--every", "3"],
    "--every is for --runs",
  ],
  [
    "an option of limits update",
    ["limits", "show", "gpt-5", "--check"],
    "--check is for limits update",
  ],
  [
    "the key of no proxy",
    ["import", "x.yaml", "--out", "none", "--key-env", "X"],
    "--key-env is for --from-proxy",
  ],
  [
    "the includes of a proxy",
    ["import", "--from-proxy", "http://127.0.0.1:1", "--out", "none", "--includes"],
    "--includes is for a config.yaml",
  ],
  [
    "a proxy without an address",
    ["import", "--from-proxy", "foo", "--out", "none"],
    "foo: not an address such as http://127.0.0.1:4000",
  ],
  ["two directories", ["build", "a", "b"], "b: only one directory can be built"],
  ["limits without more", ["limits"], "limits: must be update, show MODEL or why MODEL"],
  ["a config that is not there", ["import", "nope.yaml"], "nope.yaml: no such file"],
];

for (const [what, args, sentence] of mistakes) {
  test(`${what} is one sentence`, () => {
    assert.deepEqual(runCli(args), { stdout: "", stderr: `error: ${sentence}\n`, status: 2 });
  });
}

test(
  "a full disk behind the output is one sentence",
  skipFor(existsSync("/dev/full") ? undefined : "there is no /dev/full"),
  () => {
    const prefix = ["sh", "-c", 'exec "$@" > /dev/full', "sh"];
    // a second time it is the last run that is told again
    for (const args of [["--version"], ["lint", "groups"], ["lint", "groups"]]) {
      const { stderr, status } = runCli(args, { prefix });
      assert.deepEqual(
        [status, stderr],
        [2, "error: standard output: cannot be written: no space left on device\n"],
      );
    }
  },
);

test("nothing to lint is one sentence, and no name of one letter is near another", () => {
  withDirectory((cwd) => {
    const here = "there is neither groups nor config.yaml here: name what to lint";
    assert.deepEqual(runCli(["lint"], { cwd }), {
      stdout: "",
      stderr: `error: ${here}\n`,
      status: 2,
    });
    assert.equal(runCli(["x"]).stderr, 'error: there is no command "x"; see `muffintin --help`\n');
  });
});

test("what comes from standard input is called so in the summary", () => {
  const { stdout } = runCli(["lint", "-"], { input: "model_list: []\n" });
  assert.match(stdout, /\nstandard input: 0 errors, 1 warning, 1 for information\n$/);
});
