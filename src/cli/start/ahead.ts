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
import { dirname, join, resolve } from "node:path";
import type { Io } from "../command.ts";
import { keptBundle, type Place } from "../load/bundle-cache.ts";
import { entryAt } from "../load/entry.ts";
import { esbuildCommand, type Ran } from "../load/esbuild.ts";
import { type Running, startProgram } from "./start-program.ts";

/** An esbuild that was started before it was known that somebody wants its bundle. */
export type Ahead = {
  entry: string;
  /** where its bundle is kept */
  place: Place;
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
    const entry = entryAt(resolve(cwd, word));
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
  try {
    const entry = guessEntry(words, io.cwd);
    if (entry === undefined) return undefined;
    const { known, ...place } = keptBundle(entry, io);
    return known ? undefined : start(entry, io, place);
  } catch {
    // the program tries again, and says what is wrong
    return undefined;
  }
}

/** Removes a folder and the files in it; rmSync, which does more, takes as long to load as all else here. */
function remove(folder: string): void {
  try {
    for (const name of readdirSync(folder)) unlinkSync(join(folder, name));
    rmdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(entry: string, io: Pick<Io, "env" | "home">, place: Place): Ahead {
  const started = Date.now();
  const work = mkdtempSync(join(tmpdir(), "muffintin-"));
  let running: Running | undefined;
  process.once("exit", () => {
    running?.kill();
    remove(work);
  });
  const log = join(work, "stderr.txt");
  const descriptor = openSync(log, "w");
  const command = esbuildCommand(entry, io, { work, isKept: place.cache !== undefined });
  const child = startProgram(command, dirname(entry), descriptor);
  closeSync(descriptor);
  running = child;
  const ahead: Ahead = {
    ...{ entry, place, work, started, ran: undefined },
    ended: child.ended.then((end) => {
      ahead.ran = { ...end, stdout: "", stderr: readFileSync(log, "utf8") };
      running = undefined;
    }),
  };
  return ahead;
}
