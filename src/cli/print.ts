import { writeSync } from "node:fs";
import { codeOf, refusalOf } from "./system-error.ts";

/** Descriptors whose reader is gone. */
const closed = new Set<number>();

/** A program that is ended by SIGPIPE has this status. */
const brokenPipe = 141;

/**
 * A reader that stops early (`muffintin lint | head`) changes nothing of what was found: a command
 * that is at its end tells that by its status. One that goes on is ended.
 */
function stopsReading(descriptor: 1 | 2): void {
  if (closed.size === 0) setTimeout(() => process.exit(process.exitCode ?? brokenPipe));
  closed.add(descriptor);
}

/** Written whole and at once, without the streams, which take longer to load than most runs. */
export function print(descriptor: 1 | 2, text: string): void {
  if (closed.has(descriptor)) return;
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (codeOf(error) === "EPIPE") {
        stopsReading(descriptor);
        return;
      }
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
