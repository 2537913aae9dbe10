import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bound } from "../bound.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const read = (directory: string, name: string): string =>
  readFileSync(path.join(directory, name), "utf8");

const old = "# Made by muffintin\n";

test("build writes its files, the config for its owner alone", () => {
  withDirectory((out) => {
    const { stdout, stderr, status } = runCli(["build", "--out", out]);
    assert.deepEqual(
      { stdout, stderr, status },
      {
        stdout: `${out}/config.yaml: 97 deployments, 18 environment variables\n`,
        stderr: "",
        status: 0,
      },
    );
    assert.deepEqual(readdirSync(out).sort(), [
      ".env.example",
      "config.schema.json",
      "config.yaml",
      "env.json",
      "models.json",
      "report.html",
    ]);
    assert.equal(statSync(path.join(out, "config.yaml")).mode & 0o777, 0o600);
  });
});

test("the same input gives the same bytes", () => {
  withDirectory((out) => {
    const build = (): string[] => {
      assert.equal(runCli(["build", "--out", out]).status, 0);
      return readdirSync(out)
        .sort()
        .map((name) => read(out, name));
    };
    assert.deepEqual(build(), build());
  });
});

test("--check says which files are out of date, and writes nothing", () => {
  withDirectory((out) => {
    runCli(["build", "--out", out]);
    assert.equal(runCli(["build", "--out", out, "--check"]).status, 0);
    writeFileSync(path.join(out, "models.json"), "{}\n");
    const { stderr, status } = runCli(["build", "--out", out, "--check"]);
    assert.equal(status, 1);
    assert.equal(
      stderr
        .split("\n")
        .filter((line) => !line.includes(" warning ") && !line.includes(" info "))
        .slice(-3)
        .join("\n"),
      `${out}/models.json: out of date\nrun \`muffintin build groups --out ${out}\` to renew\n`,
    );
    assert.equal(read(out, "models.json"), "{}\n");
  });
});

test("--format json writes config.json", () => {
  withDirectory((out) => {
    runCli(["build", "--out", out, "--format", "json"]);
    assert.equal(JSON.parse(read(out, "config.json")).model_list.length, 97);
  });
});

test(
  "a directory that may not be written is one sentence, and nothing changes",
  needs("setpriv"),
  () => {
    withDirectory((directory) => {
      const out = path.join(directory, "out");
      mkdirSync(out);
      writeFileSync(path.join(out, "config.yaml"), old);
      chmodSync(out, 0o555);
      chmodSync(directory, 0o755);
      // root may write everywhere
      const user = process.getuid?.() === 0 ? ["--reuid", "65534", "--clear-groups"] : [];
      const { stderr, status } = runCli(["build", "groups", "--out", out], {
        prefix: ["setpriv", ...user],
      });
      assert.equal(status, 2);
      assert.match(
        stderr,
        /error: .*out: cannot be written: no permission to write there; nothing was changed\n$/,
      );
      assert.deepEqual(readdirSync(out), ["config.yaml"]);
      assert.equal(read(out, "config.yaml"), old);
    });
  },
);

test("what may not be read is named, not called out of date", needs("setpriv"), () => {
  withDirectory((directory) => {
    const groups = path.join(directory, "groups");
    const out = path.join(directory, "out");
    cpSync(inRoot("nix/template/groups"), groups, { recursive: true });
    chmodSync(directory, 0o755);
    assert.equal(runCli(["build", groups, "--out", out]).status, 0);
    const check = () => runCli(["build", "groups", "--check"], { cwd: directory, prefix: bound });
    chmodSync(path.join(out, "config.yaml"), 0);
    assert.deepEqual(check(), {
      stdout: "",
      stderr: `error: ${path.join(out, "config.yaml")}: permission denied\n`,
      status: 2,
    });
    chmodSync(groups, 0);
    assert.deepEqual(check(), {
      stdout: "",
      stderr: "error: groups: permission denied\n",
      status: 2,
    });
    chmodSync(groups, 0o755);
  });
});

test("a full disk is one sentence, and the old file is intact", {
  skip: process.getuid?.() === 0 ? false : "only root can mount a small disk",
}, () => {
  withDirectory((out) => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", out]);
    try {
      writeFileSync(path.join(out, "config.yaml"), old);
      const { stderr, status } = runCli(["build", "--out", out]);
      assert.equal(status, 2);
      assert.match(
        stderr,
        /error: .*: cannot be written: the disk is full; nothing was changed\n$/,
      );
      assert.deepEqual(readdirSync(out), ["config.yaml"]);
      assert.equal(read(out, "config.yaml"), old);
    } finally {
      execFileSync("umount", [out]);
    }
  });
});

test("a directory to be made on a read-only file system is one sentence", {
  skip: process.getuid?.() === 0 ? false : "only root can mount a disk",
}, () => {
  withDirectory((disk) => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "ro", "tmpfs", disk]);
    try {
      const out = path.join(disk, "some", "out");
      assert.deepEqual(runCli(["build", "--out", out]), {
        stdout: "",
        stderr: `error: ${out}: cannot be written: the file system is read-only; nothing was changed\n`,
        status: 2,
      });
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

test("a directory in a file's place is one sentence, and the other files are not written", () => {
  withDirectory((out) => {
    mkdirSync(path.join(out, "models.json"));
    const { stderr, status } = runCli(["build", "--out", out]);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /cannot be written: a directory of that name is in the way; nothing was changed\n$/,
    );
    assert.deepEqual(readdirSync(out), ["models.json"]);
  });
});
