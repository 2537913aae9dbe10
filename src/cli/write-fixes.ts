import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { type Change, explain, replaceFiles } from "./replace-files.ts";

/** A file whose text is to be replaced. */
export type Fixed = { file: string; shown: string; text: string };

function changeOf({ file, shown, text }: Fixed): Change {
  try {
    const place = realpathSync(file);
    accessSync(place, constants.W_OK);
    const { mode, uid, gid } = statSync(place);
    return { place, shown, mode: mode & 0o777, text, owner: { uid, gid } };
  } catch (error) {
    throw explain(shown, error);
  }
}

/**
 * Replaces the texts of files, of all or of none. Links stay links; owner and mode stay; a file that
 * is not to be written is left alone, wherever it stands.
 *
 * @throws UsageError naming the file that cannot be written; the files are then as they were
 */
export function writeFixes(files: readonly Fixed[]): void {
  replaceFiles(files.map(changeOf));
}
