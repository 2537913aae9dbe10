import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import { explain, replaceFiles } from "./replace-files.ts";
import { codeOf } from "./system-error.ts";

/** Files that go into one directory. */
export type Folder = {
  /** absolute; made when it is missing */
  directory: string;
  /** how messages name it */
  shown: string;
  files: readonly OutputFile[];
};

/** The names of the files that are missing or differ from what would be written. */
export function outOfDate(directory: string, files: readonly OutputFile[]): string[] {
  return files
    .filter(({ name, text }) => {
      try {
        return !readFileSync(join(directory, name)).equals(Buffer.from(text));
      } catch (error) {
        if (codeOf(error) === "EACCES") throw error;
        return true;
      }
    })
    .map(({ name }) => name);
}

/** One after the other: where Node makes them all at once, it gives a wrong reason of a failure. */
function makeAll(directory: string): void {
  if (existsSync(directory)) return;
  makeAll(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // another program may have been quicker
    if (!existsSync(directory)) throw error;
  }
}

function makeDirectories({ directory, shown, files }: Folder): void {
  try {
    makeAll(directory);
    for (const { name } of files) makeAll(dirname(join(directory, name)));
  } catch (error) {
    throw explain(shown, error);
  }
}

/**
 * Writes all files of all folders, or none. A file that says the same already is left alone.
 *
 * @throws UsageError saying why; the old files are then as they were
 */
export function writeFiles(folders: readonly Folder[]): void {
  for (const folder of folders) makeDirectories(folder);
  replaceFiles(
    folders.flatMap(({ directory, shown, files }) =>
      files.map(({ name, ...file }) => ({ ...file, shown, place: join(directory, name) })),
    ),
  );
}
