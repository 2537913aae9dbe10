import * as z from "zod/mini";
import { alternatives } from "./types.ts";

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
