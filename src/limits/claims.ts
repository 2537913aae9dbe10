import type { Claim, ModelClaim } from "./record.ts";
import { capabilities } from "./record.ts";

/** A token count, or undefined: sources write 0 and prose where they know nothing. */
export const tokens = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value > 0 ? value : undefined;

const smaller = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/** One claim out of two that a single source makes for the same model under two of its keys. */
function combine(a: Claim, b: Claim): Claim {
  const input = smaller(a.input, b.input);
  const output = smaller(a.output, b.output);
  const can = capabilities.filter((one) => a.can?.includes(one) || b.can?.includes(one));
  const retires = [a.retires, b.retires].filter((day) => day !== undefined).sort()[0];
  return {
    source: a.source,
    ...(a.version !== undefined && { version: a.version }),
    ...(a.date !== undefined && { date: a.date }),
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
    ...(can.length > 0 && { can }),
    ...(retires !== undefined && { retires }),
  };
}

/** Leaves one claim for each transport and model, in a stable order. */
export function uniqueClaims(claims: ModelClaim[]): ModelClaim[] {
  const byKey = new Map<string, ModelClaim>();
  for (const entry of claims) {
    const key = `${entry.transport}\n${entry.model}`;
    const earlier = byKey.get(key);
    const claim = combine(earlier?.claim ?? entry.claim, entry.claim);
    byKey.set(key, { ...earlier, ...entry, claim });
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
