import type { Finding } from "./finding.ts";
import type { Source } from "./input.ts";

const marker = "muffintin-disable-next-line";
const comment = /#[ \t]*muffintin-disable-next-line\b[ \t]*([^\r\n#]*)/g;

/** Leaves out what comments switch off, and adds a finding for each comment that switches off nothing. */
export function suppress(findings: readonly Finding[], sources: readonly Source[]): Finding[] {
  let left = [...findings];
  for (const { shown, text, position } of sources) {
    if (!text.includes(marker)) continue;
    for (const match of text.matchAll(comment)) {
      const { line, column } = position(match.index);
      const names = (match[1] ?? "").split(/[\s,]+/).filter((name) => name !== "");
      for (const name of names.length === 0 ? [undefined] : names) {
        const before = left.length;
        left = left.filter(
          (found) =>
            found.file !== shown ||
            found.line !== line + 1 ||
            (name !== undefined && found.rule !== name),
        );
        if (left.length < before) continue;
        left.push({
          ...{ rule: "suppress/stale", severity: "warning", file: shown, line, column, path: "" },
          message: `nothing on the next line is switched off by this${name ? `: ${name} finds nothing there` : ""}`,
        });
      }
    }
  }
  return left.sort((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  );
}
