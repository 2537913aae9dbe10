import { type Event, parseEvents, YAMLException } from "js-yaml";
import { type Built, build } from "./read-build.ts";
import { YamlError } from "./read-frame.ts";
import { type Positions, positions } from "./read-positions.ts";

export { YamlError } from "./read-frame.ts";
export { lineCounter, type Path } from "./read-positions.ts";
export { isMapping, type Mapping } from "./read-values.ts";

/** What a text holds, as PyYAML's safe_load gives it, and where each part of it stands. */
export type Reading = Built & Pick<Positions, "entry" | "holders">;

const maxDepth = 100;

function parse(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(error.reason, error.mark?.position ?? 0);
  }
}

/** Reads one YAML document as PyYAML does. @throws YamlError */
export function readYaml(text: string): Reading {
  const events = parse(text);
  const aliases = new Map<number, number>();
  const table = positions(text, events, aliases);
  return { ...build(text, events, aliases, table), entry: table.entry, holders: table.holders };
}
