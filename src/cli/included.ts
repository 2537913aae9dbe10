import path from "node:path";
import { environmentOf } from "../environment.ts";
import type { Config, Generated, ModelEntry } from "../generate.ts";
import { implicitKey } from "../implicit-key.ts";
import { noFacts } from "../lint/facts.ts";
import type { Locate, Path, Place } from "../lint/finding.ts";
import type { Source } from "../lint/input.ts";
import type { Input } from "../lint/lint.ts";
import type { Catalogue } from "../litellm/catalogue.ts";
import { configYaml } from "../outputs/config.ts";
import { isMapping, mappingOf } from "../yaml/read-values.ts";
import type { Io } from "./command.ts";
import { readWhole } from "./lint-file.ts";
import { shownPath } from "./load/load.ts";

/** A generated config with what it includes, merged as LiteLLM does. */
export type Whole = {
  /** for the linter, which finds the lines of the included files too */
  input: Input;
  config: Config;
  env: Generated["env"];
  included: readonly Source[];
};

const isEntry = (row: unknown): row is ModelEntry =>
  isMapping(row) &&
  typeof row["model_name"] === "string" &&
  isMapping(row["litellm_params"]) &&
  typeof row["litellm_params"]["model"] === "string";

/**
 * Reads what a generated config includes.
 *
 * @param folder of the group files, which a build copies the included files from
 * @param ours finds the lines of the group files
 */
export function withIncluded(
  generated: Generated,
  { folder, ours, catalogue }: { folder: string; ours: Locate; catalogue: Catalogue },
  io: Io,
): Whole {
  const file = path.join(folder, "config.yaml");
  const read = readWhole({ file, shown: file, text: configYaml(generated) }, io);
  const [main, ...included] = read.sources;
  const { facts = noFacts } = read;
  const orOurs = (place: Place, at: Path): Place =>
    place.file === main?.shown ? ours(at, "key") : place;
  const missing = facts.missingIncludes.map((one) => ({
    file: shownPath(path.resolve(folder, one.file), io),
    place: orOurs(one.place, ["include"]),
  }));
  const replacedSections = facts.replacedSections.map((one) => ({
    ...one,
    place: orOurs(one.place, [one.section]),
  }));
  const merged = mappingOf(read.config);
  const rows = Array.isArray(merged["model_list"]) ? merged["model_list"] : [];
  const own = generated.config.model_list;
  const config: Config = {
    ...merged,
    ...(missing.length > 0 ? { include: facts.missingIncludes.map(({ file }) => file) } : {}),
    model_list: [...own, ...rows.slice(own.length).filter(isEntry)],
  };
  return {
    input: {
      config: read.config,
      locate: (at, part) => (read.part(at)[0] === main ? ours(at, part) : read.locate(at, part)),
      facts: { ...facts, missingIncludes: missing, replacedSections },
    },
    config,
    env: environmentOf(config, (entry) => implicitKey(catalogue.providers, entry)),
    included,
  };
}
