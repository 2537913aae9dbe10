import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { withDirectory } from "./run-cli.ts";

const flawed = "test/fixtures/flawed/alias.yaml";

test("a reader that stops early takes nothing from the exit code", needs("sh"), () => {
  withDirectory((cache) => {
    const status = (...args: string[]): string =>
      spawnSync(
        "sh",
        [
          "-c",
          '{ sleep 0.1; "$@"; echo $? >&3; } | exec true',
          "sh",
          process.execPath,
          inRoot("dist/muffintin.cjs"),
          ...args,
        ],
        {
          cwd: inRoot(),
          encoding: "utf8",
          env: { PATH: process.env["PATH"] ?? "", XDG_CACHE_HOME: path.join(cache, "cache") },
          stdio: ["ignore", "ignore", "inherit", "pipe"],
        },
      ).output[3] ?? "";
    // the second one is told from the cache
    for (const _ of ["first", "again"]) assert.equal(status("lint", flawed), "1\n");
    assert.equal(status("graph", flawed), "0\n");
    assert.equal(status("simulate", flawed, "--model", "none"), "1\n");
  });
});
