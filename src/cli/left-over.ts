import { readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import type { Io } from "./command.ts";
import { isBuilt } from "./own-files.ts";
import { clusterNames, digest, record, recorded } from "./record.ts";

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The config that an earlier build made in the other format. */
function otherConfig(directory: string, names: ReadonlySet<string>): string[] {
  if (names.has("config.yaml") || !isBuilt(directory, "config.yaml")) return [];
  return ["config.yaml"];
}

/** Of the files that an earlier run recorded those that this one does not write and nobody changed. */
export function unneeded(
  directory: string,
  known: readonly (readonly [name: string, hash: unknown])[],
  files: readonly OutputFile[],
): string[] {
  // two names can be one file where capitals do not count
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  return known.flatMap(([name, hash]) => {
    const inside = !isAbsolute(name) && !name.split(/[\\/]/).includes("..");
    if (names.has(name.toLowerCase()) || !inside) return [];
    const there = read(join(directory, name));
    return there !== undefined && digest(there) === hash ? [name] : [];
  });
}

/**
 * The names of what an earlier build made or brought into a directory and this one does not. What
 * somebody has changed since, or put in its place, is theirs.
 *
 * @param folder of the group files
 * @param files all that this build writes there
 */
export function leftOver(
  { directory, folder }: { directory: string; folder: string },
  files: readonly OutputFile[],
): string[] {
  const names = new Set(files.map(({ name }) => name));
  const known = recorded(directory);
  // beside the group files nothing is a copy
  const ours = known.filter(
    ([name]) => directory !== folder || name === "config.json" || clusterNames.has(name),
  );
  return [
    ...otherConfig(directory, names),
    ...unneeded(directory, ours, files),
    ...(known.length > 0 && !names.has(record) ? [record] : []),
  ];
}

function whyGone(name: string): string {
  if (clusterNames.has(name)) return "this build is without --kubernetes";
  return name.startsWith("config.")
    ? "the config is in the other format now"
    : "the config no longer uses it";
}

/** Removes what an earlier run left, as was told before its record was written anew. */
export function removeLeftOver(
  { directory, shown }: { directory: string; shown: string },
  names: readonly string[],
  io: Io,
  why: (name: string) => string = whyGone,
): void {
  for (const name of names) {
    rmSync(join(directory, name), { force: true });
    if (name === record) continue;
    io.stderr(`${join(shown, name)}: removed; ${why(name)}\n`);
    for (let folder = dirname(name); folder !== "."; folder = dirname(folder)) {
      try {
        rmdirSync(join(directory, folder));
      } catch {
        // not empty
        break;
      }
    }
  }
}
