import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  readFileSync,
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

/** A file that is about to be replaced: its old text, and where the new one stands beside it. */
type Staged = Fixed & { place: string; mode: number; before: Buffer; draft: string | undefined };

/** Writes the new text beside the file, where anything may be made there. */
function stage(fixed: Fixed): Staged {
  const place = realpathSync(fixed.file);
  accessSync(place, constants.W_OK);
  const { mode: whole, uid, gid } = statSync(place);
  const [folder, mode] = [path.dirname(place), whole & 0o777];
  const staged = { ...fixed, place, mode, before: readFileSync(place), draft: undefined };
  if (!isWritable(folder)) return staged;
  const draft = path.join(folder, `.${path.basename(place)}.${process.pid}.draft`);
  try {
    writeWhole(draft, { mode, text: fixed.text });
    chmodSync(draft, mode);
    if (process.getuid?.() === 0) chownSync(draft, uid, gid);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return { ...staged, draft };
}

/** Renames the draft over the file; a file that is mounted by itself can only be written in its place. */
function replace({ draft, place, mode, text }: Staged): void {
  if (draft !== undefined) {
    try {
      renameSync(draft, place);
      return;
    } catch {}
  }
  writeWhole(place, { mode, text });
}

/**
 * Replaces the texts of files, of all or of none: each whole beside its place first, then renamed
 * over it. Links stay links; owner and mode stay. Where nothing may be made beside a file, or it
 * cannot be renamed over, it is written in its place.
 *
 * @throws UsageError naming the file that cannot be written; the files are then as they were
 */
export function writeFixes(files: readonly Fixed[]): void {
  const staged: Staged[] = [];
  const replaced: Staged[] = [];
  let shown = "";
  try {
    for (const fixed of files) {
      shown = fixed.shown;
      staged.push(stage(fixed));
    }
    for (const one of staged) {
      shown = one.shown;
      replaced.push(one);
      replace(one);
    }
  } catch (error) {
    for (const { place, mode, before } of replaced) writeWhole(place, { mode, text: before });
    throw explain(shown, error);
  } finally {
    for (const { draft } of staged) if (draft !== undefined) rmSync(draft, { force: true });
  }
}
