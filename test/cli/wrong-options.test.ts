import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "./run-cli.ts";

const mistakes: [args: string[], sentence: string][] = [
  [["lint", "--json"], 'there is no option --json. Did you mean "--format json"?'],
  [["lint", "--sarif"], 'there is no option --sarif. Did you mean "--format sarif"?'],
  [["graph", "--dot"], 'there is no option --dot. Did you mean "--format dot"?'],
  [["simulate", "--format", "json"], 'there is no option --format. Did you mean "--json"?'],
  [["lint", "--actions"], "there is no option --actions; see `muffintin lint --help`"],
  [["lint", "-x"], "there is no option -x; see `muffintin lint --help`"],
  [["-x"], "there is no option -x where a command is expected; see `muffintin --help`"],
  [["lint", "--format"], "--format needs a value; see `muffintin lint --help`"],
  [["build", "-o"], "--out needs a value; see `muffintin build --help`"],
  [["lint", "--strict=1"], "--strict takes no value"],
  [["build", "-o=out"], "-o=out: the value stands apart, -o out"],
  [["build", "--help=1"], "--help takes no value"],
  [["lint", "--format", "xml"], "--format xml: must be human, json, sarif or github"],
];

for (const [args, sentence] of mistakes) {
  test(`${args.join(" ")} is one sentence`, () => {
    assert.deepEqual(runCli(args), { stdout: "", stderr: `error: ${sentence}\n`, status: 2 });
  });
}
