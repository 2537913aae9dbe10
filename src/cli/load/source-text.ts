import { readFileSync } from "node:fs";
import { remembered } from "../../remembered.ts";

/** A place in a file, line and column from 1. */
export type Position = { readonly line: number; readonly column: number };

/** A file's text, and the offset at which each of its lines begins. */
export type SourceText = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly starts: readonly number[];
};

export function sourceText(text: string): SourceText {
  const lines = text.split("\n");
  let next = 0;
  const starts = lines.map(({ length }) => {
    const start = next;
    next += length + 1;
    return start;
  });
  return { text, lines, starts };
}

/** The texts of files, each read once. */
export const readSources = (): ((file: string) => SourceText) =>
  remembered((file) => sourceText(readFileSync(file, "utf8")));

/** How far from the beginning of a text a place is; its end for a line that it has not. */
export const offsetOf = ({ text, starts }: SourceText, { line, column }: Position): number =>
  (starts[line - 1] ?? text.length) + column - 1;

/** The place of an offset. */
export function positionAt({ starts }: SourceText, offset: number): Position {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
