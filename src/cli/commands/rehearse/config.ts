import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Path, Place } from "../../../lint/finding.ts";
import { showPath } from "../../../lint/finding.ts";
import { visionFiles } from "../../../outputs/vision/vision.ts";
import type { Mapping } from "../../../yaml/read-values.ts";
import { type Io, orCouldNotRun } from "../../command.ts";
import { readConfig } from "../../config-at.ts";
import { generateFrom } from "../../generated.ts";
import { refuseErrors } from "../../show-finding.ts";
import { sourceAt } from "../../source-at.ts";

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
    if (!existsSync(join(folder, name))) symlinkSync(join(from, name), join(folder, name));
  }
}

function fromYaml(target: string, io: Io): Rehearsed {
  const { config, locate } = readConfig(target, io);
  const nowhere = { file: target, line: 1, column: 1 };
  return {
    config,
    place: (where) => (where.length === 0 ? nowhere : locate(where, "value")),
    shown: showPath,
    companions: (folder) => linkAll(dirname(resolve(io.cwd, target)), folder),
    seeing: undefined,
  };
}

function fromGroups(target: string, version: string | undefined, io: Io): Rehearsed {
  const {
    inventory,
    generated,
    whole,
    findings,
    at,
    folder: beside,
  } = orCouldNotRun(() => generateFrom(target, version, io));
  refuseErrors(target, findings, io);
  return {
    config: whole,
    place: at.place,
    shown: at.shown,
    companions: (folder) => {
      for (const { name, text } of visionFiles(inventory, generated)) {
        writeFileSync(join(folder, name), text);
      }
      linkAll(beside, folder);
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
  const source = sourceAt(target, io);
  return "yaml" in source ? fromYaml(source.yaml, io) : fromGroups(source.groups, version, io);
}
