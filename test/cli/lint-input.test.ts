import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bound } from "../bound.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const clean = `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }
general_settings: { master_key: os.environ/KEY }
`;

function sentence(args: string[], cwd: string, prefix: readonly string[] = []): string {
  const { status, stdout, stderr } = runCli(["lint", ...args], { cwd, prefix });
  assert.deepEqual([status, stdout], [2, ""]);
  assert.equal(stderr.trimEnd().split("\n").length, 1);
  return stderr;
}

/** What Node reserves for data before it does anything, in KiB: Node 24 ten times what Node 20 does. */
function reserved(): number {
  const script = 'require("node:fs").readFileSync("/proc/self/status", "utf8")';
  const { stdout } = spawnSync(process.execPath, ["-p", script], { encoding: "utf8" });
  return Number(/^VmData:\s*(\d+)/m.exec(stdout)?.[1] ?? 0);
}

test("a device without an end is not read to its end", () => {
  withDirectory((directory) => {
    // Half a gigabyte of address space more for data: whoever reads on dies of it.
    const most = reserved() + 500_000;
    const limited = ["sh", "-c", `ulimit -d ${most}; exec "$@"`, "sh"];
    assert.equal(
      sentence(["/dev/zero"], directory, limited),
      "error: /dev/zero is larger than any config\n",
    );
  });
});

test("standard input without an end is not read to its end", () => {
  const line = `yes 'a: b' | ${process.execPath} ${inRoot("dist/muffintin.cjs")} lint -`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "" },
  });
  assert.deepEqual(
    [status, stdout, stderr],
    [2, "", "error: standard input is larger than any config\n"],
  );
});

test("a config through a pipe of the shell", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "config.yaml"), clean);
    const line = `mkfifo pipe && (cat config.yaml > pipe & ${process.execPath} ${inRoot("dist/muffintin.cjs")} lint pipe)`;
    const { status, stdout } = spawnSync("sh", ["-c", line], {
      cwd: directory,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", KEY: "k", OPENAI_API_KEY: "k" },
    });
    assert.deepEqual([status, stdout], [0, "pipe: nothing to report\n"]);
  });
});

test("UTF-32 is called so", () => {
  withDirectory((directory) => {
    const text = [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0];
    writeFileSync(path.join(directory, "config.yaml"), Buffer.from(text));
    assert.equal(
      sentence(["config.yaml"], directory),
      "error: config.yaml is UTF-32; LiteLLM reads UTF-8\n",
    );
  });
});

test("a folder in the place of an entry, and a path that is empty", () => {
  withDirectory((directory) => {
    mkdirSync(path.join(directory, "empty"));
    assert.match(sentence(["empty"], directory), /^error: empty: no index\.ts in it/);
    assert.equal(sentence([""], directory), "error: the path is empty\n");
  });
});

test("a file that may not be read", needs("setpriv"), () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "config.yaml"), clean);
    chmodSync(path.join(directory, "config.yaml"), 0);
    chmodSync(directory, 0o755);
    assert.equal(
      sentence(["config.yaml"], directory, bound),
      "error: config.yaml: permission denied\n",
    );
  });
});

test("an option whose value looks like an option is one sentence", () => {
  withDirectory((directory) => {
    assert.equal(
      sentence(["--max-warnings", "-1"], directory),
      "error: --max-warnings needs a value; one that begins with a dash is written --max-warnings=VALUE\n",
    );
  });
});

for (const [python, script, said] of [
  ["python", "#!/bin/sh\nkill -9 $$\n", "was ended by SIGKILL"],
  ["python3", "#!/bin/sh\necho \"No module named 'litellm'\" >&2; exit 1\n", "has no litellm"],
  ["python3.9", undefined, "cannot be run"],
] as const) {
  test(`--with-litellm says that a python ${said}`, () => {
    withDirectory((directory) => {
      writeFileSync(path.join(directory, "config.yaml"), clean);
      const file = path.join(directory, python);
      if (script !== undefined) writeFileSync(file, script, { mode: 0o755 });
      assert.equal(
        sentence(["config.yaml", "--with-litellm", file], directory),
        `error: --with-litellm: ${file} ${said}\n`,
      );
    });
  });
}
