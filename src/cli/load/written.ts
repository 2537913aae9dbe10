import type { Place } from "./source-map.ts";

const quotes = "\"'`";

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && quotes.includes(character);

/** Whether a name goes on to the left of an offset: `a` in `ba`, or `b` in `a.b`. */
const goesOn = (line: string, offset: number): boolean => /[\w.]/.test(line.charAt(offset - 1));

/** The next place of a text. The empty one is everywhere, and at the end found again and again. */
const next = (line: string, text: string, at: number): number =>
  at < line.length ? line.indexOf(text, at + 1) : -1;

/** Where a line has `key:`, with or without quotes; -1 where it has not. @param from where to begin */
export function findKey(line: string, key: string, from = 0): number {
  for (let at = line.indexOf(key, from); at >= 0; at = next(line, key, at)) {
    const start = isQuote(line[at - 1]) ? at - 1 : at;
    const end = at + key.length;
    const rest = line.slice(isQuote(line[end]) ? end + 1 : end).trimStart();
    const written = key !== "" || start < at;
    if (written && rest.startsWith(":") && !goesOn(line, start)) return start;
  }
  return -1;
}

/** How far below a place a name is looked for, in lines: a factory's arguments are no longer. */
const reach = 60;

/**
 * The first place at or below another one, and not behind `end`, in which `find` finds a name.
 */
export function below(
  lines: readonly string[],
  from: Place,
  find: (line: string, name: string) => number,
  name: string,
  end: Omit<Place, "file"> = { line: from.line + reach, column: 1 },
): Place | undefined {
  for (let row = from.line; row <= Math.min(lines.length, end.line); row++) {
    const line = lines[row - 1] ?? "";
    const skipped = row === from.line ? from.column - 1 : 0;
    const found = find(" ".repeat(skipped) + line.slice(skipped), name);
    if (found < 0) continue;
    if (row === end.line && found >= end.column) return undefined;
    return { file: from.file, line: row, column: found + 1 };
  }
  return undefined;
}

/** Where a line has a text in quotes; -1 where it has not. */
export function findText(line: string, text: string): number {
  for (let at = line.indexOf(text); at >= 0; at = next(line, text, at)) {
    if (isQuote(line[at - 1]) && isQuote(line[at + text.length])) return at - 1;
  }
  return -1;
}
