import type { Finding, Path } from "./finding.ts";
import type { Source } from "./input.ts";

type Edit = { start: number; end: number; text: string };

/** The text of each file that safe fixes change, and how many were made. */
export function applyFixes(
  findings: readonly Finding[],
  part: (path: Path) => readonly [Source, Path],
): { texts: ReadonlyMap<Source, string>; fixed: number } {
  const edits = new Map<Source, Edit[]>();
  for (const { fix } of findings) {
    if (fix === undefined) continue;
    const [source, path] = part(fix.path);
    const entry = source.reading.entry(path);
    const start = fix.at === "key" ? entry.key : entry.value;
    const end = fix.at === "key" ? entry.keyEnd : entry.end;
    const old = source.text.slice(start, end);
    // A block scalar has its place and its indentation; only a person can say how the new text stands there.
    if (end <= start || /[\r\n]/.test(old)) continue;
    // In {"key":1} the colon needs the quotes to be one.
    const quote = fix.at === "key" && /^["']/.test(old) ? old.slice(0, 1) : "";
    const text = quote + fix.text + quote;
    edits.set(source, [...(edits.get(source) ?? []), { start, end, text }]);
  }
  let fixed = 0;
  const texts = new Map<Source, string>();
  for (const [source, list] of edits) {
    const { text } = source;
    let result = "";
    let from = 0;
    for (const edit of list.sort((one, other) => one.start - other.start)) {
      // What an anchor shares is found at several paths, and changed once.
      if (edit.start < from) continue;
      result += text.slice(from, edit.start) + edit.text;
      from = edit.end;
      fixed += 1;
    }
    texts.set(source, result + text.slice(from));
  }
  return { texts, fixed };
}
