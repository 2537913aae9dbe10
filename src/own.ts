/** What a table has at a key of its own; nothing of what every object inherits, such as `constructor`. */
export const own = <Value>(
  table: Readonly<Record<string, Value>>,
  key: unknown,
): Value | undefined =>
  typeof key === "string" && Object.hasOwn(table, key) ? table[key] : undefined;
