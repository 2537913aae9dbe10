/** `Did you mean` is added by the printers; this only names a list of names, shortened. */
export function some(names: readonly string[], limit = 5): string {
  const shown = names
    .slice(0, limit)
    .map((name) => `"${name}"`)
    .join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

export { isReference } from "../authoring/env.ts";

/** The strings of a list; empty for anything else. */
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** A scalar as YAML source, in double quotes. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Whether it is a list of strings and of nothing else. */
export const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
