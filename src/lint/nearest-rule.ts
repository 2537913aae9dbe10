import { nearest } from "../nearest.ts";
import { rules } from "./rules/index.ts";

const ids: readonly string[] = rules.map(({ id }) => id);

/** Whether there is such a rule. */
export const isRule = (name: string): boolean => ids.includes(name);

/** The rule that a name was most likely meant to be, its own name without the group's included. */
export function nearestRule(name: string): string | undefined {
  const own = (id: string): string => id.slice(id.indexOf("/") + 1);
  const near = nearest(name, ids);
  if (near !== undefined) return near;
  const tail = own(name);
  const same = ids.filter((id) => own(id) === tail);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const close = nearest(tail, ids.map(own));
  return ids.find((id) => own(id) === close);
}
