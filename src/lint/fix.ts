import type { Finding } from "./finding.ts";
import type { Source } from "./input.ts";

/** The text of a file with the safe fixes of its findings made, and how many there were. */
export function applyFixes(
  source: Source,
  findings: readonly Finding[],
): { text: string; fixed: number } {
  const { text, reading, shown } = source;
  const edits = findings.flatMap(({ file, fix }) => {
    if (fix === undefined || file !== shown) return [];
    const entry = reading.entry(fix.path);
    const start = fix.at === "key" ? entry.key : entry.value;
    const end = fix.at === "key" ? entry.keyEnd : entry.end;
    return end > start ? [{ start, end, text: fix.text }] : [];
  });
  edits.sort((one, other) => one.start - other.start);
  let result = "";
  let from = 0;
  let fixed = 0;
  for (const edit of edits) {
    if (edit.start < from) continue;
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
    fixed += 1;
  }
  return { text: result + text.slice(from), fixed };
}
