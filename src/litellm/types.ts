import { isReference } from "../authoring/env.ts";
import { isMapping } from "../yaml/read-values.ts";

/** Splits `a|list<b|c>|enum:d,e` at its outer bars. */
export function alternatives(type: string): string[] {
  return type.match(/(?:<[^>]*>|[^|])+/g) ?? [type];
}

/** Whether a value is of one plain type, without bars. */
function isPlain(type: string, value: unknown): boolean {
  switch (type) {
    case "string":
    case "boolean":
      return typeof value === type;
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return Number.isFinite(value);
    case "list":
      return Array.isArray(value);
    case "map":
      return isMapping(value);
    default:
      return isComposed(type, value);
  }
}

function isComposed(type: string, value: unknown): boolean {
  if (type.startsWith("list<")) {
    const items = alternatives(type.slice("list<".length, -1));
    return Array.isArray(value) && value.every((one) => items.some((item) => isPlain(item, one)));
  }
  if (!type.startsWith("enum:")) return true;
  return typeof value === "string" && type.slice("enum:".length).split(",").includes(value);
}

type Parsed = { nullable: boolean; parts: readonly string[] };

/** The types that were asked for: there are few, and each is asked for with every deployment. */
const parsed = new Map<string, Parsed>();

function parse(type: string): Parsed {
  const nullable = type.endsWith("?");
  const made = { nullable, parts: alternatives(nullable ? type.slice(0, -1) : type) };
  parsed.set(type, made);
  return made;
}

/**
 * Whether a value is of a type of the catalogue: what `schemaOf` of it says, without zod, whose
 * start costs a third of a lint. `os.environ/NAME` is of every type.
 */
export function isOfType(type: string, value: unknown): boolean {
  if (isReference(value)) return true;
  const { nullable, parts } = parsed.get(type) ?? parse(type);
  if (nullable && value === null) return true;
  return parts.some((part) => isPlain(part, value));
}

const words: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  map: "a mapping",
};

/** A type in words: `an integer`, `a list of strings`, `one of a, b`. */
export function describeType(type: string): string {
  const plain = type.endsWith("?") ? type.slice(0, -1) : type;
  return alternatives(plain)
    .map((part) => {
      if (part.startsWith("enum:")) return `one of ${part.slice(5).split(",").join(", ")}`;
      if (part === "list<string>") return "a list of strings";
      if (part === "list<map>") return "a list of mappings";
      return words[part] ?? "a list";
    })
    .join(" or ");
}

/**
 * A value in words. What is long enough to be a secret, which has no place in a message, is not shown.
 *
 * @param meant the type that was meant: a list of which another list was meant is "this"
 */
export function describeValue(value: unknown, meant = ""): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return meant.startsWith("list") ? "this" : "a list";
  if (value instanceof Date) return "a date";
  if (typeof value === "function") return "a function";
  if (typeof value === "object") return "a mapping";
  // JSON makes null of an infinite number
  const shown =
    typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  if (typeof value === "string") {
    if (value.length > 20) return "a long string";
    return /^\w+=/.test(value) ? "an assignment" : shown;
  }
  return /\d{8}/.test(shown) ? "a long number" : shown;
}
