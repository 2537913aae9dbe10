import { existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Path, Place } from "../../../lint/finding.ts";
import { showPath } from "../../../lint/finding.ts";
import { visionFiles } from "../../../outputs/vision/vision.ts";
import { isMapping, type Mapping } from "../../../yaml/read-values.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { generateFrom } from "../../generated.ts";
import { readTarget } from "../../lint-file.ts";
import { printFindings } from "../../show-finding.ts";

/** A config to rehearse, and how to find its lines again. */
export type Rehearsed = {
  config: Mapping;
  place: (path: Path) => Place;
  shown: (path: Path) => string;
  /** puts the modules that the config names beside its copy */
  companions: (folder: string) => void;
  seeing: readonly boolean[] | undefined;
};

/** What stands beside a config is found beside its copy: modules of callbacks, above all. */
function linkAll(from: string, folder: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith(".") || /^config\.(ya?ml|json)$/.test(name)) continue;
    if (!existsSync(path.join(folder, name)))
      symlinkSync(path.join(from, name), path.join(folder, name));
  }
}

function fromYaml(target: string, io: Io): Rehearsed {
  const { config, locate } = readTarget(target, io);
  if (!isMapping(config)) throw new UsageError(`${target}: a config is a mapping of sections`);
  const nowhere = { file: target, line: 1, column: 1 };
  return {
    config,
    place: (where) => (where.length === 0 ? nowhere : (locate?.(where, "value") ?? nowhere)),
    shown: showPath,
    companions: (folder) => linkAll(path.dirname(path.resolve(io.cwd, target)), folder),
    seeing: undefined,
  };
}

function fromGroups(target: string, version: string | undefined, io: Io): Rehearsed {
  const { inventory, generated, findings, at } = generateFrom(target, version, io);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    printFindings(errors, io);
    throw new UsageError(`${target} has errors`, 1);
  }
  return {
    config: generated.config,
    place: at.place,
    shown: at.shown,
    companions: (folder) => {
      for (const { name, text } of visionFiles(inventory, generated)) {
        writeFileSync(path.join(folder, name), text);
      }
      linkAll(path.resolve(io.cwd, target), folder);
    },
    seeing: generated.seeing,
  };
}

/**
 * The config that a YAML file, a build's directory or a directory of group files says.
 *
 * @throws UsageError where there is none, or the group files have errors
 */
export function rehearsedAt(target: string, version: string | undefined, io: Io): Rehearsed {
  const full = path.resolve(io.cwd, target);
  if (!existsSync(full)) throw new UsageError(`${target}: there is no such file or directory`);
  const directory = statSync(full).isDirectory();
  if (directory) {
    const built = ["config.yaml", "config.json"].find((name) => existsSync(path.join(full, name)));
    if (built) return fromYaml(path.join(target, built), io);
  }
  const groups = directory || /\.[cm]?[jt]s$/.test(full);
  return groups ? fromGroups(target, version, io) : fromYaml(target, io);
}
