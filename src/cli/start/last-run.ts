// The last run of each command line: where nothing that it looked at has changed, it is told again.
import { fstatSync } from "node:fs";
import {
  areUnchanged,
  isSettled,
  openCache,
  type Signatures,
  shortName,
  signature,
} from "./cache.ts";

/** What a run printed and where, and its exit code. */
export type Result = { printed: (readonly [descriptor: 1 | 2, text: string])[]; code: number };

/** Keeps the result of a run, with all that the run saw of the file system. */
export type Keep = (result: Result, seen: Signatures) => void;

type Kept = Result & { key: string; seen: Signatures };

/** Commands whose result follows from files, from what `keyOf` lists, and from nothing else. */
const commands = new Set(["lint", "build"]);

/** The variables whose values the program reads. Of all others it sees no more than the name. */
export const readVariables = [
  "COLORTERM",
  "ESBUILD_BINARY_PATH",
  "FORCE_COLOR",
  "GITHUB_ACTIONS",
  "HOME",
  "NODE_DISABLE_COLORS",
  "NODE_PATH",
  "NO_COLOR",
  "TEAMCITY_VERSION",
  "TERM",
  "TERM_PROGRAM",
  "TERM_PROGRAM_VERSION",
  "TMUX",
  "XDG_CACHE_HOME",
] as const;

/** Variables that make Node itself do or print more. */
const meddling = ["NODE_OPTIONS", "NODE_DEBUG"];

const most = { bytes: 1 << 20, files: 4000 };

/** A terminal is a device; which one it is says whether there is colour. */
function deviceOf(descriptor: number): number | undefined {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() ? stats.rdev : undefined;
  } catch {
    return undefined;
  }
}

/** All that a run depends on but for the files that it reads. */
function keyOf(programs: readonly string[], env: NodeJS.ProcessEnv): string {
  const { argv, execArgv, execPath, version, arch } = process;
  return JSON.stringify([
    argv.slice(2),
    process.cwd(),
    programs.map((file) => [file, signature(file)]),
    [version, arch, execPath, execArgv, process.geteuid?.(), process.getgroups?.()],
    [deviceOf(1), deviceOf(2)],
    // models retire on a day
    new Date().toISOString().slice(0, 10),
    Object.keys(env).sort(),
    readVariables.map((name) => env[name] ?? null),
  ]);
}

/**
 * The last run of this very command line.
 *
 * @param programs the program's own files
 * @returns its result, if it would be the same again; else what keeps the result of this run
 */
export function lastRun(
  programs: readonly string[],
  env: NodeJS.ProcessEnv,
): { result: Result } | { keep: Keep } | undefined {
  if (!commands.has(process.argv[2] ?? "") || meddling.some((name) => env[name])) return undefined;
  const cache = openCache("runs", env);
  if (cache === undefined) return undefined;
  const started = Date.now();
  const key = keyOf(programs, env);
  const name = shortName(key);
  try {
    const kept: Kept | undefined = JSON.parse(cache.read(name)?.toString("utf8") ?? "null");
    if (kept?.key === key && areUnchanged(kept.seen)) return { result: kept };
  } catch {}
  const keep: Keep = ({ printed, code }, seen) => {
    const files = Object.values(seen);
    if (files.length > most.files || files.some((file) => !isSettled(file, started))) return;
    const text = JSON.stringify({ key, printed, code, seen } satisfies Kept);
    if (text.length <= most.bytes) cache.write(name, text);
  };
  return { keep };
}
