import { readFileSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import { isMapping } from "../yaml/read-values.ts";
import type { Io } from "./command.ts";

/** Says in a build's directory which files came along with it, by the sha256 of each. */
const record = ".companions.json";

function sha256(content: string | Buffer): string {
  // loaded here: most builds bring nothing along
  const { createHash }: typeof import("node:crypto") = require("node:crypto");
  return createHash("sha256").update(content).digest("hex");
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The record of what comes along, for a later build; none where nothing does. */
export function recordOf(files: readonly OutputFile[]): OutputFile[] {
  if (files.length === 0) return [];
  const hashes = Object.fromEntries(files.map(({ name, text }) => [name, sha256(text)]));
  return [{ name: record, mode: 0o644, text: `${JSON.stringify(hashes, undefined, 2)}\n` }];
}

function recorded(directory: string): [name: string, hash: unknown][] {
  const text = read(path.join(directory, record))?.toString("utf8");
  if (text === undefined) return [];
  try {
    const hashes: unknown = JSON.parse(text);
    return isMapping(hashes) ? Object.entries(hashes) : [];
  } catch {
    return [];
  }
}

/**
 * The names of what an earlier build brought into a directory and this one does not. What somebody
 * has changed since, or put in its place, is theirs.
 *
 * @param folder of the group files
 * @param files all that this build writes there
 */
export function leftOver(
  { directory, folder }: { directory: string; folder: string },
  files: readonly OutputFile[],
): string[] {
  // beside the group files nothing is a copy
  if (directory === folder) return [];
  const known = recorded(directory);
  // two names can be one file where capitals do not count
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  const left = known.flatMap(([name, hash]) => {
    const inside = !path.isAbsolute(name) && !name.split(/[\\/]/).includes("..");
    if (names.has(name.toLowerCase()) || !inside) return [];
    const there = read(path.join(directory, name));
    return there !== undefined && sha256(there) === hash ? [name] : [];
  });
  return known.length > 0 && !names.has(record) ? [...left, record] : left;
}

/** Removes what an earlier build left, as `leftOver` told before the record was written anew. */
export function removeLeftOver(
  { directory, shown }: { directory: string; shown: string },
  names: readonly string[],
  io: Io,
): void {
  for (const name of names) {
    rmSync(path.join(directory, name), { force: true });
    if (name === record) continue;
    io.stderr(`${path.join(shown, name)}: removed; the config no longer uses it\n`);
    for (let folder = path.dirname(name); folder !== "."; folder = path.dirname(folder)) {
      try {
        rmdirSync(path.join(directory, folder));
      } catch {
        // not empty
        break;
      }
    }
  }
}
