import type { Finding, Place } from "./finding.ts";
import { isRule, nearestRule } from "./nearest-rule.ts";

/** What the database does not know is no rule's finding, but accepted like one. */
const unruled = "limit/unknown-model";

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
    const known = rule === unruled || isRule(rule);
    const message = known
      ? `${rule} finds no error here: take it out`
      : `there is no rule "${rule}"`;
    const told = { ...at(), rule: "suppress/stale", severity: "warning", message } as const;
    const suggestion = known ? undefined : nearestRule(rule);
    return [{ ...told, path: `accept[${index}]`, ...(suggestion && { suggestion }) }];
  });
  return [...left, ...stale];
}
