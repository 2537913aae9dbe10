import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { UsageError } from "../../src/cli/command.ts";
import { explain, replaceFiles } from "../../src/cli/replace-files.ts";
import { root, withMounted } from "./mounted.ts";
import { runCli, withDirectory } from "./run-cli.ts";

/** Every file of a directory with its mode and text. */
function held(directory: string): [string, number, string][] {
  return readdirSync(directory)
    .sort()
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [
      path.basename(file),
      statSync(file).mode & 0o777,
      readFileSync(file, "utf8").trimEnd(),
    ]);
}

/** A folder with an old config and a mounted models.json. */
function withFolder(mounted: { text: string; size: string }, use: (directory: string) => void) {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "config.yaml"), "old\n", { mode: 0o640 });
    withMounted(path.join(directory, "models.json"), mounted, () => use(directory));
  });
}

function replace(directory: string, files: Record<string, string>): void {
  replaceFiles(
    Object.entries(files).map(([name, text]) => ({
      ...{ place: path.join(directory, name), shown: "out", mode: 0o600, text },
    })),
  );
}

test("a file that may only be read is replaced where its folder may be written", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "config.yaml"), "old\n");
    chmodSync(path.join(directory, "config.yaml"), 0o444);
    replace(directory, { "config.yaml": "new\n", "env.json": "{}\n" });
    assert.deepEqual(held(directory), [
      ["config.yaml", 0o600, "new"],
      ["env.json", 0o600, "{}"],
    ]);
  });
});

test("a file that is mounted by itself is written in its place", root, () => {
  withFolder({ text: "old\n", size: "8k" }, (directory) => {
    replace(directory, { "config.yaml": "new\n", "models.json": "{}\n" });
    assert.deepEqual(held(directory), [
      ["config.yaml", 0o600, "new"],
      ["models.json", 0o600, "{}"],
    ]);
    assert.equal(readFileSync(path.join(directory, "small/models.json"), "utf8"), "{}\n");
  });
});

test("where the last fails those before it are as they were, and new ones are gone", root, () => {
  withFolder({ text: "[]\n", size: "8k" }, (directory) => {
    chmodSync(path.join(directory, "models.json"), 0o644);
    assert.throws(
      () =>
        replace(directory, {
          "config.yaml": "new\n",
          "env.json": "{}\n",
          "models.json": "#".repeat(20_000),
        }),
      new UsageError("out: cannot be written: the disk is full; nothing was changed"),
    );
    assert.deepEqual(held(directory), [
      ["config.yaml", 0o640, "old"],
      ["models.json", 0o644, "[]"],
    ]);
  });
});

test("what could not be put back is named", () => {
  assert.equal(
    explain("out", Object.assign(new Error(), { code: "ENOSPC" }), ["/a", "/b"]).message,
    "out: cannot be written: the disk is full; and the old text could not be put back into /a, /b",
  );
});

test("build writes into a folder of mounted files", root, () => {
  withFolder({ text: "old\n", size: "1m" }, (directory) => {
    writeFileSync(path.join(directory, "config.yaml"), "# Made by muffintin\n");
    assert.deepEqual(runCli(["build", "--out", directory]), {
      stdout: `${directory}/config.yaml: 97 deployments, 18 environment variables\n`,
      stderr: "",
      status: 0,
    });
  });
});

test("build writes neither the outputs nor the manifests where one of them cannot be", () => {
  withDirectory((directory) => {
    mkdirSync(path.join(directory, "kubernetes/values.yaml"), { recursive: true });
    assert.match(
      runCli(["build", "--kubernetes", "--out", directory]).stderr,
      /cannot be written: a directory of that name is in the way; nothing was changed\n$/,
    );
    assert.deepEqual(readdirSync(directory), ["kubernetes"]);
  });
});
