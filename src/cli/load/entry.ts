import { existsSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const entries = ["index.ts", "index.mts", "index.js", "index.mjs"];

/** The folder `groups` of a project, seen from a folder in it; nothing outside of one. */
export function groupsAbove(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const groups = join(folder, "groups");
    const entry = entryAt(groups);
    if (entry !== undefined && entry !== groups) return relative(cwd, groups) || ".";
    if (dirname(folder) === folder) return undefined;
  }
}

/** The entry of group files at a path: a file itself, or what is called index in a directory. */
export function entryAt(full: string): string | undefined {
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats && full;
  return entries.map((name) => join(full, name)).find(existsSync);
}
