import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { generateFrom } from "./generated.ts";
import { readTarget } from "./lint-file.ts";

/**
 * The config that a YAML file, a build's directory or a directory of group files says.
 *
 * @throws UsageError where there is none
 */
export function configAt(target: string, version: string | undefined, io: Io): Mapping {
  const full = path.resolve(io.cwd, target);
  if (!existsSync(full)) throw new UsageError(`${target}: there is no such file or directory`);
  const directory = statSync(full).isDirectory();
  if (directory) {
    const built = ["config.yaml", "config.json"].find((name) => existsSync(path.join(full, name)));
    if (built) return configAt(path.join(target, built), version, io);
  }
  if (directory || /\.[cm]?[jt]s$/.test(full)) {
    return generateFrom(target, version, io).generated.config;
  }
  const { config } = readTarget(target, io);
  if (!isMapping(config)) throw new UsageError(`${target}: a config is a mapping of sections`);
  return config;
}
