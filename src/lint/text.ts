import { listOf, mappingOf } from "../yaml/read.ts";

export { isReference } from "../authoring/env.ts";

/** Names in quotes, of more than `limit` the first and how many more there are. */
export function some(names: readonly string[], limit = 5): string {
  const shown = names
    .slice(0, limit)
    .map((name) => `"${name}"`)
    .join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

/** The strings of a list; empty for anything else. */
export const strings = (value: unknown): string[] =>
  listOf(value).filter((item) => typeof item === "string");

/** The strings of a list, each with its place among all items of it. */
export function* stringsAt(value: unknown): Iterable<readonly [index: number, text: string]> {
  for (const [index, item] of listOf(value).entries()) {
    if (typeof item === "string") yield [index, item];
  }
}

/** What the entries of a list have under one key, such as their names, where it is a string. */
export const namesIn = (list: unknown, key: string): string[] =>
  strings(listOf(list).map((entry) => mappingOf(entry)[key]));

/** A scalar as YAML source, in double quotes. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Whether it is text that says no, which Python takes for true as it does any text. */
export const isTextForOff = (value: unknown): value is string =>
  typeof value === "string" && /^\s*(?:false|no|off|0)\s*$/i.test(value);

/** Whether it is a list of strings and of nothing else. */
export const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
