import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { esbuildPath } from "../src/build.mjs";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles TypeScript files so that Node 20 runs them: each becomes an .mjs below `out`, under the
 * same path as below the root. Importing this module has built dist first.
 */
export function bundle(entries, out, ...options) {
  execFileSync(
    esbuildPath(),
    [
      ...entries,
      "--bundle",
      "--platform=node",
      "--target=node20",
      "--format=esm",
      "--packages=external",
      "--alias:muffintin=./src/index.ts",
      '--define:MUFFINTIN_VERSION="test"',
      "--loader:.py=text",
      "--log-level=warning",
      "--outbase=.",
      `--outdir=${out}`,
      "--out-extension:.js=.mjs",
      ...options,
    ],
    { cwd: root, stdio: "inherit" },
  );
}
