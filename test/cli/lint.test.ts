import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { inRoot } from "../root.ts";

const directory = mkdtempSync(path.join(tmpdir(), "muffintin-lint-"));
after(() => rmSync(directory, { recursive: true }));

const model =
  "model_list:\n  - model_name: chat\n    litellm_params:\n      model: openai/gpt-4.1-mini\n";
const clean = `${model}general_settings:\n  master_key: os.environ/KEY\n`;
const flawed = `${clean}router_settings:\n  num_retires: 3 # often\n`;

type Run = { status: number | null; stdout: string; stderr: string };

function lint(args: string[], input?: string | Buffer, env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot("dist/muffintin.cjs"), "lint", ...args],
    {
      cwd: directory,
      encoding: "utf8",
      input,
      env: {
        PATH: process.env["PATH"] ?? "",
        KEY: "k",
        OPENAI_API_KEY: "k",
        GITHUB_ACTIONS: "",
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
}

function file(name: string, text: string | Buffer): string {
  writeFileSync(path.join(directory, name), text);
  return name;
}

test("a clean config", () => {
  assert.deepEqual(lint([file("clean.yaml", clean)]), {
    status: 0,
    stdout: "clean.yaml: nothing to report\n",
    stderr: "",
  });
});

test("findings for people", () => {
  assert.deepEqual(lint([file("flawed.yaml", flawed)]), {
    status: 1,
    stdout:
      'flawed.yaml:8:3 error router_settings.num_retires: unknown key; LiteLLM ignores it in router_settings. Did you mean "num_retries"? (schema/unknown-key)\n' +
      "flawed.yaml: 1 error, 0 warnings, 0 for information; --fix can repair 1\n",
    stderr: "",
  });
});

test("findings as JSON, from standard input", () => {
  const { status, stdout } = lint(["-", "--format", "json"], flawed);
  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(stdout), {
    schemaVersion: 1,
    targets: ["-"],
    litellm: "1.108.7",
    counts: { error: 1, warning: 0, info: 0 },
    findings: [
      {
        rule: "schema/unknown-key",
        severity: "error",
        file: "standard input",
        line: 8,
        column: 3,
        path: "router_settings.num_retires",
        message: "unknown key; LiteLLM ignores it in router_settings",
        suggestion: "num_retries",
      },
    ],
  });
});

test("findings as SARIF", () => {
  const { stdout } = lint([file("flawed.yaml", flawed), "--format", "sarif"]);
  const { version, runs } = JSON.parse(stdout);
  assert.equal(version, "2.1.0");
  assert.deepEqual(runs[0].results[0].locations[0].physicalLocation, {
    artifactLocation: { uri: "flawed.yaml" },
    region: { startLine: 8, startColumn: 3 },
  });
});

test("findings for GitHub, by itself under its Actions", () => {
  const { stdout } = lint([file("flawed.yaml", flawed)], undefined, { GITHUB_ACTIONS: "true" });
  assert.match(
    stdout,
    /^::error file=flawed\.yaml,line=8,col=3,title=schema\/unknown-key::router_settings/,
  );
});

test("--fix repairs and leaves comments alone", () => {
  const { status, stderr } = lint([file("fix.yaml", flawed), "--fix"]);
  assert.deepEqual([status, stderr], [0, "fix.yaml: 1 fixed\n"]);
  assert.equal(
    readFileSync(path.join(directory, "fix.yaml"), "utf8"),
    flawed.replace("num_retires", "num_retries"),
  );
});

test("warnings pass, and fail with --strict or --max-warnings", () => {
  const name = file("warning.yaml", `${clean}litellm_settings:\n  telemetry: false\n`);
  const statuses = [[], ["--strict"], ["--max-warnings", "0"], ["--max-warnings", "1"]].map(
    (options) => lint([name, ...options]).status,
  );
  assert.deepEqual(statuses, [0, 1, 1, 0]);
});

test("a comment switches a rule off for the next line, and is told when it is stale", () => {
  const off = flawed.replace(
    "  num_retires",
    "  # muffintin-disable-next-line schema/unknown-key\n  num_retires",
  );
  assert.equal(lint([file("off.yaml", off)]).status, 0);
  const stale = `# muffintin-disable-next-line schema/unknown-key\n${clean}`;
  assert.match(
    lint([file("stale.yaml", stale)]).stdout,
    /^stale\.yaml:1:1 warning .*suppress\/stale/,
  );
});

test("an included file is linted too, at its own lines", () => {
  file(
    "part.yaml",
    "model_list:\n  - model_name: other\n    litellm_params:\n      model: opnai/gpt-5\n",
  );
  const { stdout } = lint([file("whole.yaml", `include:\n  - part.yaml\n${clean}`)]);
  assert.match(stdout, /^part\.yaml:4:14 error model_list\[1\]\.litellm_params\.model: .*opnai/);
});

for (const [what, entry] of [
  ["a directory", "."],
  ["nothing", '""'],
  ["a name that no file can have", '"a\\0b"'],
] as const) {
  test(`an include of ${what} is a finding, for LiteLLM refuses to start`, () => {
    const { status, stdout, stderr } = lint([
      file("include.yaml", `include:\n  - ${entry}\n${clean}`),
    ]);
    assert.deepEqual([status, stderr], [1, ""]);
    assert.match(
      stdout,
      /^include\.yaml:2:5 error include: there is no file ".*\(include\/missing\)\n/,
    );
  });
}

test("an include of something else than names is found beside files that are there", () => {
  file("part.yaml", "litellm_settings:\n  drop_params: true\n");
  const { stdout } = lint([file("mixed.yaml", `include: [part.yaml, 5]\n${clean}`)]);
  assert.match(
    stdout,
    /^mixed\.yaml:1:10 error include: .*a list of file names \(settings\/refused\)\n/,
  );
});

const malformed: [what: string, content: string | Buffer, message: RegExp][] = [
  ["binary", Buffer.from([0, 1, 2, 255]), /is binary, not YAML/],
  ["UTF-16", Buffer.from("\ufeffa: 1", "utf16le"), /is UTF-16/],
  ["another encoding", Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]), /is not UTF-8/],
  ["50 MB", Buffer.alloc(52_428_800, "a: b\n"), /is 50 MB/],
  ["deep nesting", "[".repeat(100_000), /:1:\d+ /],
  ["several documents", "a: 1\n---\nb: 2\n", /several YAML documents/],
  ["a broken line", "a: [1\nb: 2\n", /:\d+:\d+ /],
];

for (const [what, content, message] of malformed) {
  test(`malformed input is one sentence and exit code 2: ${what}`, () => {
    const { status, stdout, stderr } = lint([file("malformed.yaml", content)]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split("\n").length, 1);
  });
}

test("a file that is not there", () => {
  const { status, stderr } = lint(["nowhere.yaml"]);
  assert.deepEqual([status, stderr], [2, "error: nowhere.yaml: no such file\n"]);
});
