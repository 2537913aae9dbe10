import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import { UsageError } from "./command.ts";

const reasons: Record<string, string> = {
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a file of that name is in the way",
  EISDIR: "a directory of that name is in the way",
};

/** Why nothing could be written, as a sentence. */
export function explain(shown: string, error: unknown): UsageError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new UsageError(`${shown}: cannot be written: ${reason}; nothing was changed`);
}

/** Writes a file and waits until the disk has it. */
export function writeWhole(
  file: string,
  { mode, text }: { mode: number; text: string | Buffer },
): void {
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

/** The names of the files that are missing or differ from what would be written. */
export function outOfDate(directory: string, files: readonly OutputFile[]): string[] {
  return files
    .filter(({ name, text }) => {
      try {
        return !readFileSync(path.join(directory, name)).equals(Buffer.from(text));
      } catch {
        return true;
      }
    })
    .map(({ name }) => name);
}

/**
 * Writes all files or none: each whole beside its place first, then renamed over it. A file that
 * says the same already is left alone.
 *
 * @param directory absolute; made when it is missing
 * @param shown how messages name the directory
 * @throws UsageError saying why; the old files are then as they were
 */
export function writeFiles(directory: string, shown: string, files: readonly OutputFile[]): void {
  const stale = outOfDate(directory, files);
  const staged = files
    .filter(({ name }) => stale.includes(name))
    .map((file) => ({
      file,
      draft: path.join(directory, `.${file.name}.${process.pid}.draft`),
      place: path.join(directory, file.name),
    }));
  try {
    if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
    for (const { draft, place, file } of staged) {
      // a rename onto a directory would fail only after others had succeeded
      if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) {
        throw Object.assign(new Error(place), { code: "EISDIR" });
      }
      writeWhole(draft, file);
    }
    for (const { draft, place } of staged) renameSync(draft, place);
    for (const { name, mode } of files) {
      const place = path.join(directory, name);
      if ((statSync(place).mode & 0o777) !== mode) chmodSync(place, mode);
    }
  } catch (error) {
    try {
      for (const { draft } of staged) rmSync(draft, { force: true });
    } catch {
      // where a folder is missing or a file there are no drafts
    }
    throw explain(shown, error);
  }
}
