import { join } from "node:path";
import { readCatalogue, readModels } from "../litellm/catalogue.ts";
import type { Known } from "../router/from-config.ts";
import { type Io, orCouldNotRun } from "./command.ts";
import { readConfig } from "./config-at.ts";
import { generateFrom } from "./generated.ts";
import { targetVersion } from "./options.ts";
import { refuseErrors } from "./show-finding.ts";
import { sourceAt } from "./source-at.ts";

/**
 * The config behind a command's argument: a config file, that of a build, or what group files make.
 *
 * @throws UsageError where there is none, or the group files have errors
 */
export function configOf(target: string, version: string | undefined, io: Io): unknown {
  const source = sourceAt(target, io);
  if ("yaml" in source) return readConfig(source.yaml, io).config;
  const { whole, findings } = orCouldNotRun(() => generateFrom(source.groups, version, io));
  refuseErrors(target, findings, io);
  return whole;
}

/** What LiteLLM knows of models and providers, for --target. */
export function knownOf(version: string | undefined, io: Io): Known {
  const directory = join(io.home, "catalogue");
  const chosen = targetVersion(version);
  return {
    models: readModels(directory, chosen).models,
    catalogue: readCatalogue(directory, chosen),
  };
}
