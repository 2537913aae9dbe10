import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Locate } from "../lint/finding.ts";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { generateFrom } from "./generated.ts";
import { readTarget } from "./lint-file.ts";

/**
 * What stands at a path: group files, or the YAML file of a config, which may be that of a build's
 * directory.
 *
 * @throws UsageError where there is nothing
 */
export function sourceAt(target: string, io: Io): { groups: string } | { yaml: string } {
  const full = path.resolve(io.cwd, target);
  if (!existsSync(full)) throw new UsageError(`${target}: there is no such file or directory`);
  const directory = statSync(full).isDirectory();
  if (directory) {
    const built = ["config.yaml", "config.json"].find((name) => existsSync(path.join(full, name)));
    if (built) return { yaml: path.join(target, built) };
  }
  return directory || /\.[cm]?[jt]s$/.test(full) ? { groups: target } : { yaml: target };
}

/** A YAML file that holds a config. @throws UsageError where it holds none */
export function readConfig(file: string, io: Io): { config: Mapping; locate: Locate } {
  const { config, locate } = readTarget(file, io);
  if (!isMapping(config)) throw new UsageError(`${file}: a config is a mapping of sections`);
  return { config, locate };
}

/**
 * The config that a YAML file, a build's directory or a directory of group files says.
 *
 * @throws UsageError where there is none
 */
export function configAt(target: string, version: string | undefined, io: Io): Mapping {
  const source = sourceAt(target, io);
  if ("yaml" in source) return readConfig(source.yaml, io).config;
  return generateFrom(source.groups, version, io).whole;
}
