import type { Json } from "./types.ts";

/** A mapping of JSON. */
export type Body = { [key: string]: Json };

/** Whether it is a mapping. */
export const isBody = (value: Json | undefined): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** It as a mapping; an empty one where it is none. */
export const bodyOf = (value: Json | undefined): Body => (isBody(value) ? value : {});

/** The mappings of a list; none where it is no list. */
export const rowsOf = (value: Json | undefined): Body[] =>
  Array.isArray(value) ? value.filter(isBody) : [];

/** Whether some mapping in it, however deep, is of a kind. */
export function holds(value: Json | undefined, kind: (body: Body) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => holds(item, kind));
  if (!isBody(value)) return false;
  return kind(value) || Object.values(value).some((item) => holds(item, kind));
}

const worded = new Set(["text", "content", "input", "instructions", "system", "prompt", "query"]);

/** The texts of a prompt, in order; `data:` and other addresses of images are none. */
export function textsOf(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isBody(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === "string" && !worded.has(key) ? [] : textsOf(item),
  );
}

/** A value that a JSON schema allows, the smallest that will do. */
export function sampleOf(schema: Json | undefined): Json {
  const { type, enum: values, properties, required, anyOf, ...rest } = bodyOf(schema);
  if (Array.isArray(values) && values[0] !== undefined) return values[0];
  if ("const" in rest) return rest["const"] ?? null;
  if (Array.isArray(anyOf)) return sampleOf(anyOf[0]);
  const kind = String(Array.isArray(type) ? type[0] : (type ?? "object")).toLowerCase();
  if (kind === "string") return "muffin";
  if (kind === "integer" || kind === "number") return 1;
  if (kind === "boolean") return true;
  if (kind === "array") return [];
  if (kind === "null") return null;
  const wanted = Array.isArray(required) ? required.map(String) : [];
  return Object.fromEntries(wanted.map((name) => [name, sampleOf(bodyOf(properties)[name])]));
}
