import { environmentOf } from "./environment.ts";
import type { Config, Generated, ModelEntry } from "./generate.ts";
import { implicitKeyIn, type Release } from "./implicit-key.ts";
import { noFacts } from "./lint/facts.ts";
import type { Locate, Path, Place } from "./lint/finding.ts";
import type { FileInput, Source } from "./lint/input.ts";
import type { Input } from "./lint/lint.ts";
import { configYaml } from "./outputs/config.ts";
import { isMapping, listOf, mappingOf } from "./yaml/read-values.ts";

/** A generated config with what it includes, merged as LiteLLM does. */
export type Whole = {
  /** for the linter, which finds the lines of the included files too */
  input: Input;
  config: Config;
  env: Generated["env"];
  included: readonly Source[];
};

/** What the proxy serves: a generated config with the rows and sections of what it includes. */
export function servedBy(generated: Generated, { config, env, included }: Whole): Generated {
  if (included.length === 0) return { ...generated, env };
  const more = config.model_list.slice(generated.modelList.length);
  return { ...generated, modelList: [...generated.modelList, ...more], config, env };
}

const isEntry = (row: unknown): row is ModelEntry =>
  isMapping(row) &&
  typeof row["model_name"] === "string" &&
  isMapping(row["litellm_params"]) &&
  typeof row["litellm_params"]["model"] === "string";

type Around = {
  /** reads the config's text with what that includes */
  read(text: string): FileInput;
  /** finds the lines of the group files */
  ours: Locate;
  /** how a file is called that an `include` names and that is not there */
  missing(entry: string): string;
} & Release;

/** A generated config with what it includes. */
export function withIncluded(
  generated: Generated,
  { read: readText, ours, missing: nameOf, ...release }: Around,
): Whole {
  const read = readText(configYaml(generated));
  const [main, ...included] = read.sources;
  const { facts = noFacts } = read;
  const orOurs = (place: Place, at: Path): Place =>
    place.file === main?.shown ? ours(at, "key") : place;
  const missing = facts.missingIncludes.map((one) => ({
    file: nameOf(one.file),
    place: orOurs(one.place, ["include"]),
  }));
  const replacedSections = facts.replacedSections.map((one) => ({
    ...one,
    place: orOurs(one.place, [one.section]),
  }));
  const merged = mappingOf(read.config);
  const own = generated.config.model_list;
  const config: Config = {
    ...merged,
    ...(missing.length > 0 ? { include: facts.missingIncludes.map(({ file }) => file) } : {}),
    model_list: [...own, ...listOf(merged["model_list"]).slice(own.length).filter(isEntry)],
  };
  return {
    input: {
      config: read.config,
      locate: (at, part) => (read.part(at)[0] === main ? ours(at, part) : read.locate(at, part)),
      facts: { ...facts, missingIncludes: missing, replacedSections },
    },
    config,
    env: environmentOf(config, implicitKeyIn(release)),
    included,
  };
}
