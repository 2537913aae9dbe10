import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";

test("the default groups' report is under 500 kB and shows no secret or absolute path", () => {
  withDirectory((out) => {
    assert.equal(runCli(["build", "--out", out]).status, 0);
    const text = readFileSync(path.join(out, "report.html"), "utf8");
    assert.ok(text.length < 500_000, `${text.length} bytes`);
    assert.ok(!text.includes(inRoot()));
  });
});

test("the report is the same from wherever the build is started", () => {
  withDirectory((out) => {
    const read = () => readFileSync(path.join(out, "report.html"), "utf8");
    assert.equal(runCli(["build", inRoot("groups"), "--out", out], { cwd: out }).status, 0);
    const elsewhere = read();
    assert.equal(runCli(["build", "--out", out]).status, 0);
    assert.equal(read(), elsewhere);
  });
});
