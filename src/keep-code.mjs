// What V8 makes of the program's own scripts, kept for who has run none of them yet.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * Runs each of the daily commands once, and puts the code of it into dist/code; no other Node takes
 * what comes of it.
 *
 * @param root the project's folder
 * @param dist where the program is
 * @param work a folder to be made for this
 */
export function keepCode(root, dist, work) {
  const code = path.join(dist, "code", `${process.version}-${process.arch}`);
  if (existsSync(code) || process.env.MUFFINTIN_CACHE === "0") return;
  const groups = path.join(root, "groups");
  const out = path.join(work, "out");
  const draft = path.join(work, "code");
  mkdirSync(work, { mode: 0o700 });
  mkdirSync(draft);
  const program = path.join(dist, "muffintin.cjs");
  const start = [path.join(root, "src", "keep-start.mjs"), dist, path.join(draft, "start")];
  const { NODE_OPTIONS, ...env } = process.env;
  for (const words of [
    [...start, "build", groups, "--out", out],
    [program, "lint", groups],
    [program, "lint", path.join(out, "config.yaml")],
  ]) {
    const { status } = spawnSync(process.execPath, words, {
      env: { ...env, XDG_CACHE_HOME: work },
    });
    // code of a run that failed would lack most of what others need
    if (status !== 0) return;
  }
  const made = path.join(work, "muffintin", "code");
  for (const name of readdirSync(made)) {
    const text = readFileSync(path.join(made, name));
    writeFileSync(path.join(draft, name.replace(/-[0-9a-f]+$/, "")), text);
  }
  mkdirSync(path.dirname(code), { recursive: true });
  renameSync(draft, code);
}
