import type { Finding, Place } from "./finding.ts";

/**
 * Errors of the rules that a config accepts are warnings; a rule that finds no error there is one
 * more finding.
 *
 * @param at where the config is defined
 */
export function acceptErrors(
  findings: readonly Finding[],
  accept: readonly string[],
  at: () => Place,
): Finding[] {
  const used = new Set<string>();
  const left = findings.map((finding): Finding => {
    if (finding.severity !== "error" || !accept.includes(finding.rule)) return finding;
    used.add(finding.rule);
    return { ...finding, severity: "warning" };
  });
  const stale = accept.flatMap((rule, index): Finding[] => {
    if (used.has(rule)) return [];
    const message = `${rule} finds no error here: take it out`;
    return [
      { rule: "suppress/stale", severity: "warning", ...at(), path: `accept[${index}]`, message },
    ];
  });
  return [...left, ...stale];
}
