// Bundles bench/*.ts as test/run.mjs does the tests, and measures: npm run bench [part ...]
import { execFileSync, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, ".cache", `bench-${process.pid}`);
const require = createRequire(import.meta.url);
const esbuild = require.resolve(`@esbuild/${process.platform}-${process.arch}/bin/esbuild`);
const entries = ["bench/bench.ts", "bench/grow.ts"];

// it costs every Node 20 process tens of milliseconds, ours and the peers' alike
const { NODE_EXTRA_CA_CERTS: certificates } = process.env;
delete process.env.NODE_EXTRA_CA_CERTS;
if (certificates) process.env.MUFFINTIN_BENCH_CERTIFICATES = certificates;
execFileSync(process.execPath, [path.join(root, "src/build.mjs")], { stdio: "inherit" });
execFileSync(
  esbuild,
  [
    ...entries,
    "--bundle",
    "--platform=node",
    "--target=node20",
    "--format=esm",
    "--packages=external",
    "--alias:muffintin=./src/index.ts",
    '--define:MUFFINTIN_VERSION="bench"',
    "--loader:.py=text",
    "--log-level=warning",
    "--outbase=.",
    `--outdir=${out}`,
    "--out-extension:.js=.mjs",
  ],
  { cwd: root, stdio: "inherit" },
);
const { status } = spawnSync(
  process.execPath,
  [path.join(out, "bench/bench.mjs"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit", env: { ...process.env, MUFFINTIN_ROOT: root } },
);
rmSync(out, { recursive: true, force: true });
process.exit(status ?? 1);
