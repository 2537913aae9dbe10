import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { meant } from "../nearest.ts";
import { type Io, UsageError } from "./command.ts";
import { entryAt, groupsAbove } from "./load/entry.ts";

/** What a command looks at that is told nothing else: groups, else config.yaml. */
export const usualSource = (io: Io): string | undefined =>
  ["groups", "config.yaml"].find((name) => existsSync(resolve(io.cwd, name)));

/** A build's config in a directory. */
export const builtIn = (full: string): string | undefined =>
  ["config.yaml", "config.json"].find((name) => existsSync(join(full, name)));

/**
 * What stands at a path: group files, or the YAML file of a config, which may be that of a build's
 * directory.
 *
 * @throws UsageError where there is nothing
 */
export function sourceAt(target: string, io: Io): { groups: string } | { yaml: string } {
  const full = resolve(io.cwd, target);
  if (!existsSync(full)) {
    const above = target === "groups" ? groupsAbove(io.cwd) : undefined;
    throw new UsageError(`${target}: there is no such file or directory${meant(above)}`);
  }
  const directory = statSync(full).isDirectory();
  const built = directory && entryAt(full) === undefined ? builtIn(full) : undefined;
  if (built) return { yaml: join(target, built) };
  return directory || /\.[cm]?[jt]s$/.test(full) ? { groups: target } : { yaml: target };
}
