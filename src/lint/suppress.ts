import type { Finding } from "./finding.ts";
import type { Source } from "./input.ts";
import { isRule, nearestRule } from "./nearest-rule.ts";
import { some } from "./text.ts";

const marker = "muffintin-disable-next-line";
const comment = /(?<!\S)#[ \t]*muffintin-disable-next-line\b[ \t]*([^\r\n#]*)/g;

/** Leaves out what comments switch off, and adds a finding for each comment that switches off nothing. */
export function suppress(findings: readonly Finding[], sources: readonly Source[]): Finding[] {
  let left = [...findings];
  for (const { shown, text, position } of sources) {
    if (!text.includes(marker)) continue;
    for (const match of text.matchAll(comment)) {
      const { line, column } = position(match.index);
      const [listed = ""] = (match[1] ?? "").split(/(?:^|\s)--(?:\s|$)/);
      const names = listed.split(/[\s,]+/).filter((name) => name !== "");
      const stale = (message: string, suggestion?: string): void => {
        const [rule, severity] = ["suppress/stale", "warning"] as const;
        const found: Finding = { rule, severity, file: shown, line, column, path: "", message };
        left.push(suggestion === undefined ? found : { ...found, suggestion });
      };
      const unknown = names.filter((name) => !isRule(name));
      if (unknown.length === 1)
        stale(`there is no rule ${some(unknown)}`, nearestRule(unknown[0] ?? ""));
      if (unknown.length > 1)
        stale(`there are no rules ${some(unknown)}; write a reason behind --`);
      for (const name of names.length === 0 ? [undefined] : names.filter(isRule)) {
        const before = left.length;
        left = left.filter(
          (found) =>
            found.file !== shown ||
            found.line !== line + 1 ||
            (name !== undefined && found.rule !== name),
        );
        if (left.length < before) continue;
        stale(
          `nothing on the next line is switched off by this${name ? `: ${name} finds nothing there` : ""}`,
        );
      }
    }
  }
  return left.sort((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  );
}
