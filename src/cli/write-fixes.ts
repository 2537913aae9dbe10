import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { explain, writeWhole } from "./write-files.ts";

/** A file whose text is to be replaced. */
export type Fixed = { file: string; shown: string; text: string };

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Replaces the texts of files, of all or of none: each whole beside its place first, then renamed
 * over it. Links stay links; owner and mode stay. Where nothing may be made beside a file it is
 * written in its place.
 *
 * @throws UsageError naming the file that cannot be written
 */
export function writeFixes(files: readonly Fixed[]): void {
  const staged: { draft: string; place: string }[] = [];
  for (const { file, shown, text } of files) {
    try {
      const place = realpathSync(file);
      accessSync(place, constants.W_OK);
      const { mode, uid, gid } = statSync(place);
      const beside = isWritable(path.dirname(place));
      const draft = beside
        ? path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.draft`)
        : place;
      if (beside) staged.push({ draft, place });
      writeWhole(draft, { mode: mode & 0o777, text });
      chmodSync(draft, mode & 0o777);
      if (process.getuid?.() === 0) chownSync(draft, uid, gid);
    } catch (error) {
      for (const { draft } of staged) rmSync(draft, { force: true });
      throw explain(shown, error);
    }
  }
  try {
    for (const { draft, place } of staged) renameSync(draft, place);
  } finally {
    for (const { draft } of staged) rmSync(draft, { force: true });
  }
}
