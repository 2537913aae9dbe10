/**
 * Rows in the order that names ask for: each mention of a name takes its next row, the last
 * mention all that remain; rows of names without a mention follow as they were.
 */
export function inOrder<Row extends { readonly name: string }>(
  rows: readonly Row[],
  order: readonly string[],
): Row[] {
  const waiting = new Map<string, { rows: Row[]; next: number }>();
  for (const row of rows) {
    const known = waiting.get(row.name);
    if (known) known.rows.push(row);
    else waiting.set(row.name, { rows: [row], next: 0 });
  }
  const last = new Map(order.map((name, index) => [name, index]));
  const placed = order.flatMap((name, index) => {
    const queue = waiting.get(name);
    if (queue === undefined) return [];
    const from = queue.next;
    queue.next = last.get(name) === index ? queue.rows.length : from + 1;
    return queue.rows.slice(from, queue.next);
  });
  const taken = new Set(placed);
  return [...placed, ...rows.filter((row) => !taken.has(row))];
}
