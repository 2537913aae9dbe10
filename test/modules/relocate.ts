// Takes what Nix built in a store of the tests' own to /nix/store of another machine.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { type Nix, run } from "../nix/nix.ts";

function copy(from: string, to: string, moved: (text: string) => string): void {
  const stat = lstatSync(from);
  if (stat.isSymbolicLink()) {
    symlinkSync(moved(readlinkSync(from)), to);
  } else if (stat.isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) copy(path.join(from, name), path.join(to, name), moved);
  } else {
    // all that the modules build is text
    writeFileSync(to, moved(readFileSync(from, "utf8")));
    chmodSync(to, stat.mode);
  }
}

/** Copies a result and all that it needs; returns what moves the paths in a text. */
export function relocate(nix: Nix, result: string, root: string): (text: string) => string {
  const store = path.join(nix.home, "store");
  const moved = (text: string): string => text.replaceAll(store, "/nix/store");
  const { status, stdout, stderr } = run(nix, ["nix-store", "-qR", result]);
  if (status !== 0) throw new Error(stderr);
  for (const from of stdout.trim().split("\n")) {
    const to = path.join(root, "nix/store", path.basename(from));
    if (existsSync(to)) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    copy(from, to, moved);
  }
  return moved;
}
