export type Mapping = Readonly<Record<string, unknown>>;

/** A mapping as it comes from YAML: not null, a list or a date. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

const none: Mapping = {};

/** A value where it is a mapping, else one without keys. */
export const mappingOf = (value: unknown): Mapping => (isMapping(value) ? value : none);

/** The items of a value where it is a list; none for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether something is said: a key that is absent and one that is null say nothing. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Sets a key that may be called __proto__. */
export function setKey(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") map[key] = value;
  else {
    Object.defineProperty(map, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
}
