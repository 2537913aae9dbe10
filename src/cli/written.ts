const quotes = "\"'`";

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && quotes.includes(character);

/** Whether a name goes on to the left of an offset: `a` in `ba`, or `b` in `a.b`. */
const goesOn = (line: string, offset: number): boolean => /[\w.]/.test(line.charAt(offset - 1));

/** Where a line has a text, from left to right; an empty one is everywhere. */
function* places(line: string, text: string): Generator<number> {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    yield at;
    // from here on the empty text would be found at the end, again and again
    if (at === line.length) return;
  }
}

/** Where a line has `key:`, with or without quotes; -1 where it has not. */
export function findKey(line: string, key: string): number {
  for (const at of places(line, key)) {
    const start = isQuote(line[at - 1]) ? at - 1 : at;
    const end = at + key.length;
    const rest = line.slice(isQuote(line[end]) ? end + 1 : end).trimStart();
    const written = key !== "" || start < at;
    if (written && rest.startsWith(":") && !goesOn(line, start)) return start;
  }
  return -1;
}

/** Where a line has a text in quotes; -1 where it has not. */
export function findText(line: string, text: string): number {
  for (const at of places(line, text)) {
    if (isQuote(line[at - 1]) && isQuote(line[at + text.length])) return at - 1;
  }
  return -1;
}
