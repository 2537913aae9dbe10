import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { InputError, readInput } from "../lint/input.ts";
import { readCatalogue, readModels } from "../litellm/catalogue.ts";
import type { Known, MapEntry } from "../router/from-config.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { generateFrom } from "./generated.ts";
import { shownPath } from "./load/load.ts";
import { targetVersion } from "./options.ts";
import { refuseErrors } from "./show-finding.ts";

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function fromYaml(target: string, io: Io): unknown {
  const file = path.resolve(io.cwd, target);
  const text = read(file);
  if (text === undefined) throw new UsageError(`${target}: there is no such file or directory`);
  try {
    return readInput(file, text, {
      read,
      resolve: (entry, declaredIn) => path.resolve(path.dirname(declaredIn), entry),
      show: (name) => shownPath(name, io),
    }).config;
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(error.message);
    throw error;
  }
}

const isYaml = (file: string): boolean => /\.(ya?ml|json)$/.test(file);

/**
 * The config behind a command's argument: a config file, or what group files make.
 *
 * @throws UsageError where there is none, or the group files have errors
 */
export function configOf(target: string, version: string | undefined, io: Io): unknown {
  const isFile = statSync(path.resolve(io.cwd, target), { throwIfNoEntry: false })?.isFile();
  if (isYaml(target) && isFile !== false) return fromYaml(target, io);
  const { whole, findings } = generateFrom(target, version, io);
  refuseErrors(target, findings, io);
  return whole;
}

/** LiteLLM's model map and prefixes for --target. */
export function knownOf(version: string | undefined, io: Io): Known {
  const directory = path.join(io.home, "catalogue");
  const chosen = targetVersion(version);
  const { bare_models, providers } = readCatalogue(directory, chosen);
  const bare = Object.entries(bare_models).map(([name, provider]): [string, MapEntry] => [
    name,
    { provider },
  ]);
  return {
    models: { ...Object.fromEntries(bare), ...readModels(directory, chosen).models },
    providers: new Set(Object.keys(providers)),
  };
}
