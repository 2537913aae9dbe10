import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { namesInEnvFile, readEnvFile } from "../../src/cli/env-file.ts";

const cwd = mkdtempSync(path.join(tmpdir(), "muffintin-env-"));
after(() => rmSync(cwd, { recursive: true }));
const lines = ["# a comment", "  INDENTED=one ", "export QUOTED='two words'", "EMPTY=", "2ND=no"];
writeFileSync(path.join(cwd, "proxy.env"), lines.join("\r\n"));

test("the lines of an env file are read as they are meant", () => {
  assert.deepEqual(
    [...readEnvFile("proxy.env", { cwd })],
    [
      ["INDENTED", "one"],
      ["QUOTED", "two words"],
      ["EMPTY", ""],
    ],
  );
});

test("a variable without a value is none", () => {
  assert.deepEqual([...namesInEnvFile("proxy.env", { cwd })], ["INDENTED", "QUOTED"]);
});

test("a file that is not there is one sentence", () => {
  assert.throws(() => readEnvFile("absent.env", { cwd }), {
    message: "--env absent.env: cannot be read",
  });
});
