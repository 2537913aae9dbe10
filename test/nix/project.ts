// A clean copy of the project, and a stub nixpkgs beside it, as flakes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.ts";
import { cacheFile } from "../skip.ts";
import { host } from "./host.ts";
import type { Nix } from "./nix.ts";
import { everyNix, run } from "./nix.ts";
import { scratch } from "./scratch.ts";

function cleanCopy(): string {
  const copy = path.join(scratch, "project");
  if (everyNix.every(({ skip }) => skip)) return copy;
  // a flake sees what git tracks, and never what it ignores
  const listed = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of listed.split("\0").filter((name) => name && existsSync(inRoot(name)))) {
    cpSync(inRoot(file), path.join(copy, file));
  }
  return copy;
}

function stubNixpkgs(): string {
  const stub = path.join(scratch, "nixpkgs");
  cpSync(inRoot("test/nix/stub"), stub, { recursive: true });
  writeFileSync(path.join(stub, "host.json"), JSON.stringify(host));
  const checkout = process.env["NIXPKGS_LIB"];
  if (checkout)
    cpSync(path.join(checkout, "lib"), path.join(stub, "nixpkgs-lib"), { recursive: true });
  return stub;
}

/** The project as a flake. */
export const project = cleanCopy();
/** The stub in nixpkgs' place. */
export const nixpkgs = stubNixpkgs();

/** Arguments that put the stub in nixpkgs' place. */
export const withStub = ["--override-input", "nixpkgs", `path:${nixpkgs}`];

/** The same for a flake that has this project as its input. */
export const withProject = [...withStub, "--override-input", "muffintin", `path:${project}`];

type Locked = { version: string; integrity: string };

/** The packages that nix/package.nix names. */
function namedPackages(): [string, Locked][] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(inRoot("package-lock.json"), "utf8"),
  );
  const nix = readFileSync(inRoot("nix/package.nix"), "utf8");
  const [, names = ""] = /names = \[([^\]]*)\]/.exec(nix) ?? [];
  return [...names.matchAll(/"(.*)"/g)].flatMap(([, name = ""]) => {
    const locked = packages[`node_modules/${name}`];
    return locked ? [[name, locked]] : [];
  });
}

/** The published tarball of a locked package, named as its derivation is. */
function tarball(name: string, { version, integrity }: Locked): string {
  const folder = cacheFile("npm");
  const file = path.join(folder, `${name}-${version}.tgz`.replace(/[^\w+.?=-]+/g, "-"));
  const isIntact = (): boolean =>
    existsSync(file) &&
    integrity === `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
  if (isIntact()) return file;
  mkdirSync(folder, { recursive: true });
  const packed = mkdtempSync(path.join(folder, "pack-"));
  execFileSync("npm", ["pack", "--silent", "--prefer-offline", `${name}@${version}`], {
    cwd: packed,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const made of readdirSync(packed)) renameSync(path.join(packed, made), file);
  rmSync(packed, { recursive: true });
  if (!isIntact()) throw new Error(`${file} is not what package-lock.json says it is`);
  return file;
}

const seeded = new Set<Nix>();

/** Puts npm's tarballs where the fixed-output derivations would, so that builds need no network. */
export function seed(nix: Nix): void {
  if (seeded.has(nix)) return;
  seeded.add(nix);
  const files = namedPackages().map(([name, locked]) => tarball(name, locked));
  const { status, stderr } = run(nix, ["nix-store", "--add-fixed", "sha512", ...files]);
  if (status !== 0) throw new Error(stderr);
}

/** Builds one attribute of a flake; the result is at `out`. */
export function build(
  nix: Nix,
  flake: string,
  attribute: string,
  inputs: string[],
  ...more: string[]
) {
  seed(nix);
  const out = path.join(mkdtempSync(path.join(scratch, "out-")), "result");
  const outcome = run(nix, [
    "nix",
    "build",
    `path:${flake}#${attribute}`,
    ...inputs,
    "--no-write-lock-file",
    "-o",
    out,
    ...more,
  ]);
  return { ...outcome, out };
}

/** The folders of examples/: each is a ready configuration. */
export const readyConfigurations = readdirSync(inRoot("examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
