import type { Row } from "./rows.ts";

/**
 * What `order` has to say so that rows come out as they were.
 *
 * @param rows as they were
 * @param arranged as the group files have them
 * @returns undefined where both are the same already
 */
export function orderOf(rows: readonly Row[], arranged: readonly Row[]): string[] | undefined {
  if (arranged.every((row, at) => row === rows[at])) return undefined;
  // the last mention of a name takes all that remain: its last run needs one mention only
  const lastRun = new Map<string, number>();
  for (const [at, { name }] of rows.entries()) {
    if (rows[at - 1]?.name !== name) lastRun.set(name, at);
  }
  return rows.flatMap(({ name }, at) => (at > (lastRun.get(name) ?? at) ? [] : [name]));
}
