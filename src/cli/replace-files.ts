import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./command.ts";
import { codeOf, messageOf } from "./system-error.ts";

/** A file to be made or replaced. */
export type Change = {
  /** absolute; a link is replaced, not followed */
  place: string;
  /** how messages name it, or its folder */
  shown: string;
  mode: number;
  text: string;
  /** whose the file stays; the writer's where it is absent */
  owner?: { uid: number; gid: number };
};

/** A change that can be made: what stands there now, and where the new text stands beside it. */
type Staged = Change & {
  before: { mode: number; text: Buffer } | undefined;
  draft: string | undefined;
};

const reasons: Record<string, string> = {
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "it, or a folder above it, is a file",
  EEXIST: "a file of that name is in the way",
  EISDIR: "a directory of that name is in the way",
};

/**
 * Why nothing could be written, as a sentence.
 *
 * @param lost the files that could not be put back
 */
export function explain(shown: string, error: unknown, lost: readonly string[] = []): UsageError {
  const reason = reasons[String(codeOf(error))] ?? messageOf(error);
  const left =
    lost.length === 0
      ? "nothing was changed"
      : `and the old text could not be put back into ${lost.join(", ")}`;
  return new UsageError(`${shown}: cannot be written: ${reason}; ${left}`);
}

/** Writes a file and waits until the disk has it. */
function writeWhole(file: string, { mode, text }: { mode: number; text: string | Buffer }): void {
  const handle = openSync(file, "w", mode);
  try {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(handle, bytes, written);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function standing(place: string): Stats | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  // a rename onto a directory would fail only after others had succeeded
  if (found?.isDirectory()) throw Object.assign(new Error(place), { code: "EISDIR" });
  return found;
}

/** Writes the new text beside the file, where anything may be made there; nothing where it stands there. */
function stage(change: Change): Staged | undefined {
  const { place, mode, text, owner } = change;
  const found = standing(place);
  const before = found && { mode: found.mode & 0o777, text: readFileSync(place) };
  if (before?.mode === mode && before.text.equals(Buffer.from(text))) return undefined;
  const folder = dirname(place);
  if (found && !isWritable(folder)) {
    accessSync(place, constants.W_OK);
    return { ...change, before, draft: undefined };
  }
  const draft = join(folder, `.${basename(place)}.${process.pid}.draft`);
  try {
    writeWhole(draft, { mode, text });
    chmodSync(draft, mode);
    if (owner && process.getuid?.() === 0) chownSync(draft, owner.uid, owner.gid);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return { ...change, before, draft };
}

/** Renames the draft over the file; a file that is mounted by itself can only be written in its place. */
function replace({ draft, place, mode, text, before }: Staged): void {
  if (draft !== undefined) {
    try {
      renameSync(draft, place);
      return;
    } catch (error) {
      if (!before) throw error;
    }
  }
  if (before && before.mode !== mode) chmodSync(place, mode);
  writeWhole(place, { mode, text });
}

/** Puts back what stood there; false where that fails. */
function putBack({ place, before }: Staged): boolean {
  try {
    if (!before) {
      rmSync(place, { force: true });
      return true;
    }
    writeWhole(place, before);
    chmodSync(place, before.mode);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes or replaces files, all or none: each whole beside its place first, then renamed over it. A
 * file that is as it should be is left alone.
 * Where nothing may be made beside a file, or it cannot be renamed over, it is written in its place.
 *
 * @throws UsageError naming what cannot be written; the files are then as they were, or it names
 *   those that are not
 */
export function replaceFiles(changes: readonly Change[]): void {
  const staged: Staged[] = [];
  const replaced: Staged[] = [];
  let shown = "";
  try {
    for (const change of changes) {
      shown = change.shown;
      const one = stage(change);
      if (one) staged.push(one);
    }
    for (const one of staged) {
      shown = one.shown;
      replaced.push(one);
      replace(one);
    }
  } catch (error) {
    const lost = replaced.filter((one) => !putBack(one)).map(({ place }) => place);
    throw explain(shown, error, lost);
  } finally {
    for (const { draft } of staged) if (draft !== undefined) rmSync(draft, { force: true });
  }
}
