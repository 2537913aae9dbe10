import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { maxBytes } from "../yaml/decode.ts";
import { type Io, UsageError } from "./command.ts";
import { codeOf, refusalOf } from "./system-error.ts";

const chunkBytes = 1 << 16;

/** Devices and pipes may never end: no more is read of them than a config can have. */
function readStream(descriptor: number, shown: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let total = 0; total <= maxBytes; ) {
    const chunk = new Uint8Array(chunkBytes);
    const count = readSome(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    total += count;
  }
  throw new UsageError(`${shown} is larger than any config`);
}

/** A pipe that another program has made non-blocking has nothing yet, which is no end. */
function readSome(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/**
 * What a file holds, or standard input where it is 0.
 *
 * @throws UsageError where there is more of it than any config has
 */
export function readBytes(file: string | 0, shown: string, io: Io): Uint8Array {
  if (file === 0) {
    io.dependsOnMore?.();
    return readStream(0, shown);
  }
  const about = statSync(file);
  if (about.size > 1024 ** 3) throw new UsageError(`${shown} is larger than any config`);
  if (about.isFile()) return readFileSync(file);
  io.dependsOnMore?.();
  const descriptor = openSync(file, "r");
  try {
    return readStream(descriptor, shown);
  } finally {
    closeSync(descriptor);
  }
}

/** Why a file cannot be read. */
export function reasonOf(error: Error): string {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR" ? "no such file" : refusalOf(error);
}
