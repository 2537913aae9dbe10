import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const readme = readFileSync(inRoot("README.md"), "utf8");

test("README's group is that of groups/, and its findings are what lint says of a mistyped key", () => {
  withDirectory((cwd) => {
    const file = "groups/free-muffin.ts";
    cpSync(inRoot("groups"), path.join(cwd, "groups"), { recursive: true });
    const text = readFileSync(path.join(cwd, file), "utf8");
    assert.ok(readme.includes(`// ${file}\n${text}`));
    writeFileSync(path.join(cwd, file), text.replace('"glm-4.5", { rpm', '"glm-4.5", { rmp'));
    const { stdout } = runCli(["lint", "groups"], { cwd });
    // models retire on a day; what is only for information is true of the group as it is too
    const said = stdout
      .split("\n")
      .filter((line) => line.startsWith(file) && !/retir|:\d+ info /.test(line));
    assert.deepEqual(said, readme.match(/^groups\/free-muffin\.ts:.*$/gm));
  });
});
