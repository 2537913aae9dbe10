import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { rules } from "../../src/lint/rules/index.ts";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const shells = ["fish", "bash", "zsh"];
const names = Object.keys(commands).sort();

/** A folder with `muffintin` on PATH, its completions and a build's models.json. */
function withShell<T>(
  shell: string,
  more: string[],
  use: (complete: (line: string) => string[]) => T,
): T {
  return withDirectory((directory) => {
    const bin = path.join(directory, "bin");
    mkdirSync(bin);
    mkdirSync(path.join(directory, "out"));
    mkdirSync(path.join(directory, "groups"));
    writeFileSync(path.join(directory, "groups.yaml"), "");
    const models = (...all: string[]): string =>
      JSON.stringify({ models: all.map((name) => ({ name })) });
    writeFileSync(path.join(directory, "out", "models.json"), models("free-muffin", "a:b", "a:c"));
    writeFileSync(path.join(directory, "other.json"), models("other"));
    writeFileSync(
      path.join(bin, "muffintin"),
      `#!/bin/sh\nexec ${process.execPath} ${inRoot("dist/muffintin.cjs")} "$@"\n`,
    );
    chmodSync(path.join(bin, "muffintin"), 0o755);
    const script = path.join(directory, `muffintin.${shell}`);
    writeFileSync(script, runCli(["completions", shell, ...more], { cwd: directory }).stdout);
    const asked: Record<string, (line: string) => string[]> = {
      fish: (line) => [
        "--no-config",
        "-c",
        `source ${script}; complete -C ${JSON.stringify(line)}`,
      ],
      bash: (line) => ["--norc", "-c", bashDriver, "bash", script, line],
    };
    const env = { PATH: `${bin}:${process.env["PATH"]}`, HOME: directory, TERM: "dumb" };
    return use((line) =>
      execFileSync(shell, asked[shell]?.(line) ?? [], {
        cwd: directory,
        encoding: "utf8",
        env,
        stdio: ["ignore", "pipe", "pipe"],
      })
        .split("\n")
        .filter(Boolean)
        .map((row) => row.split("\t")[0] ?? "")
        .sort(),
    );
  });
}

const bashDriver = `
source "$1"
COMP_LINE=$2 COMP_POINT=\${#2}
read -ra COMP_WORDS <<<"$2"
[[ $2 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_muffintin
printf '%s\\n' "\${COMPREPLY[@]}"
`;

for (const shell of ["fish", "bash"]) {
  test(`${shell} completes commands, options, values, rules and models`, needs(shell), () => {
    withShell(shell, [], (complete) => {
      assert.deepEqual(complete("muffintin "), names);
      assert.deepEqual(complete("muffintin expl"), ["explain"]);
      assert.deepEqual(complete("muffintin explain "), rules.map(({ id }) => id).sort());
      assert.deepEqual(complete("muffintin build --format "), ["json", "yaml"]);
      assert.deepEqual(complete("muffintin diff --format m"), ["markdown"]);
      assert.deepEqual(complete("muffintin build --target 1.80"), ["1.80.11"]);
      assert.deepEqual(complete("muffintin diff --f"), ["--format"]);
      assert.deepEqual(complete("muffintin lint groups.y"), ["groups.yaml"]);
      assert.deepEqual(complete("muffintin completions "), ["bash", "fish", "zsh"]);
      assert.deepEqual(complete("muffintin --v"), ["--version"]);
      assert.deepEqual(complete("muffintin simulate --model f"), ["free-muffin"]);
    });
  });

  test(`${shell} takes the models of the file that was named`, needs(shell), () => {
    withShell(shell, ["--models", "other.json"], (complete) => {
      assert.deepEqual(complete("muffintin simulate --model "), ["other"]);
    });
  });
}

test("bash is given what follows the last colon of a name", needs("bash"), () => {
  withShell("bash", [], (complete) => {
    assert.deepEqual(complete("muffintin simulate --model a:"), ["b", "c"]);
  });
});

test("the names of models are those of out/models.json, or of --models", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "m.json"), '{"models":[{"name":"x"},{"name":"y"}]}');
    const list = (...more: string[]) =>
      runCli(["completions", "--list", "models", ...more], { cwd: directory }).stdout;
    assert.equal(list("--models", "m.json"), "x\ny\n");
    assert.equal(list(), "");
  });
});

test("each script is one that its shell can read", needs("bash", "fish"), () => {
  withDirectory((directory) => {
    for (const shell of ["bash", "fish"]) {
      const file = path.join(directory, shell);
      writeFileSync(file, runCli(["completions", shell]).stdout);
      execFileSync(shell, ["-n", file]);
    }
  });
});

test("zsh takes the script as muffintin's completion", needs("zsh"), () => {
  withDirectory((directory) => {
    const file = path.join(directory, "_muffintin");
    writeFileSync(file, runCli(["completions", "zsh"]).stdout);
    execFileSync("zsh", ["-n", file]);
    const ask = `autoload -U compinit && compinit -D -u && source ${file} && print $_comps[muffintin]`;
    assert.equal(execFileSync("zsh", ["-f", "-c", ask], { encoding: "utf8" }), "_muffintin\n");
  });
});

test("another shell is one sentence", () => {
  assert.deepEqual(runCli(["completions", "csh"]), {
    stdout: "",
    stderr: `error: completions are written for one of ${shells.join(", ")}\n`,
    status: 2,
  });
});
