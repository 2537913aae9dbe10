import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { rules } from "../../src/lint/rules/index.ts";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { needs } from "../skip.ts";
import { withOffers, withTypedBash } from "./shells.ts";

const shells = ["fish", "bash", "zsh"];
const names = Object.keys(commands).sort();

for (const shell of ["fish", "bash", "zsh"] as const) {
  test(`${shell} completes commands, options, values, rules and models`, needs(shell), () => {
    withOffers(shell, [], (offers) => {
      const commandsOf = offers("muffintin ").filter((word) => !word.startsWith("-"));
      assert.deepEqual(commandsOf, names);
      assert.deepEqual(offers("muffintin expl"), ["explain"]);
      assert.deepEqual(offers("muffintin explain "), rules.map(({ id }) => id).sort());
      assert.deepEqual(offers("muffintin build --format "), ["json", "yaml"]);
      assert.deepEqual(offers("muffintin diff --format m"), ["markdown"]);
      assert.deepEqual(offers("muffintin build --target 1.80"), ["1.80.11"]);
      assert.deepEqual(offers("muffintin diff --f"), ["--format"]);
      assert.deepEqual(offers("muffintin lint groups.y"), ["groups.yaml"]);
      assert.deepEqual(offers("muffintin completions "), ["bash", "fish", "zsh"]);
      assert.deepEqual(offers("muffintin --v"), ["--version"]);
      assert.deepEqual(offers("muffintin simulate --model f"), ["free-muffin"]);
      assert.deepEqual(offers("muffintin simulate --fail a --fai"), ["--fail"]);
      assert.deepEqual(offers("muffintin limits "), ["show", "update", "why"]);
      assert.deepEqual(offers("muffintin limits why f"), ["free-muffin"]);
    });
  });

  test(`${shell} takes the models of the file that was named`, needs(shell), () => {
    withOffers(shell, ["--models", "other.json"], (offers) => {
      assert.deepEqual(offers("muffintin simulate --model "), ["other"]);
    });
  });
}

test("an interactive bash types what is missing", needs("bash", "zsh"), () => {
  withTypedBash((typed) => {
    assert.equal(typed("muffintin expl"), "muffintin explain ");
    assert.equal(typed("muffintin simulate --mod"), "muffintin simulate --model ");
    assert.equal(typed("muffintin simulate --model fr"), "muffintin simulate --model free-muffin ");
    assert.equal(typed("muffintin simulate --model=fr"), "muffintin simulate --model=free-muffin ");
    assert.equal(typed("muffintin simulate -m a:"), "muffintin simulate -m a:");
    assert.equal(typed("muffintin limits why a:b"), "muffintin limits why a:b ");
    assert.equal(typed("muffintin explain cache/ty"), "muffintin explain cache/type ");
    assert.equal(typed("muffintin lint groups.y"), "muffintin lint groups.yaml ");
    assert.equal(typed("muffintin build --out=my"), "muffintin build --out=my\\ groups/");
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

test("each script is one that its shell can read", needs(...shells), () => {
  withDirectory((directory) => {
    for (const shell of shells) {
      const file = path.join(directory, shell);
      writeFileSync(file, runCli(["completions", shell]).stdout);
      execFileSync(shell, ["-n", file]);
    }
  });
});

test("another shell is one sentence", () => {
  assert.deepEqual(runCli(["completions", "csh"]), {
    stdout: "",
    stderr: `error: completions are written for one of ${shells.join(", ")}\n`,
    status: 2,
  });
});
