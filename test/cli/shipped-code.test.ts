import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { inRoot } from "../root.ts";

const folder = path.join("code", `${process.version}-${process.arch}`);
const kinds = ["build-groups", "lint-groups", "lint-yaml"];

test("code of the daily commands comes with the program", () => {
  assert.deepEqual(readdirSync(inRoot("dist", folder)).sort(), kinds);
});

for (const kind of kinds) {
  test(`V8 takes the code of ${kind}`, () => {
    const filename = inRoot("dist/daily.cjs");
    const cachedData = readFileSync(inRoot("dist", folder, kind));
    const script = new vm.Script(readFileSync(filename, "latin1"), { filename, cachedData });
    assert.equal(script.cachedDataRejected, false);
  });
}

test("code that V8 does not take changes nothing", (t) => {
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  t.after(() => rmSync(work, { recursive: true }));
  const dist = path.join(work, "dist");
  cpSync(inRoot("dist"), dist, { recursive: true });
  for (const kind of kinds) writeFileSync(path.join(dist, folder, kind), "no code");
  const [broken, whole] = [dist, inRoot("dist")].map((home) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(home, "muffintin.cjs"), "lint", inRoot("groups")],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          MUFFINTIN_CACHE: "0",
          ESBUILD_BINARY_PATH: inRoot(
            "node_modules/@esbuild",
            `${process.platform}-${process.arch}`,
            "bin/esbuild",
          ),
        },
      },
    );
    return { status, stdout, stderr };
  });
  assert.deepEqual(broken, whole);
  assert.equal(broken?.status, 0);
});
