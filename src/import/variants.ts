import { without } from "./axes.ts";
import { same } from "./compare.ts";
import type { Doc } from "./doc.ts";
import { call, print, text } from "./doc.ts";
import type { Fits } from "./fits.ts";
import type { Row } from "./rows.ts";
import { plainDoc } from "./values.ts";

/** What thinking() makes of an offer or a group: its steps, and the rows, in its order. */
export type Variants = { steps: readonly (number | string)[]; rows: readonly Row[] };

const suffix = /^(.+)-think-(?:([1-9]\d*)|(minimal|low|medium|high|xhigh|max))$/;

/** Whether rows are others that think so much, and nothing else. */
function differIn(
  rows: readonly Row[],
  bases: readonly Row[],
  key: string,
  value: unknown,
  fits: Fits,
): boolean {
  if (rows.length !== bases.length) return false;
  return rows.every((row, at) => {
    const base = bases[at];
    return (
      base !== undefined &&
      row.prefix === base.prefix &&
      row.model === base.model &&
      fits.reasons(row.model) &&
      fits.param(row.prefix, key, value) &&
      same(row.params[key], value) &&
      !Object.hasOwn(base.params, key) &&
      same(
        without(row.params, (one) => one === key),
        base.params,
      ) &&
      same([row.info, row.beside], [base.info, base.beside])
    );
  });
}

/**
 * Names that end in `-think-1024` or `-think-high` and are what thinking() makes of the name before.
 *
 * @param byName the rows of each name
 * @returns the variants of each name that has some
 */
export function findVariants(
  byName: ReadonlyMap<string, readonly Row[]>,
  fits: Fits,
): Map<string, Variants> {
  const found = new Map<string, Variants>();
  for (const [name, rows] of byName) {
    const [, base = "", budget, effort = ""] = suffix.exec(name) ?? [];
    const step = budget === undefined ? effort : Number(budget);
    const key = budget === undefined ? "reasoning_effort" : "thinking";
    const value = budget === undefined ? step : { type: "enabled", budget_tokens: step };
    if (!differIn(rows, byName.get(base) ?? [], key, value, fits)) continue;
    const known = found.get(base);
    found.set(base, {
      steps: [...(known?.steps ?? []), step],
      rows: [...(known?.rows ?? []), ...rows],
    });
  }
  // what is made of a variant in turn stands for itself
  const made = new Set([...found.values()].flatMap(({ rows }) => rows.map(({ name }) => name)));
  return new Map([...found].filter(([base]) => !made.has(base)));
}

/** `thinking([1024, 16384])(claude)` */
export const thinkingDoc = ({ steps }: Variants, variable: string, spread = ""): Doc =>
  call(`${spread}thinking(${print(plainDoc(steps), "", 0, 0)})`, text(variable));
