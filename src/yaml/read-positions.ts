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

/** Finds where the parts of a document stand, reading the events only where it is asked to. */
export function positions(
  text: string,
  events: readonly Event[],
  aliases: ReadonlyMap<number, number>,
): Positions {
  const tables = new Map<number, Children>();

  const after = (at: number): number => {
    let depth = 0;
    for (let index = at; index < events.length; index += 1) {
      const type = events[index]?.type;
      if (type === sequenceEvent || type === mappingEvent) depth += 1;
      else if (type === popEvent) depth -= 1;
      if (depth === 0) return index + 1;
    }
    return events.length;
  };

  const offset = (at: number): number => {
    const event = events[at];
    if (event === undefined || event.type === documentEvent || event.type === popEvent) return 0;
    if (event.type === aliasEvent) return event.anchorStart - 1;
    return event.type === scalarEvent ? event.valueStart - quote(event) : event.start;
  };

  const end = (at: number): number => {
    const event = events[at];
    if (event?.type === scalarEvent) return event.valueEnd + quote(event);
    return event?.type === aliasEvent ? event.anchorEnd : -1;
  };

  const keyName = (at: number): string | undefined => {
    const target = events[aliases.get(at) ?? at];
    if (target?.type !== scalarEvent) return undefined;
    const decoded = scalarText(text, target);
    if (target.style !== plainStyle || target.tagStart >= 0) return decoded;
    const scalar = plainScalar(decoded);
    if (scalar?.kind === "merge") return undefined;
    const value = scalar?.value;
    return value instanceof Date ? value.toISOString() : String(value);
  };

  const mergedFrom = (at: number): Children => {
    const target = aliases.get(at) ?? at;
    if (events[target]?.type !== sequenceEvent) return children(target);
    const found: Children = new Map();
    for (const child of [...children(target).values()].reverse()) {
      for (const [key, entry] of children(aliases.get(child.value) ?? child.value)) {
        found.set(key, entry);
      }
    }
    return found;
  };

  const mapping = (at: number): Children => {
    const own: Children = new Map();
    const merged: Children = new Map();
    let index = at + 1;
    while (index < events.length && events[index]?.type !== popEvent) {
      const value = after(index);
      const name = keyName(index);
      const event = events[index];
      if (name !== undefined) {
        own.set(name, { key: index, first: own.get(name)?.first ?? index, value });
      } else if (event?.type === scalarEvent) {
        for (const [key, entry] of mergedFrom(value)) merged.set(key, entry);
      }
      index = after(value);
    }
    return merged.size === 0 ? own : new Map([...merged, ...own]);
  };

  const sequence = (at: number): Children => {
    const found: Children = new Map();
    let index = at + 1;
    while (index < events.length && events[index]?.type !== popEvent) {
      found.set(found.size, { key: index, first: index, value: index });
      index = after(index);
    }
    return found;
  };

  const children = (at: number): Children => {
    const known = tables.get(at);
    if (known) return known;
    const type = events[at]?.type;
    const found =
      type === mappingEvent ? mapping(at) : type === sequenceEvent ? sequence(at) : new Map();
    tables.set(at, found);
    return found;
  };

  return {
    offset,
    /** The place of a path; of the nearest part that exists where the whole does not. */
    entry(path) {
      let here: Child = { key: 1, first: 1, value: 1 };
      let above = 0;
      for (const part of path) {
        const next = children(aliases.get(here.value) ?? here.value).get(part);
        if (next === undefined) break;
        above = Math.max(above, offset(here.key));
        here = next;
      }
      // What is left out in the text has no place of its own: it is after what stands before it.
      let before = here.key - 1;
      while (before > 0 && offset(before) <= 0) before -= 1;
      const key =
        offset(here.key) < 0
          ? Math.max(above, offset(before), offset(here.value))
          : offset(here.key);
      const value = offset(here.value);
      return {
        key,
        keyEnd: end(here.key),
        first: Math.max(0, offset(here.first)),
        value: value < 0 ? key : value,
        end: end(here.value),
      };
    },
    holders() {
      const targets = [...aliases.values()];
      if (targets.length === 0 || events[1]?.type !== mappingEvent) return [];
      return [...children(1)].flatMap(([key, { value }]) => {
        const last = after(value);
        return targets.some((target) => target >= value && target < last) ? [String(key)] : [];
      });
    },
  };
}

/** Turns offsets into lines and columns, both from 1. */
export function lineCounter(text: string): (offset: number) => { line: number; column: number } {
  let starts: number[] | undefined;
  return (offset) => {
    if (starts === undefined) {
      starts = [0];
      for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
