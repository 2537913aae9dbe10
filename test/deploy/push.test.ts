import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bound } from "../bound.ts";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import type { Outcome } from "./run.ts";

type Host = { shell?: string; answers?: Readonly<Record<string, string>> };

/** push.sh with a stand-in for ssh, and a host whose programs do nothing but note that they ran. */
function push(
  args: readonly string[],
  { shell = "bash", answers = {} }: Host = {},
  environment: Record<string, string> = {},
): Outcome & { ran: string[] } {
  return withDirectory((directory) => {
    const inDirectory = (...parts: string[]): string => path.join(directory, ...parts);
    const log = inDirectory("log");
    const program = (file: string, text: string): void => {
      mkdirSync(path.dirname(inDirectory(file)), { recursive: true });
      writeFileSync(inDirectory(file), `#!/bin/sh\n${text}\n`);
      chmodSync(inDirectory(file), 0o755);
    };
    const host = {
      id: "echo 0",
      mktemp: "echo /tmp/upload",
      env: "",
      sudo: "",
      chmod: "",
      rm: "",
      ...answers,
    };
    for (const [name, answer] of Object.entries(host)) {
      program(`host/${name}`, `echo "${name} $*" >> ${log}\n${answer}`);
    }
    program("here/rsync", `for last; do :; done\necho "rsync $last" >> ${log}`);
    program(
      "here/ssh",
      `for last; do :; done
[ "$last" = machine ] || exec env -i HOME=${directory} PATH=${inDirectory("host")} $(command -v ${shell}) -c "$last"`,
    );
    mkdirSync(inDirectory("bundle"));
    writeFileSync(inDirectory("bundle/manifest.json"), "{}");
    const { status, stdout, stderr } = spawnSync(inRoot("deploy/push.sh"), ["machine", ...args], {
      env: { PATH: `${inDirectory("here")}:${process.env["PATH"]}`, ...environment },
      cwd: directory,
      encoding: "utf8",
    });
    const ran = existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : [];
    return { status, stdout, stderr, ran };
  });
}

const removed = ["chmod -R u+w /tmp/upload", "rm -rf /tmp/upload"];
const uploaded = ["id -u", "mktemp -d -t litellm-deploy.XXXXXX", "rsync machine:/tmp/upload/"];

for (const shell of ["sh", "bash", "zsh", "fish"]) {
  test(`a host where root's login shell is ${shell}`, needs(shell), () => {
    assert.deepEqual(push(["bundle", "--dry-run"], { shell }), {
      status: 0,
      stdout: "",
      stderr: "",
      ran: [...uploaded, "env bash /tmp/upload/deploy.sh deploy --dry-run", ...removed],
    });
  });
}

test("who is not root is so by sudo, with the settings of deploy.sh", () => {
  const settings = { LITELLM_KEEP: "2", LITELLM_START_LIMIT: "300", LITELLM_OTHER: "1" };
  const { status, ran } = push(["bundle"], { answers: { id: "echo 1000" } }, settings);
  assert.equal(status, 0);
  assert.deepEqual(ran, [
    ...uploaded,
    "sudo -n env LITELLM_KEEP=2 LITELLM_START_LIMIT=300 bash /tmp/upload/deploy.sh deploy",
    ...removed,
  ]);
});

test("a deployment that fails leaves no upload", () => {
  const { status, ran } = push(["bundle"], { answers: { env: "exit 1" } });
  assert.deepEqual([status, ran.at(-1)], [1, "rm -rf /tmp/upload"]);
});

test(
  "an upload that keeps the modes of the Nix store is removed",
  needs(...bound.slice(0, 1)),
  () => {
    withDirectory((directory) => {
      const upload = path.join(directory, "upload");
      mkdirSync(path.join(upload, "kubernetes"), { recursive: true });
      writeFileSync(path.join(upload, "kubernetes/router.yaml"), "", { mode: 0o444 });
      for (const each of [path.join(upload, "kubernetes"), upload]) chmodSync(each, 0o555);
      const run = (name: string): string =>
        `PATH=/usr/bin:/bin ${bound.join(" ")} /bin/${name} "$@"`;
      const { status, stderr } = push(["bundle"], {
        answers: { mktemp: `echo ${upload}`, chmod: run("chmod"), rm: run("rm") },
      });
      assert.deepEqual([status, stderr, existsSync(upload)], [0, "", false]);
    });
  },
);

for (const name of ["chmod", "rm"]) {
  test(`an upload that ${name} cannot remove does not fail the deployment`, () => {
    const { status, stderr } = push(["bundle"], { answers: { [name]: "exit 1" } });
    assert.deepEqual(
      [status, stderr],
      [0, "warning: /tmp/upload could not be removed from machine: remove it yourself\n"],
    );
  });
}

test("a deployment that goes on after a lost connection keeps its upload", () => {
  const { status, ran } = push(["bundle"], { answers: { env: "exit 255" } });
  assert.deepEqual([status, ran.at(-1)], [255, "env bash /tmp/upload/deploy.sh deploy"]);
});

for (const command of ["status", "rollback"]) {
  test(`${command} of a bare host`, () => {
    assert.deepEqual(push([command], { answers: { env: "exit 1" } }), {
      status: 1,
      stdout: "",
      stderr: "error: nothing is deployed on machine\n",
      ran: ["id -u", "env test -e /opt/litellm/current/deploy.sh"],
    });
  });
}

test("what is no bundle is refused before the host is asked", () => {
  assert.deepEqual(push(["other"]), {
    status: 2,
    stdout: "",
    stderr: "error: other has no manifest.json: it is no bundle\n",
    ran: [],
  });
});

test("a workflow whose environment names no host", () => {
  const { status, stdout, stderr } = spawnSync(inRoot("deploy/push.sh"), ["", "bundle"], {
    encoding: "utf8",
  });
  assert.deepEqual(
    { status, stdout, stderr },
    {
      status: 2,
      stdout: "",
      stderr:
        "error: the host's name is empty: a workflow takes it from its environment's variable DEPLOY_TARGET, which is to be set\n",
    },
  );
});
