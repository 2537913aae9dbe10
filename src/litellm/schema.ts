import * as z from "zod/mini";
import { isMapping } from "../yaml/read-values.ts";

/** `os.environ/NAME` stands for any value: LiteLLM puts the variable's there. */
const reference = z.string().check(z.regex(/^os\.environ\//));

function plainSchema(type: string): z.ZodMiniType {
  const list = /^list<(.*)>$/.exec(type);
  if (list?.[1] !== undefined) return z.array(plainSchema(list[1]));
  if (type.startsWith("enum:")) return z.enum(type.slice("enum:".length).split(","));
  switch (type) {
    case "string":
      return z.string();
    case "integer":
      return z.int();
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "list":
      return z.array(z.unknown());
    case "map":
      return z.record(z.string(), z.unknown());
    default:
      return z.unknown();
  }
}

/** Splits `a|list<b|c>|enum:d,e` at its outer bars. */
function alternatives(type: string): string[] {
  return type.match(/(?:<[^>]*>|[^|])+/g) ?? [type];
}

const schemas = new Map<string, z.ZodMiniType>();

/** The schema of a type of the catalogue: `integer`, `list<string>?`, `string|map`, `enum:a,b`. */
export function schemaOf(type: string): z.ZodMiniType {
  const known = schemas.get(type);
  if (known) return known;
  const nullable = type.endsWith("?");
  const options = alternatives(nullable ? type.slice(0, -1) : type).map(plainSchema);
  const [only] = options;
  let schema = options.length === 1 && only ? only : z.union(options);
  if (!(only instanceof z.ZodMiniUnknown)) schema = z.union([schema, reference]);
  if (nullable) schema = z.nullable(schema);
  schemas.set(type, schema);
  return schema;
}

const plainKinds = new Set(["string", "number", "boolean"]);

/** Whether a value is of a type. Plain ones are told without a schema, which takes time to make. */
export function isOfType(type: string, value: unknown): boolean {
  const plain = type.endsWith("?") ? type.slice(0, -1) : type;
  if (plainKinds.has(plain) && typeof value === plain) return true;
  if (plain === "integer" && Number.isInteger(value)) return true;
  if (plain === "list" && Array.isArray(value)) return true;
  if (plain === "map" && isMapping(value)) return true;
  if (plain === "list<string>" && Array.isArray(value))
    return value.every((item) => typeof item === "string");
  if (
    plain.startsWith("enum:") &&
    plain
      .slice(5)
      .split(",")
      .some((one) => one === value)
  )
    return true;
  return schemaOf(type).safeParse(value).success;
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

/** A value in words, short enough for a message. */
export function describeValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a date";
  if (typeof value === "object") return "a mapping";
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
