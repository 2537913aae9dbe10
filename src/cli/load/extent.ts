import { offsetOf, type Position, positionAt, type SourceText } from "./source-text.ts";

/** Comments, texts and brackets: a bracket within one of the others is none. */
const tokens =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|([[{(])|[)\]}]/g;

/** How many lines a call is followed over. */
const longest = 1000;

/**
 * Where the first bracket that is opened at or after a place is closed again: the end of a call, of
 * its arguments or of a mapping. Far below where it is not.
 */
export function endOfBrackets(source: SourceText, start: Position): Position {
  const far = { line: start.line + longest, column: 1 };
  const last = offsetOf(source, far);
  let depth = 0;
  tokens.lastIndex = offsetOf(source, start);
  for (let found = tokens.exec(source.text); found; found = tokens.exec(source.text)) {
    if (found.index >= last) return far;
    const [token, opening] = found;
    if (opening) depth += 1;
    else if (token === ")" || token === "]" || token === "}") depth -= 1;
    else continue;
    if (!opening && depth <= 0) return positionAt(source, found.index);
  }
  return far;
}
