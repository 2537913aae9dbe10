/**
 * Rows in the order that names ask for: each mention of a name takes its next row, the last
 * mention all that remain; rows of names without a mention follow as they were.
 */
export function inOrder<Row extends { readonly name: string }>(
  rows: readonly Row[],
  order: readonly string[],
): Row[] {
  const waiting = new Map<string, Row[]>();
  for (const row of rows) {
    const known = waiting.get(row.name);
    if (known) known.push(row);
    else waiting.set(row.name, [row]);
  }
  const last = new Map(order.map((name, index) => [name, index]));
  const placed = order.flatMap((name, index) => {
    const left = waiting.get(name) ?? [];
    return left.splice(0, last.get(name) === index ? left.length : 1);
  });
  return [...placed, ...rows.filter((row) => waiting.get(row.name)?.includes(row))];
}
