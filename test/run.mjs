// Bundles test/**/*.test.ts with esbuild and runs them: node test/run.mjs [part of a file's path ...]
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { bundle, root } from "./bundle.mjs";

const out = path.join(root, ".cache", `test-${process.pid}`);
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));

const tests = readdirSync(path.join(root, "test"), { recursive: true })
  .map((name) => path.join("test", name))
  .filter((name) => name.endsWith(".test.ts") && !name.includes("fixtures"))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
if (tests.length === 0) {
  console.error(`no test file's path contains ${wanted.join(" or ")}`);
  process.exit(2);
}

bundle(tests, out, "--sourcemap=inline");
const built = tests.map((name) => path.join(out, name.replace(/\.ts$/, ".mjs")));
// Where test/fetch-tools.sh put what the machine lacks.
const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "muffintin");
const brought = ["python-tools", "nixfmt", "deadnix", "actionlint", "helm"].map((tool) =>
  path.join(cache, tool, "bin"),
);
const PATH = [process.env.PATH, ...brought].join(path.delimiter);
// A file that does not end is ended, and named, long before CI would be.
const timeout = `--test-timeout=${20 * 60 * 1000}`;
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", "--test-concurrency=2", timeout, ...flags, ...built],
  { cwd: root, stdio: "inherit", env: { ...process.env, PATH, MUFFINTIN_ROOT: root } },
);
rmSync(out, { recursive: true, force: true });
process.exit(status ?? 1);
