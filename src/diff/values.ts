import { isMapping, type Mapping } from "../yaml/read.ts";

/** A leaf that differs: undefined where a side has none. */
export type Leaf = { path: string; key: string; old: unknown; new: unknown };

/** Values as people read them. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value instanceof Date)
    return `the date ${value.toISOString().replace(/T00:00:00.000Z$/, "")}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `1234567.8` as 1,234,567.8, without Intl, whose start takes longer than a build's other work. */
export function showNumber(value: number): string {
  const [whole = "", ...rest] = String(value).split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...rest].join(".");
}

/** `10 -> 20`, or what was added or removed. */
export function showChange({ old, new: now }: { old?: unknown; new?: unknown }): string {
  if (old === undefined) return `now ${showValue(now)}`;
  if (now === undefined) return `no longer ${showValue(old)}`;
  const [before, after] = [showValue(old), showValue(now)];
  return before === after ? `another ${after}` : `${before} -> ${after}`;
}

/** The same text for the same data, whatever the order of its keys. */
export function fingerprint(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`;
  if (!isMapping(value)) return JSON.stringify(value) ?? "undefined";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${fingerprint(item)}`).join()}}`;
}

/** The leaves of two mappings, or of one that came or went. */
function leavesWithin(before: unknown, after: unknown, path: string): Leaf[] {
  const [old, now] = [before ?? {}, after ?? {}];
  return isMapping(old) && isMapping(now) ? leaves(old, now, path) : [];
}

/** Every leaf that two mappings do not share; lists count as one value. */
export function leaves(old: Mapping, now: Mapping, prefix = ""): Leaf[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key): Leaf[] => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const [before, after] = [old[key], now[key]];
    if (fingerprint(before) === fingerprint(after)) return [];
    const inner = leavesWithin(before, after, path);
    return inner.length > 0 ? inner : [{ path, key, old: before, new: after }];
  });
}
