import * as z from "zod/mini";
import type { Catalogue } from "./catalogue.ts";
import { insideOf, placeOf, type Type } from "./key-types.ts";
import { schemaOf } from "./schema.ts";

export { catalogueIn } from "./catalogue-text.ts";

/** Places that refuse or ignore every other key; elsewhere one may be meant for others. */
const strict = new Set(["top", "router_settings", "retry_policy", "allowed_fails_policy"]);

/** A JSON Schema of config.yaml for editors, from the schemas that the linter checks with. */
export function configSchema(catalogue: Catalogue): Record<string, unknown> {
  const made = new Map<string, z.ZodMiniType>();

  /** The schema of a type that is a place, or holds some; undefined for any other. */
  function schemaOfType(type: Type): z.ZodMiniType | undefined {
    if (typeof type === "string") {
      if (type === "string") return z.string();
      const place = placeOf(type);
      return place === undefined ? undefined : schemaOfPlace(place);
    }
    if ("list" in type) {
      const item = schemaOfType(type.list);
      return item && z.array(item);
    }
    if (!("record" in type)) return undefined;
    const values = type.record.map(schemaOfType);
    const known = values.filter((value) => value !== undefined);
    return known.length < values.length ? undefined : z.record(z.string(), z.union(known));
  }

  function schemaOfKey(place: string, key: string, type: string): z.ZodMiniType {
    const inside = insideOf(place, key, type);
    const deeper = inside && schemaOfType(inside);
    return z.optional(deeper ? z.nullable(deeper) : schemaOf(type));
  }

  /** The schema of a place: its keys by their types, and what stands deeper in place of a plain type. */
  function schemaOfPlace(place: string): z.ZodMiniType {
    const before = made.get(place);
    if (before) return before;
    const keys = catalogue.places[place];
    const shape: Record<string, z.ZodMiniType> = {};
    for (const key of keys?.names() ?? [])
      shape[key] = schemaOfKey(place, key, keys?.get(key) ?? "any");
    const isClosed = place.includes(".") && catalogue.closed.includes(place);
    const schema = strict.has(place) || isClosed ? z.strictObject(shape) : z.looseObject(shape);
    made.set(place, schema);
    return schema;
  }

  const schema = z.toJSONSchema(schemaOfPlace("top"), { io: "input", reused: "ref" });
  return {
    ...schema,
    title: `LiteLLM proxy config (${catalogue.version})`,
    patternProperties: { "^x-": {} },
  };
}
