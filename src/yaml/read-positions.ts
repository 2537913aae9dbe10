import type { Event, ScalarEvent } from "js-yaml";
import {
  aliasEvent,
  documentEvent,
  doubleQuoted,
  mappingEvent,
  plainStyle,
  popEvent,
  scalarEvent,
  sequenceEvent,
  singleQuoted,
} from "./events.ts";
import type { Path } from "./path.ts";
import { plainScalar, scalarText } from "./read-scalars.ts";

/** Offsets into the text: of the key and its end, of an earlier same key, of a scalar and its end. */
export type Entry = { key: number; keyEnd: number; first: number; value: number; end: number };

type Child = { key: number; first: number; value: number };
type Children = Map<string | number, Child>;
export type Positions = {
  entry(path: Path): Entry;
  offset(event: number): number;
  /** the top-level keys below which something is that an alias names */
  holders(): string[];
};

/** How long the quote of a scalar is. */
const quote = ({ style }: ScalarEvent): number =>
  style === singleQuoted || style === doubleQuoted ? 1 : 0;

/** A document's events, with the children of those that were looked at. */
type Document = {
  text: string;
  events: readonly Event[];
  /** from the event of an alias to that of what it names */
  aliases: ReadonlyMap<number, number>;
  known: Map<number, Children>;
};

/** The event behind a node and all that is in it. */
function after({ events }: Document, at: number): number {
  let depth = 0;
  for (let index = at; index < events.length; index += 1) {
    const type = events[index]?.type;
    if (type === sequenceEvent || type === mappingEvent) depth += 1;
    else if (type === popEvent) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return events.length;
}

/** Where a node begins; below 0 for one that is left out in the text. */
function offsetOf({ events }: Document, at: number): number {
  const event = events[at];
  if (event === undefined || event.type === documentEvent || event.type === popEvent) return 0;
  if (event.type === aliasEvent) return event.anchorStart - 1;
  return event.type === scalarEvent ? event.valueStart - quote(event) : event.start;
}

/** Where a scalar or an alias ends. */
function endOf({ events }: Document, at: number): number {
  const event = events[at];
  if (event?.type === scalarEvent) return event.valueEnd + quote(event);
  return event?.type === aliasEvent ? event.anchorEnd : -1;
}

/** What a node is called as a key; undefined for `<<` and for what is no scalar. */
function keyName({ text, events, aliases }: Document, at: number): string | undefined {
  const target = events[aliases.get(at) ?? at];
  if (target?.type !== scalarEvent) return undefined;
  const decoded = scalarText(text, target);
  if (target.style !== plainStyle || target.tagStart >= 0) return decoded;
  const scalar = plainScalar(decoded);
  if (scalar?.kind === "merge") return undefined;
  const value = scalar?.value;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** What the value of a `<<` brings: of a list the first that has a key wins. */
function mergedFrom(document: Document, at: number): Children {
  const { events, aliases } = document;
  const target = aliases.get(at) ?? at;
  if (events[target]?.type !== sequenceEvent) return childrenOf(document, target);
  const found: Children = new Map();
  for (const { value } of [...childrenOf(document, target).values()].reverse()) {
    for (const [key, entry] of childrenOf(document, aliases.get(value) ?? value)) {
      found.set(key, entry);
    }
  }
  return found;
}

function inMapping(document: Document, at: number): Children {
  const { events } = document;
  const own: Children = new Map();
  const merged: Children = new Map();
  let index = at + 1;
  while (index < events.length && events[index]?.type !== popEvent) {
    const value = after(document, index);
    const name = keyName(document, index);
    if (name !== undefined) {
      own.set(name, { key: index, first: own.get(name)?.first ?? index, value });
    } else if (events[index]?.type === scalarEvent) {
      for (const [key, entry] of mergedFrom(document, value)) merged.set(key, entry);
    }
    index = after(document, value);
  }
  return merged.size === 0 ? own : new Map([...merged, ...own]);
}

function inSequence(document: Document, at: number): Children {
  const { events } = document;
  const found: Children = new Map();
  let index = at + 1;
  while (index < events.length && events[index]?.type !== popEvent) {
    found.set(found.size, { key: index, first: index, value: index });
    index = after(document, index);
  }
  return found;
}

function childrenOf(document: Document, at: number): Children {
  const before = document.known.get(at);
  if (before) return before;
  const type = document.events[at]?.type;
  const found: Children =
    type === mappingEvent
      ? inMapping(document, at)
      : type === sequenceEvent
        ? inSequence(document, at)
        : new Map();
  document.known.set(at, found);
  return found;
}

/** The place of a path; of the nearest part that exists where the whole does not. */
function entryAt(document: Document, path: Path): Entry {
  const { aliases } = document;
  let here: Child = { key: 1, first: 1, value: 1 };
  let above = 0;
  for (const part of path) {
    const next = childrenOf(document, aliases.get(here.value) ?? here.value).get(part);
    if (next === undefined) break;
    above = Math.max(above, offsetOf(document, here.key));
    here = next;
  }
  // What is left out in the text has no place of its own: it is after what stands before it.
  let before = here.key - 1;
  while (before > 0 && offsetOf(document, before) <= 0) before -= 1;
  const own = offsetOf(document, here.key);
  const value = offsetOf(document, here.value);
  const key = own < 0 ? Math.max(above, offsetOf(document, before), value) : own;
  return {
    key,
    keyEnd: endOf(document, here.key),
    first: Math.max(0, offsetOf(document, here.first)),
    value: value < 0 ? key : value,
    end: endOf(document, here.value),
  };
}

function holdersIn(document: Document): string[] {
  const targets = [...document.aliases.values()];
  if (targets.length === 0 || document.events[1]?.type !== mappingEvent) return [];
  return [...childrenOf(document, 1)].flatMap(([key, { value }]) => {
    const last = after(document, value);
    return targets.some((target) => target >= value && target < last) ? [String(key)] : [];
  });
}

/** Finds where the parts of a document stand, reading the events only where it is asked to. */
export function positions(
  text: string,
  events: readonly Event[],
  aliases: ReadonlyMap<number, number>,
): Positions {
  const document: Document = { text, events, aliases, known: new Map() };
  return {
    offset: (at) => offsetOf(document, at),
    entry: (path) => entryAt(document, path),
    holders: () => holdersIn(document),
  };
}
