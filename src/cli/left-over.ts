import { readFileSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import type { Io } from "./command.ts";
import { isBuilt } from "./own-config.ts";
import { record, recorded, sha256 } from "./record.ts";

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
  // two names can be one file where capitals do not count
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  const other = otherConfig(directory, names);
  const known = recorded(directory);
  const left = known.flatMap(([name, hash]) => {
    const inside = !path.isAbsolute(name) && !name.split(/[\\/]/).includes("..");
    if (names.has(name.toLowerCase()) || !inside) return [];
    // beside the group files nothing is a copy
    if (directory === folder && name !== "config.json") return [];
    const there = read(path.join(directory, name));
    return there !== undefined && sha256(there) === hash ? [name] : [];
  });
  const unneeded = known.length > 0 && !names.has(record) ? [record] : [];
  return [...other, ...left, ...unneeded];
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
    const why = name.startsWith("config.")
      ? "the config is in the other format now"
      : "the config no longer uses it";
    io.stderr(`${path.join(shown, name)}: removed; ${why}\n`);
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
