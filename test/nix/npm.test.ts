import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { skipFor } from "../skip.ts";
import { system } from "./host.ts";
import { everyNix, run } from "./nix.ts";
import { project, seed, withStub } from "./project.ts";
import { scratch } from "./scratch.ts";

const locked = "fastest-levenshtein";
const withoutWriting = [...withStub, "--no-write-lock-file"];
const tarballOf = (flake: string): string =>
  `path:${flake}#packages.${system}.muffintin.nodeModules.tarballs."${locked}"`;

/** The project with another integrity for one package. */
function projectWith(name: string, integrity: string): string {
  const copy = path.join(scratch, name);
  cpSync(project, copy, { recursive: true });
  const file = path.join(copy, "package-lock.json");
  const text = readFileSync(file, "utf8");
  const lock: { packages: Record<string, { integrity: string }> } = JSON.parse(text);
  const known = lock.packages[`node_modules/${locked}`]?.integrity ?? "";
  writeFileSync(file, text.replace(known, integrity));
  return copy;
}

function whyNoRegistry(): string | false {
  const { status } = spawnSync("npm", ["ping", "--silent"], { timeout: 10_000 });
  return skipFor(status === 0 ? undefined : "npm's registry does not answer").skip;
}

const offline = everyNix.every(({ skip }) => skip) || whyNoRegistry();

for (const { nix, skip } of everyNix) {
  const online = { skip: skip || offline };

  test(`${nix.name}: npm fetches what the lock's integrity promises`, online, () => {
    seed(nix);
    const { status, stderr } = run(
      nix,
      ["nix", "build", tarballOf(project), ...withoutWriting, "--no-link", "--rebuild"],
      { network: true },
    );
    assert.equal(status, 0, stderr);
  });

  test(`${nix.name}: a tarball that the lock does not promise is refused`, online, () => {
    const other = `sha512-${"A".repeat(86)}==`;
    const { status, stderr } = run(
      nix,
      ["nix", "build", tarballOf(projectWith("tampered", other)), ...withoutWriting, "--no-link"],
      { network: true },
    );
    assert.equal(status, 1, stderr);
    assert.match(stderr, /hash mismatch in fixed-output derivation/);
    assert.ok(stderr.includes(`specified: ${other}`), stderr);
  });

  test(`${nix.name}: a lock without integrity is refused`, { skip }, () => {
    const attribute = `${tarballOf(projectWith("unsigned", ""))}.drvPath`;
    const { status, stderr } = run(nix, ["nix", "eval", attribute, ...withoutWriting]);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /package-lock\.json: fastest-levenshtein@\d+\.\d+\.\d+ has no sha512 integrity/,
    );
  });
}
