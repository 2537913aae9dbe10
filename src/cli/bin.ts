import { isatty } from "node:tty";
import { main } from "./main.ts";

const color =
  !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb" && isatty(2);

// A reader that stops early (`muffintin lint | head`) is no failure of ours.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") process.exit(0);
  throw error;
});

void main(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  home: __dirname,
  env: process.env,
  color,
}).then((code) => {
  process.exitCode = code;
});
