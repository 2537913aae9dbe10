// Bundles bench/*.ts as test/run.mjs does the tests, and measures: npm run bench [part ...]
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { bundle, root } from "../test/bundle.mjs";

const out = path.join(root, ".cache", `bench-${process.pid}`);

// it costs every Node 20 process tens of milliseconds, ours and the peers' alike
const { NODE_EXTRA_CA_CERTS: certificates } = process.env;
delete process.env.NODE_EXTRA_CA_CERTS;
if (certificates) process.env.MUFFINTIN_BENCH_CERTIFICATES = certificates;
bundle(["bench/bench.ts", "bench/grow.ts"], out);
const { status } = spawnSync(
  process.execPath,
  [path.join(out, "bench/bench.mjs"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit", env: { ...process.env, MUFFINTIN_ROOT: root } },
);
rmSync(out, { recursive: true, force: true });
process.exit(status ?? 1);
