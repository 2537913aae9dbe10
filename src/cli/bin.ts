import { writeSync } from "node:fs";
import { main } from "./main.ts";
import { isTerminal } from "./terminal.ts";

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** Written whole and at once, without the streams, which take longer to load than most runs. */
function print(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      // A reader that stops early (`muffintin lint | head`) is no failure of ours.
      if (codeOf(error) === "EPIPE") process.exit(0);
      if (codeOf(error) !== "EAGAIN") throw error;
      // a pipe that somebody else made non-blocking is full
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

void main(process.argv.slice(2), {
  stdout: (text) => print(1, text),
  stderr: (text) => print(2, text),
  cwd: process.cwd(),
  home: __dirname,
  env: process.env,
  color: !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb" && isTerminal(2),
}).then((code) => {
  process.exitCode = code;
});
