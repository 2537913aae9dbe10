import type { ChildProcess } from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { keptBundle } from "./bundle-cache.ts";
import type { Io } from "./command.ts";
import { entryAt } from "./entry.ts";
import { esbuildCommand, type Ran } from "./esbuild.ts";

/** An esbuild that was started before it was known that somebody wants its bundle. */
export type Ahead = {
  entry: string;
  /** the folder that it writes to */
  work: string;
  started: number;
  /** settled once `ran` is there */
  ended: Promise<void>;
  ran: Ran | undefined;
};

/** The entry of the group files that the words of a command line name, as far as that can be guessed. */
function guessEntry(words: readonly string[], cwd: string): string | undefined {
  const operands = words.filter((word) => !word.startsWith("-"));
  if (operands.some((word) => /\.ya?ml$/.test(word)) || words.includes("-")) return undefined;
  for (const word of [...operands, "groups"]) {
    const entry = entryAt(path.resolve(cwd, word));
    if (entry && /\.[cm]?[jt]s$/.test(entry)) return entry;
  }
  return undefined;
}

/**
 * Starts esbuild on the group files of a command line, unless their bundle is kept: it runs while
 * the program is loaded. A wrong guess costs no more than that.
 */
export function bundleAhead(
  [command = "", ...words]: readonly string[],
  io: Pick<Io, "cwd" | "env" | "home">,
): Ahead | undefined {
  if (command !== "build" && command !== "lint") return undefined;
  const entry = guessEntry(words, io.cwd);
  if (entry === undefined || keptBundle(entry, io).known) return undefined;
  try {
    return start(entry, io);
  } catch {
    // the program tries again, and says what is wrong
    return undefined;
  }
}

/** Removes a folder and the files in it; rmSync, which does more, takes as long to load as all else here. */
function remove(folder: string): void {
  try {
    for (const name of readdirSync(folder)) unlinkSync(path.join(folder, name));
    rmdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(entry: string, io: Pick<Io, "env" | "home">): Ahead {
  // loaded here: starting programs takes modules that no other part needs
  const { spawn }: typeof import("node:child_process") = require("node:child_process");
  const started = Date.now();
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  let child: ChildProcess | undefined;
  process.once("exit", () => {
    child?.kill();
    remove(work);
  });
  const log = path.join(work, "stderr.txt");
  const descriptor = openSync(log, "w");
  const [program, ...args] = esbuildCommand(entry, io, work);
  const running = spawn(program, args, {
    cwd: path.dirname(entry),
    stdio: ["ignore", "ignore", descriptor],
  });
  closeSync(descriptor);
  child = running;
  const ahead: Ahead = {
    ...{ entry, work, started, ran: undefined },
    ended: new Promise((resolve) => {
      const end = (status: number | null, error?: Error): void => {
        ahead.ran = {
          status,
          stdout: "",
          stderr: readFileSync(log, "utf8"),
          ...(error && { error }),
        };
        child = undefined;
        resolve();
      };
      running.once("exit", (status) => end(status));
      running.once("error", (error) => end(null, error));
    }),
  };
  return ahead;
}
