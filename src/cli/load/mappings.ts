import { remembered } from "../../remembered.ts";

/** Where a piece of a bundle comes from: the number of its source, line and column from 0. */
export type Origin = { source: number; line: number; column: number };

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A segment's numbers: its column, then those of its origin. */
const width = 4;
const nowhere = -1;

/** The numbers of a segment: five bits a digit, the sixth says that more follow, the lowest is the sign. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** The segments of each line of a bundle, one after the other. */
function decode(mappings: string): number[][] {
  // most segments say the same as one before
  const numbersOf = remembered(numbersIn);
  // every number is the difference to the one before; columns begin anew with each line
  let [source, from, at] = [0, 0, 0];
  return mappings.split(";").map((text) => {
    const line: number[] = [];
    if (text === "") return line;
    let column = 0;
    text.split(",").forEach((segment) => {
      const numbers = numbersOf(segment);
      column += numbers[0] ?? 0;
      source += numbers[1] ?? 0;
      from += numbers[2] ?? 0;
      at += numbers[3] ?? 0;
      // a segment of one number says that what follows comes from nowhere
      line.push(column, numbers.length < width ? nowhere : source, from, at);
    });
    return line;
  });
}

/**
 * Reads a source map's `mappings` (ECMA-426).
 *
 * @returns what finds the origin of a place in the bundle, line and column from 0: that of the last
 *   segment at or before it in its line
 */
export function readMappings(
  mappings: string,
): (line: number, column: number) => Origin | undefined {
  const lines = decode(mappings);
  return (line, column) => {
    const segments = lines[line] ?? [];
    let [low, high] = [0, segments.length / width];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle * width] ?? 0) <= column) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    const [, source = nowhere, from = 0, at = 0] = segments.slice((low - 1) * width, low * width);
    return source === nowhere ? undefined : { source, line: from, column: at };
  };
}
