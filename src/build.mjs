// Bundles the CLI and the library. Nix runs this same file with its own esbuild.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, "dist");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The esbuild program: ESBUILD_BINARY_PATH where it is set, else the npm package's. */
export function esbuildPath() {
  if (process.env.ESBUILD_BINARY_PATH) return process.env.ESBUILD_BINARY_PATH;
  const require = createRequire(path.join(root, "package.json"));
  return require.resolve(`@esbuild/${process.platform}-${process.arch}/bin/esbuild`);
}

mkdirSync(dist, { recursive: true });
const bundle = (...options) =>
  execFileSync(
    esbuildPath(),
    [
      ...options,
      "--bundle",
      "--platform=node",
      "--target=node20",
      "--minify-syntax",
      "--minify-whitespace",
      "--legal-comments=inline",
      "--loader:.py=text",
      "--log-level=warning",
      `--define:MUFFINTIN_VERSION="${version}"`,
    ],
    { cwd: root, stdio: "inherit" },
  );
bundle(
  "src/cli/bin.ts",
  "--format=cjs",
  "--banner:js=#!/usr/bin/env node",
  `--outfile=${path.join(dist, "muffintin.cjs")}`,
);
bundle(
  "src/index.ts",
  "src/library.ts",
  "--format=esm",
  "--out-extension:.js=.mjs",
  `--outdir=${dist}`,
);
for (const [from, to] of [
  ["src/limits/data", "limits"],
  ["src/litellm/catalogue", "catalogue"],
  ["deploy", "deploy"],
]) {
  cpSync(path.join(root, from), path.join(dist, to), { recursive: true });
}
