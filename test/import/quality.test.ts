import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { compile } from "../tsc.ts";

const configs = {
  dotfiles: "test/fixtures/reference/dotfiles-config.json",
  library: "test/fixtures/reference/ts-library-config.yaml",
  container: "test/fixtures/import/container.yaml",
  commented: "test/fixtures/import/commented.yaml",
  company: "test/fixtures/import/company.yaml",
  hobby: "test/fixtures/import/hobby.yaml",
  platform: "test/fixtures/import/platform.yaml",
  odd: "test/fixtures/import/odd.yaml",
  spreads: "test/fixtures/import/spreads.yaml",
  thinking: "test/fixtures/import/thinking.yaml",
  wild: "test/fixtures/import/wild.yaml",
};

function withImports<Result>(use: (directory: string) => Result): Result {
  return withDirectory((directory) => {
    for (const [name, config] of Object.entries(configs)) {
      const out = path.join(directory, name);
      const { status, stderr } = runCli(["import", inRoot(config), "--out", out]);
      assert.equal(status, 0, stderr);
    }
    return use(directory);
  });
}

const run = (program: string, args: readonly string[], cwd: string): [number | null, string] => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot(program), ...args], {
    cwd,
    encoding: "utf8",
  });
  return [status, `${stdout}${stderr}`];
};

test("what is imported compiles under tsc --strict, in the project's format", () => {
  withImports((directory) => {
    assert.deepEqual(compile(directory, "*/*.ts"), { status: 0, output: "" });

    const { vcs: _, files: __, ...biome } = JSON.parse(readFileSync(inRoot("biome.json"), "utf8"));
    // a `${NAME}` in a config stays the text that it was
    biome.linter.rules.suspicious.noTemplateCurlyInString = "off";
    writeFileSync(path.join(directory, "biome.json"), JSON.stringify(biome));
    const names = Object.keys(configs);
    const [status, output] = run(
      "node_modules/@biomejs/biome/bin/biome",
      ["ci", ...names],
      directory,
    );
    assert.equal(status, 0, output);
  });
});
