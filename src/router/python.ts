// Values as Python and pydantic take what YAML holds.
import { isMapping } from "../yaml/read-values.ts";

/** A number; Python counts a truth value as 1 or 0. */
export const number = (value: unknown): number | undefined =>
  typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : undefined;

/** What pydantic makes of a value that is to be a whole number; undefined where it refuses it. */
export function integer(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^\s*[+-]?\d+(?:_\d+)*(?:\.0*)?\s*$/.test(value);
  const made = isText ? Number(value.replaceAll("_", "")) : number(value);
  return Number.isInteger(made) ? made : undefined;
}

/** Whether Python takes a value for true: any text but the empty one is. */
export const isTrue = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : isMapping(value)
      ? Object.keys(value).length > 0
      : Boolean(value);

/** Whether pydantic takes a value for a yes. */
export const isYes = (value: unknown): boolean => /^(?:true|yes|on|1|t|y)$/i.test(String(value));
