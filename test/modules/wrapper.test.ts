import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { needs } from "../skip.ts";
import { file, folder, start, wrapper } from "./wrapper.ts";

const withBash = needs("bash");
const canary = "sk-canary-0f7d1c";

test("a file of KEY=value lines is taken literally", withBash, () => {
  const secrets = file(
    "literal.env",
    [
      "# a comment",
      "",
      "PLAIN=sk-abc",
      "export EXPORTED=yes",
      '  QUOTED="two words"',
      "SINGLE='it''s'",
      "SHELL_TEXT=$HOME `id` $(id) \\n * ;",
      'HALF=un"quoted',
      "EQUALS=a=b=",
      "CARRIED=over\r",
      "EMPTY=",
      "LAST=without a line end",
    ].join("\n"),
  );
  const names = [
    "PLAIN",
    "EXPORTED",
    "QUOTED",
    "SINGLE",
    "SHELL_TEXT",
    "HALF",
    "EQUALS",
    "CARRIED",
  ];
  const all = [...names, "EMPTY", "LAST"];
  assert.deepEqual(start("--env-file", secrets, "--", "printenv", ...all), {
    status: 0,
    stdout:
      "sk-abc\nyes\ntwo words\nit''s\n$HOME `id` $(id) \\n * ;\nun\"quoted\na=b=\nover\n\nwithout a line end\n",
    stderr: "",
  });
});

test("variables named as those of a script are taken like all others", withBash, () => {
  const names = ["name", "line", "value", "number", "write", "only", "needed", "lps", "IFS"];
  const pairs = names.map((name) => `${name}=${canary}\n`).join("");
  const all = file("script.env", `${pairs}PATH=${process.env["PATH"]}:/none\n`);
  assert.deepEqual(start("--env-file", all, "--need", "only", "--", "printenv", ...names, "PATH"), {
    status: 0,
    stdout: `${names.map(() => `${canary}\n`).join("")}${process.env["PATH"]}:/none\n`,
    stderr: "",
  });
});

for (const [name, end] of Object.entries({ LF: "\n\n", CRLF: "\r\n\r\n" })) {
  test(`a secret's file is its value, without the ${name} at its end`, withBash, () => {
    const key = file("key", `first\nsecond${end}`);
    assert.deepEqual(start("--secret", `KEY=${key}`, "--", "printenv", "KEY"), {
      status: 0,
      stdout: "first\nsecond\n",
      stderr: "",
    });
  });
}

test("a tilde is the home folder", withBash, () => {
  file("below/key", canary);
  const { stdout } = start("--secret", "KEY=~/below/key", "--", "printenv", "KEY");
  assert.equal(stdout, `${canary}\n`);
});

test("the file that comes last wins", withBash, () => {
  const [first, second] = [file("one.env", "KEY=1"), file("two.env", "KEY=2")];
  const { stdout } = start("--env-file", first, "--env-file", second, "--", "printenv", "KEY");
  assert.equal(stdout, "2\n");
});

test("a file that comes late is waited for", withBash, async () => {
  const late = path.join(folder, "late");
  const child = spawn("bash", [
    wrapper,
    "--wait",
    "20",
    "--secret",
    `KEY=${late}`,
    "--",
    "printenv",
    "KEY",
  ]);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString("utf8");
  });
  await setTimeout(600);
  assert.equal(child.exitCode, null);
  file("late", canary);
  const [status] = await once(child, "close");
  assert.deepEqual({ status, printed }, { status: 0, printed: `${canary}\n` });
});

const missing = path.join(folder, "nowhere");
const asRoot = process.getuid?.() === 0;
test("refused: a file that may not be read", {
  skip: withBash.skip || (asRoot && "root may read everything"),
}, () => {
  const place = file("closed", canary);
  chmodSync(place, 0);
  const { status, stderr } = start("--secret", `KEY=${place}`, "--", "true");
  assert.equal(status, 75);
  assert.match(stderr, /^litellm-proxy: KEY: .*closed is not readable by /);
});

test("a variable that is only wanted is a warning", withBash, () => {
  assert.deepEqual(start("--want", "ZAI_API_KEY", "--", "echo", "started"), {
    status: 0,
    stdout: "started\n",
    stderr: "litellm-proxy: ZAI_API_KEY has no value; the models that need it will fail\n",
  });
});

test("--only leaves the other secrets out", withBash, () => {
  const all = file("all.env", `OTHER=${canary}\nLITELLM_MASTER_KEY=sk-mine\n`);
  const absent = `ABSENT=${missing}`;
  const { status, stdout } = start(
    ...["--env-file", all, "--secret", absent, "--only", "LITELLM_MASTER_KEY", "--", "env"],
  );
  assert.equal(status, 0);
  assert.match(stdout, /^LITELLM_MASTER_KEY=sk-mine$/m);
  assert.ok(!stdout.includes(canary));
});

test("--write makes a file that docker reads as this reads its own", withBash, () => {
  const [all, key] = [file("quoted.env", 'export A="x y"\nB=$HOME\n'), file("c", `${canary}\n`)];
  const target = path.join(folder, "written.env");
  const { status, stderr } = start("--env-file", all, "--secret", `C=${key}`, "--write", target);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  assert.equal(readFileSync(target, "utf8"), `A=x y\nB=$HOME\nC=${canary}\n`);
  assert.equal(statSync(target).mode & 0o777, 0o600);
});

test("--write refuses what docker cannot be given", withBash, () => {
  const key = file("lines", "one\ntwo\n");
  const { status, stderr } = start("--secret", `C=${key}`, "--write", path.join(folder, "no.env"));
  assert.equal(status, 78);
  assert.equal(stderr, "litellm-proxy: C has several lines, which a container cannot be given\n");
});

test("no argument of the started program is a secret", withBash, () => {
  const key = file("canary", canary);
  const { status, stdout } = start(
    ...["--secret", `KEY=${key}`, "--", "bash", "-c", "tr '\\0' ' ' < /proc/$$/cmdline"],
  );
  assert.equal(status, 0);
  assert.ok(!stdout.includes(canary), stdout);
});
