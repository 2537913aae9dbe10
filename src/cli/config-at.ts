import type { Locate } from "../lint/finding.ts";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import type { Io } from "./command.ts";
import { orCouldNotRun, UsageError } from "./command.ts";
import { generateFrom } from "./generated.ts";
import { readTarget } from "./lint-file.ts";
import { sourceAt } from "./source-at.ts";

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
  return orCouldNotRun(() => generateFrom(source.groups, version, io)).whole;
}
