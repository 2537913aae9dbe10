// What muffintin.ts runs: tells the last run again, or loads the program with the code that V8 kept
// from an earlier run, or from one in src/build.mjs.
import { join } from "node:path";
import { print } from "../print.ts";
import { type Ahead, bundleAhead } from "./ahead.ts";
import { openCache, shortName, signature } from "./cache.ts";
import { type Keep, lastRun } from "./last-run.ts";
import { scriptOf, shippedCode } from "./shipped-code.ts";

type Program = (
  require: NodeJS.Require,
  directory: string,
  keepRun: Keep | undefined,
  ahead: Ahead | undefined,
) => void;

const daily = process.argv[2] === "build" || process.argv[2] === "lint";
const file = join(__dirname, daily ? "daily.cjs" : "program.cjs");

function load(keepRun: Keep | undefined): void {
  const io = { cwd: process.cwd(), env: process.env, home: __dirname };
  const ahead = bundleAhead(process.argv.slice(2), io);
  const [, , command = "", ...rest] = process.argv;
  // a YAML file takes another way through the program than group files do
  const input = rest.some((word) => /^-$|\.ya?ml$/.test(word)) ? "yaml" : "groups";
  const cache = /^[a-z]+$/.test(command) ? openCache("code", process.env) : undefined;
  // V8 compares no more of the text than its length, and of itself its version and flags
  const kind = `${command}-${input}`;
  const name = `${kind}-${shortName(`${file} ${signature(file)} ${process.version} ${process.arch} ${process.execArgv.join(" ")}`)}`;
  const cachedData = cache?.read(name) ?? shippedCode(__dirname, kind);
  const script = scriptOf(file, cachedData);
  if (cache && (cachedData === undefined || script.cachedDataRejected)) {
    // at the end it holds every function that this command needed; what could not run needed few
    process.once("exit", (code) => {
      if (code !== 2) cache.write(name, script.createCachedData());
    });
  }
  const run: Program = script.runInThisContext();
  run(require, __dirname, keepRun, ahead);
}

function hasDirectory(): boolean {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}

const present = hasDirectory();
const last = present ? lastRun([__filename, file], process.env) : undefined;
if (!present) {
  print(2, "error: the working directory was removed; change to one that is there\n");
  process.exitCode = 2;
} else if (last && "result" in last) {
  for (const [descriptor, text] of last.result.printed) print(descriptor, text);
  process.exitCode = last.result.code;
} else load(last?.keep);
