import { resolve, sep } from "node:path";
import { type Signatures, signature } from "./cache.ts";

/** Functions of node:fs that read what is at the path that they are given first. */
const reading = new Set([
  "accessSync",
  "existsSync",
  "lstatSync",
  "readFileSync",
  "readdirSync",
  "readlinkSync",
  "realpathSync",
  "statSync",
]);

/** Functions that work on what was opened before. */
const onOpened = new Set(["closeSync", "fstatSync", "readSync", "writeSync"]);

/** What a run has asked of the file system. */
export type Trace = {
  /** says that the run depends on more than files */
  dependsOnMore(): void;
  /** every path with what was there when it was first asked for; undefined where the run did more than read */
  seen(): Signatures | undefined;
};

/**
 * Follows every use of node:fs from now on. Whatever is not known to read only, the parts of
 * node:fs that are not synchronous included, counts as more than reading.
 *
 * @param own folders of what is kept: it follows from the other files, and changes with the runs
 *   of any project
 */
export function traceFiles(own: readonly string[]): Trace {
  // the object itself, and not what an import makes of it
  const fs: typeof import("node:fs") = require("node:fs");
  const seen = new Map<string, string | null>();
  let more = false;
  const dependsOnMore = (): void => {
    more = true;
  };
  const note = (name: string, [file, flags = "r"]: readonly unknown[]): void => {
    if (more || onOpened.has(name)) return;
    const reads = reading.has(name) || (name === "openSync" && flags === "r");
    if (!reads || typeof file !== "string") {
      dependsOnMore();
      return;
    }
    const full = resolve(file);
    if (own.some((folder) => full === folder || full.startsWith(folder + sep))) return;
    if (seen.has(full)) return;
    // before the signature, which asks for the same file
    seen.set(full, null);
    try {
      seen.set(full, signature(full) ?? null);
    } catch {
      dependsOnMore();
    }
  };
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(fs))) {
    const { value, get, configurable } = property;
    // since Node 24, the deprecated F_OK and its like
    if (!configurable) continue;
    if (get) {
      const spoiling = (): unknown => {
        dependsOnMore();
        return get.call(fs);
      };
      Object.defineProperty(fs, name, { ...property, get: spoiling });
    } else if (typeof value === "function" && /^[a-z]/.test(name)) {
      const traced = (...args: unknown[]): unknown => {
        note(name, args);
        return value(...args);
      };
      Object.defineProperty(fs, name, { ...property, value: Object.assign(traced, value) });
    }
  }
  return { dependsOnMore, seen: () => (more ? undefined : Object.fromEntries(seen)) };
}
