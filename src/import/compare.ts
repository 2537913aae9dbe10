import { isMapping } from "../yaml/read.ts";

type Step = string | number;
export type Difference = { path: readonly Step[]; what: string };

const kind = (value: unknown): string => {
  if (value === undefined) return "absent";
  if (value === null) return "null";
  return Array.isArray(value) ? `a list of ${value.length}` : isMapping(value) ? "a mapping" : "";
};

/** Both sides without their values: what is compared may be a secret. */
function what(was: unknown, is: unknown): string {
  const [before, after] = [kind(was), kind(is)];
  return before === after ? "another value" : `${before || "a value"} -> ${after || "a value"}`;
}

/** Every path at which two configs say different things; the order of a mapping's keys says nothing. */
export function compareValues(was: unknown, is: unknown, path: readonly Step[] = []): Difference[] {
  if (Object.is(was, is) || (was === 0 && is === 0)) return [];
  if (was instanceof Date && is instanceof Date && was.getTime() === is.getTime()) return [];
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
    return was.flatMap((item, index) => compareValues(item, is[index], [...path, index]));
  }
  if (isMapping(was) && isMapping(is)) {
    const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...keys].flatMap((key) => {
      if (!Object.hasOwn(was, key))
        return [{ path: [...path, key], what: what(undefined, is[key]) }];
      if (!Object.hasOwn(is, key))
        return [{ path: [...path, key], what: what(was[key], undefined) }];
      return compareValues(was[key], is[key], [...path, key]);
    });
  }
  return [{ path, what: what(was, is) }];
}

/** Whether two values are the same. */
export const same = (one: unknown, other: unknown): boolean =>
  compareValues(one, other).length === 0;
