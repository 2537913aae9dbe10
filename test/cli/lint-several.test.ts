import assert from "node:assert/strict";
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bound } from "../bound.ts";
import { needs } from "../skip.ts";
import type { Outcome } from "./run-cli.ts";
import { clean, flawed, inA, inB, inPart, one, part, withFiles } from "./several-files.ts";

const scenarios: [name: string, paths: string[], outcome: Outcome][] = [
  [
    "two files with findings, in the order of the names",
    ["b.yaml", "a.yaml"],
    {
      stdout: `${inB}${inA}2 configs: 2 errors, 0 warnings, 0 for information; --fix can repair 2\n`,
      stderr: "",
      status: 1,
    },
  ],
  [
    "one that is clean beside one that is not",
    ["clean.yaml", "a.yaml"],
    { stdout: `${inA}2 configs: ${one}`, stderr: "", status: 1 },
  ],
  [
    "nothing to report",
    ["clean.yaml", "clean.yaml", "./clean.yaml"],
    { stdout: "clean.yaml: nothing to report\n", stderr: "", status: 0 },
  ],
  [
    "a file beside the one that includes it",
    ["part.yaml", "one.yaml"],
    { stdout: `${inPart}one.yaml: ${one}`, stderr: "", status: 1 },
  ],
  [
    "a file that two include",
    ["one.yaml", "two.yaml"],
    { stdout: `${inPart}2 configs: ${one}`, stderr: "", status: 1 },
  ],
  [
    "files that include each other",
    ["circle-1.yaml", "circle-2.yaml"],
    {
      stdout: `${inA.replace("a.yaml:4", "circle-1.yaml:5")}circle-1.yaml: ${one}`,
      stderr: "",
      status: 1,
    },
  ],
  [
    "what cannot be read beside what can",
    ["no-such.yaml", "a.yaml", "broken.yaml"],
    {
      stdout: `${inA}a.yaml: ${one}`,
      stderr:
        "error: no-such.yaml: no such file\n" +
        "error: broken.yaml:2:1 the file ends within [ ] or { }: the closing bracket is missing\n",
      status: 2,
    },
  ],
  [
    "a file that cannot be read beside the one that includes it",
    ["broken.yaml", "of-broken.yaml", "clean.yaml"],
    {
      stdout: "clean.yaml: nothing to report\n",
      stderr:
        "error: broken.yaml:2:1 the file ends within [ ] or { }: the closing bracket is missing\n",
      status: 2,
    },
  ],
  [
    "a file that includes a list",
    ["of-list.yaml", "clean.yaml"],
    {
      stdout: "clean.yaml: nothing to report\n",
      stderr: "error: list.yaml: an included file must be a mapping of sections\n",
      status: 2,
    },
  ],
  [
    "nothing that can be read",
    ["no-such.yaml", "nor-this.yaml"],
    {
      stdout: "",
      stderr: "error: no-such.yaml: no such file\nerror: nor-this.yaml: no such file\n",
      status: 2,
    },
  ],
];

for (const [name, paths, outcome] of scenarios) {
  test(`several paths: ${name}`, () => {
    withFiles((lint) => assert.deepEqual(lint(paths), outcome));
  });
}

test("several paths are one JSON document and one SARIF run", () => {
  withFiles((lint) => {
    const paths = ["a.yaml", "clean.yaml", "b.yaml", "broken.yaml"];
    const json = JSON.parse(lint([...paths, "--format", "json"]).stdout);
    const found = json.findings.map(({ file }: { file: string }) => file);
    assert.deepEqual(
      [json.targets, json.counts, found],
      [["a.yaml", "clean.yaml", "b.yaml"], { error: 2, warning: 0, info: 0 }, ["a.yaml", "b.yaml"]],
    );
    const { runs } = JSON.parse(lint([...paths, "--format", "sarif"]).stdout);
    assert.deepEqual([runs.length, runs[0].results.length], [1, 2]);
  });
});

test("several paths: --fix repairs each, what two include once", () => {
  withFiles((lint, cwd) => {
    const { status, stderr } = lint(["--fix", "part.yaml", "a.yaml", "one.yaml", "two.yaml"]);
    assert.deepEqual([status, stderr], [0, "a.yaml: 1 fixed\none.yaml: 1 fixed\n"]);
    const read = (name: string): string => readFileSync(path.join(cwd, name), "utf8");
    assert.equal(read("a.yaml"), flawed.replace("retires", "retries"));
    assert.equal(read("part.yaml"), part.replace("parms", "params"));
  });
});

test("several paths: --fix repairs none where one may not be written", needs("setpriv"), () => {
  withFiles((lint, cwd) => {
    chmodSync(path.join(cwd, "b.yaml"), 0o444);
    assert.deepEqual(lint(["--fix", "a.yaml", "b.yaml", "clean.yaml"], bound), {
      stdout: "",
      stderr:
        "error: b.yaml: cannot be written: no permission to write there; nothing was changed\n",
      status: 2,
    });
    assert.equal(readFileSync(path.join(cwd, "a.yaml"), "utf8"), flawed);
  });
});

test("several paths: --fix repairs a file once, by whatever link it is read", () => {
  withFiles((lint, cwd) => {
    symlinkSync("a.yaml", path.join(cwd, "link.yaml"));
    const { status, stderr } = lint(["--fix", "a.yaml", "link.yaml"]);
    assert.deepEqual([status, stderr], [0, "a.yaml: 1 fixed\n"]);
    assert.equal(
      readFileSync(path.join(cwd, "link.yaml"), "utf8"),
      flawed.replace("retires", "retries"),
    );
  });
});

test("several paths: --with-litellm asks about each", () => {
  withFiles((lint, cwd) => {
    writeFileSync(path.join(cwd, "python3"), "#!/bin/sh\necho boom; exit 1\n", { mode: 0o755 });
    assert.deepEqual(lint(["--with-litellm", "./python3", "clean.yaml", "one.yaml", "part.yaml"]), {
      stdout:
        `${inPart}clean.yaml:1:1 error LiteLLM refuses this config: boom (litellm/refuses)\n` +
        "one.yaml:1:1 error LiteLLM refuses this config: boom (litellm/refuses)\n" +
        "2 configs: 3 errors, 0 warnings, 0 for information; --fix can repair 1\n",
      stderr: "",
      status: 1,
    });
  });
});

test("several paths: --max-warnings counts all of them", () => {
  withFiles((lint, cwd) => {
    for (const name of ["c.yaml", "d.yaml"]) {
      writeFileSync(path.join(cwd, name), `${clean}litellm_settings: { telemetry: false }\n`);
    }
    const statuses = ["2", "1"].map(
      (most) => lint(["c.yaml", "d.yaml", "--max-warnings", most]).status,
    );
    assert.deepEqual(statuses, [0, 1]);
  });
});
