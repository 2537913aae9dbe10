import { writeSync } from "node:fs";
import { codeOf, refusalOf } from "./system-error.ts";

/** Written whole and at once, without the streams, which take longer to load than most runs. */
export function print(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      // A reader that stops early (`muffintin lint | head`) is no failure of ours.
      if (codeOf(error) === "EPIPE") process.exit(0);
      if (codeOf(error) !== "EAGAIN") fail(descriptor, error);
      // a pipe that somebody else made non-blocking is full
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Ends with a sentence, where there is still a place for one. */
function fail(descriptor: 1 | 2, error: unknown): never {
  const reason = error instanceof Error ? refusalOf(error) : String(error);
  if (descriptor === 1) print(2, `error: standard output: cannot be written: ${reason}\n`);
  process.exit(2);
}
