import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import type { Outcome } from "./run.ts";

type Host = { base: string; calls(): string; install(): Outcome; write(file: string): void };

/**
 * install_litellm on a host whose uv notes how it was called.
 *
 * @param mayRun the shell's word for whether the service's user can run a Python
 */
function withHost(mayRun: string, use: (host: Host) => void): void {
  withDirectory((directory) => {
    const log = path.join(directory, "log");
    const bin = path.join(directory, "bin");
    const base = path.join(directory, "opt");
    const program = (name: string, text: string): void =>
      writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    mkdirSync(bin);
    writeFileSync(path.join(directory, "requirements.txt"), "");
    program(
      "uv",
      `echo "uv $*" >> ${log}\n[ "$1" = pip ] || { for last; do :; done; mkdir -p "$last/bin"; : > "$last/bin/python"; }`,
    );
    program("python3", "echo 3.11");
    program("runuser", mayRun);
    const script = `set -euo pipefail
base=${base} bundle=${directory} python=python3
say() { echo "$*"; }
die() { echo "error: $*" >&2; exit 1; }
. ${inRoot("deploy/prepare.sh")}
install_litellm`;
    use({
      base,
      calls: () => (existsSync(log) ? readFileSync(log, "utf8").replaceAll(directory, "HOST") : ""),
      install: () => {
        const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", script], {
          env: { PATH: `${bin}:${process.env["PATH"]}` },
          encoding: "utf8",
        });
        return {
          status,
          stdout: stdout.replaceAll(directory, "HOST"),
          stderr: stderr.replaceAll(directory, "HOST"),
        };
      },
      write: (file) => {
        mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
        writeFileSync(path.join(base, file), "");
      },
    });
  });
}

const venv = "venvs/e3b0c44298fc-py3.11";
const installing = `installing LiteLLM into HOST/opt/${venv}\n`;
const installed = `uv venv --quiet --python HOST/bin/python3 HOST/opt/${venv}
uv pip install --quiet --python HOST/opt/${venv}/bin/python --link-mode copy --compile-bytecode --only-binary :all: --no-deps --require-hashes -r HOST/requirements.txt
`;

describe("LiteLLM's packages", needs("bash"), () => {
  test("uv is told the host's Python by its path, so that it takes none of root's home", () => {
    withHost("true", ({ base, calls, install }) => {
      assert.deepEqual(install(), { status: 0, stdout: installing, stderr: "" });
      assert.equal(calls(), installed);
      assert.ok(existsSync(path.join(base, venv, "complete")));
    });
  });

  test("an environment that is whole is used", () => {
    withHost("true", ({ calls, install, write }) => {
      write(`${venv}/complete`);
      assert.deepEqual(install(), { status: 0, stdout: "", stderr: "" });
      assert.equal(calls(), "");
    });
  });

  test("an environment that the service's user cannot run is made again, and not called whole", () => {
    withHost("false", ({ base, calls, install, write }) => {
      write(`${venv}/complete`);
      assert.deepEqual(install(), {
        status: 1,
        stdout: installing,
        stderr: `error: the user litellm cannot run HOST/opt/${venv}/bin/python: set LITELLM_PYTHON to a Python that every user can run, and deploy again\n`,
      });
      assert.equal(calls(), installed);
      assert.equal(existsSync(path.join(base, venv, "complete")), false);
    });
  });
});
