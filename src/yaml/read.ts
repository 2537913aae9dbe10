import type { Event } from "js-yaml";
import { scalarEvent } from "./events.ts";
import { jsYaml } from "./js-yaml.ts";
import { blockEvents } from "./read-block.ts";
import { type Built, build } from "./read-build.ts";
import { flattenFlow } from "./read-flow.ts";
import { YamlError } from "./read-frame.ts";
import { type Positions, positions } from "./read-positions.ts";
import { refusedTab } from "./read-tabs.ts";
import { refusal } from "./refusal.ts";

export { lineCounter } from "./lines.ts";
export type { Path } from "./path.ts";
export { YamlError } from "./read-frame.ts";
export { isGiven, isMapping, listOf, type Mapping, mappingOf } from "./read-values.ts";

/** What a text holds, as PyYAML's safe_load gives it, and where each part of it stands. */
export type Reading = Built & Pick<Positions, "entry" | "holders">;

const maxDepth = 100;

function parse(text: string): Event[] {
  const { parseEvents, YAMLException } = jsYaml();
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(error.reason, error.mark?.position ?? 0);
  }
}

function parsed(text: string): Event[] {
  const events = blockEvents(text);
  if (events) return events;
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YamlError) || error.reason !== "deficient indentation") throw error;
    const events = parse(flattenFlow(text));
    for (const event of events) {
      if (event.type !== scalarEvent || !event.fast) continue;
      event.fast = !/[\r\n]/.test(text.slice(event.valueStart, event.valueEnd));
    }
    return events;
  }
}

/** The events of a text that PyYAML takes, those with flow collections at odd columns included. */
export function eventsOf(text: string): Event[] {
  try {
    return parsed(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new YamlError(refusal(error.reason, text, error.offset), error.offset);
  }
}

/** Reads one YAML document as PyYAML does. @throws YamlError */
export function readYaml(text: string): Reading {
  const events = eventsOf(text);
  const tab = refusedTab(text, events);
  if (tab !== undefined) throw new YamlError("a tab; YAML is indented and spaced with spaces", tab);
  const aliases = new Map<number, number>();
  const table = positions(text, events, aliases);
  return { ...build(text, events, aliases, table), entry: table.entry, holders: table.holders };
}
