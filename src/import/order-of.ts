import { inOrder } from "../order.ts";
import type { Row } from "./rows.ts";

/** How many rows at the end follow each other as they are arranged. */
function settled(rows: readonly Row[], arranged: readonly Row[]): number {
  const places = new Map(arranged.map((row, at) => [row.index, at]));
  const place = (at: number): number => places.get(rows[at]?.index ?? -1) ?? -1;
  let start = rows.length - 1;
  while (start > 0 && place(start - 1) < place(start)) start -= 1;
  return rows.length - start;
}

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
  const mentions = (until: number): string[] =>
    rows.slice(0, until).flatMap(({ name }, at) => (at > (lastRun.get(name) ?? at) ? [] : [name]));
  // names without a mention follow as they are arranged
  const few = mentions(rows.length - settled(rows, arranged));
  const same = inOrder(arranged, few).every((row, at) => row === rows[at]);
  return same ? few : mentions(rows.length);
}
