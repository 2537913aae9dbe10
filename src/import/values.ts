import type { Path } from "../yaml/read.ts";
import { type Comments, silence } from "./comments.ts";
import type { Doc, Entry } from "./doc.ts";
import { call, entry, quote, text } from "./doc.ts";

const reference = /^os\.environ\/([A-Za-z_][A-Za-z0-9_]*)$/;

function numberText(value: number): string {
  if (Number.isNaN(value)) return "Number.NaN";
  if (!Number.isFinite(value)) return `${value < 0 ? "-" : ""}Number.POSITIVE_INFINITY`;
  const plain = String(value);
  return /^-?\d{5,}$/.test(plain) ? plain.replace(/\B(?=(\d{3})+$)/g, "_") : plain;
}

/** A string: a reference to the environment where it is one. */
export function stringDoc(value: string): Doc {
  const name = reference.exec(value)?.[1];
  return name === undefined ? text(quote(value)) : call("env", text(quote(name)));
}

/** A value of the config as TypeScript, with the comments that stand inside it. */
export function valueDoc(value: unknown, path: Path, comments: Comments): Doc {
  if (typeof value === "string") return stringDoc(value);
  if (typeof value === "number") return text(numberText(value));
  if (value instanceof Date) {
    const written = value.toISOString().replace(/T00:00:00\.000Z$/, "");
    return call("new Date", text(quote(written)));
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => {
      const at = [...path, index];
      return { ...comments.take(at), value: valueDoc(item, at, comments) };
    });
    return { kind: "list", items };
  }
  if (typeof value === "object" && value !== null) {
    return { kind: "map", entries: entriesOf(value, path, comments) };
  }
  return text(String(value));
}

/** The entries of a mapping; those whose value is undefined are left out. */
export function entriesOf(value: object, path: Path, comments: Comments): Entry[] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => {
      const at = [...path, key];
      const notes = comments.take(at);
      return entry(key, valueDoc(item, at, comments), notes);
    });
}

/** A value of the config without a comment. */
export const plainDoc = (value: unknown): Doc => valueDoc(value, [], silence);

/** One entry with a mapping in it, or none where the mapping is empty. */
export const unlessEmpty = (key: string, entries: Entry[]): Entry[] =>
  entries.length === 0 ? [] : [entry(key, { kind: "map", entries })];
