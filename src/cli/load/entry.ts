import { existsSync, statSync } from "node:fs";
import path from "node:path";

const entries = ["index.ts", "index.mts", "index.js", "index.mjs"];

/** The entry of group files at a path: a file itself, or what is called index in a directory. */
export function entryAt(full: string): string | undefined {
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats && full;
  return entries.map((name) => path.join(full, name)).find(existsSync);
}
