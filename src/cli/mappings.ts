/** Where a piece of a bundle comes from: the number of its source, line and column from 0. */
export type Origin = { source: number; line: number; column: number };

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const [comma, semicolon] = [0x2c, 0x3b];

/** A segment's numbers: its column, then those of its origin. */
const width = 4;
const nowhere = -1;

/** The value of each digit by its character's code. */
function digitValues(): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;
  return values;
}

/** The segments of each line of a bundle, one after the other. */
function decode(mappings: string): number[][] {
  const values = digitValues();
  let line: number[] = [];
  const lines = [line];
  // every number is the difference to the one before; columns begin anew with each line
  const fields = new Int32Array(width);
  let field = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at <= mappings.length; at += 1) {
    const code = at < mappings.length ? mappings.charCodeAt(at) : semicolon;
    if (code === comma || code === semicolon) {
      // a segment of one number says that what follows comes from nowhere
      if (field > 0) line.push(fields[0] ?? 0, field < width ? nowhere : (fields[1] ?? 0));
      if (field > 0) line.push(fields[2] ?? 0, fields[3] ?? 0);
      field = 0;
      if (code === comma) continue;
      fields[0] = 0;
      line = [];
      lines.push(line);
    } else {
      const digit = values[code] ?? 0;
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      // the lowest bit is the sign
      if (field < width)
        fields[field] = (fields[field] ?? 0) + (value & 1 ? -(value >> 1) : value >> 1);
      field += 1;
      value = 0;
      shift = 0;
    }
  }
  return lines;
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
