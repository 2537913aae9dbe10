/** A place in a file, line and column from 1. */
type Position = { readonly line: number; readonly column: number };

/** Comments, texts and brackets: a bracket within one of the others is none. */
const tokens =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|[([{)\]}]/g;

/** How many lines a call is followed over. */
const longest = 1000;

/**
 * Where the first bracket that is opened at or after a place is closed again: the end of a call, of
 * its arguments or of a mapping. Far below where it is not.
 */
export function endOfBrackets(lines: readonly string[], { line, column }: Position): Position {
  const first = line - 1;
  const text = lines.slice(first, first + longest).join("\n");
  let depth = 0;
  for (const { 0: token, index } of text.slice(column - 1).matchAll(tokens)) {
    if ("([{".includes(token)) depth += 1;
    if (!")]}".includes(token)) continue;
    depth -= 1;
    if (depth > 0) continue;
    const before = text.slice(0, column - 1 + index).split("\n");
    return { line: first + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return { line: line + longest, column: 1 };
}
