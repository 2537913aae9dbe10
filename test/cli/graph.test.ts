import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { matchesGolden } from "../golden.ts";
import { needs } from "../skip.ts";
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

test("graph of an auto router: what it picks from is as usual a way as an alias", () => {
  const { stdout } = runCli(["graph", "test/fixtures/simulate/auto-router.yaml"]);
  assert.deepEqual(
    stdout.split("\n").filter((line) => /==>|-\.->/.test(line)),
    [
      '  a0 ==>|"alias"| g2',
      '  g2 ==>|"by the prompt"| g1',
      '  g2 ==>|"by the prompt"| g0',
      '  g0 -.->|"fallback 1"| g2',
    ],
  );
});

test("graph of a routing group: its members serve it", () => {
  const { stdout } = runCli(["graph", "test/fixtures/simulate/routing-group.yaml"]);
  assert.deepEqual(
    stdout.split("\n").filter((line) => /==>|-\.->|\{\{/.test(line)),
    [
      '  g2 -.->|"fallback 1"| s3',
      '  s3 -.->|"fallback 1"| g2',
      '  s3 ==>|"served by"| g0',
      '  s3 ==>|"served by"| g1',
    ],
  );
});

test("graph: strategies that measure leave no deployment out by its weight", () => {
  const measured = "test/fixtures/simulate/measured.yaml";
  const { stdout } = runCli(["graph", measured, "--format", "json"]);
  const { deployments } = JSON.parse(stdout);
  assert.deepEqual(
    deployments.map(({ share }: { share: number }) => share),
    [0.5, 0.5],
  );
});

test("graph of a directory of group files", () => {
  const { status, stdout } = runCli(["graph", "groups"]);
  assert.equal(status, 0);
  assert.match(stdout, /^flowchart LR\n {2}g0\["bender-muffin"\]\n/);
});

test("graph of an unknown format", () => {
  const { status, stdout, stderr } = runCli(["graph", config, "--format", "svg"]);
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 2, stdout: "", stderr: "error: --format svg: must be mermaid, dot or json\n" },
  );
});

test("a picture that is too large for Mermaid's defaults says so", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  try {
    const model_list = Array.from({ length: 300 }, (_, index) => ({
      model_name: `name-${index}`,
      litellm_params: { model: `openai/model-${index}`, api_key: "os.environ/KEY" },
    }));
    writeFileSync(path.join(folder, "config.yaml"), JSON.stringify({ model_list }));
    const { status, stderr } = runCli(["graph", "config.yaml"], { cwd: folder });
    assert.deepEqual(
      { status, stderr },
      {
        status: 0,
        stderr:
          "note: as Mermaid comes, on GitHub too, it draws no more than 500 lines and 50,000 characters; --format dot has no such limit\n",
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("Graphviz draws names with every sign", needs("dot"), () => {
  const { stdout } = runCli(["graph", "test/fixtures/graph/awkward.yaml", "--format", "dot"]);
  const drawn = execFileSync("dot", ["-Tplain"], { input: stdout, encoding: "utf8" });
  assert.deepEqual(
    drawn.split("\n").filter((line) => line.startsWith("node")).length,
    stdout.split("\n").filter((line) => /^ {2}\w+ \[label/.test(line)).length,
  );
  assert.match(drawn, /na\\"me \[with\] \{all\} <b>sorts<\/b> #of; \(things\) \| `x` \\+back/);
});

test("names with every sign, a share, an address and a name that takes all, as Mermaid", () => {
  const { stdout } = runCli(["graph", "test/fixtures/graph/awkward.yaml"]);
  matchesGolden("graph/awkward.mmd", stdout, "graph");
});
