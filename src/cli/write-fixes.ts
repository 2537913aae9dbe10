import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { type Change, explain, replaceFiles } from "./replace-files.ts";

/** A file whose text is to be replaced. */
type Fixed = { file: string; shown: string; text: string };

/** What several runs of the linter have repaired and nobody has written yet, by the file's own place. */
export type Drafts = Map<string, Fixed>;

/** One place for all links to a file. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** The repaired text of a file, if there is one. */
export const draftOf = (file: string | 0, drafts: Drafts | undefined): string | undefined =>
  file === 0 || !drafts?.size ? undefined : drafts.get(placeOf(file))?.text;

/** Keeps repaired texts for later. */
export function keepDrafts(
  drafts: Drafts,
  texts: ReadonlyMap<Pick<Fixed, "file" | "shown">, string>,
): void {
  for (const [{ file, shown }, text] of texts) drafts.set(placeOf(file), { file, shown, text });
}

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
export function writeFixes(drafts: Drafts): void {
  replaceFiles([...drafts.values()].map(changeOf));
}
