import type { Path } from "./path.ts";
import type { Scalar } from "./read-scalars.ts";
import { isMapping, setKey } from "./read-values.ts";

/** Text that PyYAML would refuse: one sentence and the place. */
export class YamlError extends Error {
  override name = "YamlError";
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason);
  }
}

/** An unquoted scalar that is not what it looks like. */
export type Surprise = {
  path: Path;
  key: boolean;
  offset: number;
  end: number;
  text: string;
  scalar: Scalar;
};

/** A mapping or list that is being read. */
export type Frame = {
  start: number;
  list: unknown[] | undefined;
  map: Record<string, unknown>;
  tag: string;
  anchor: string;
  key: string | undefined;
  merging: boolean;
  merges: Record<string, unknown>[];
};

/** Whether the next node is a key. */
export const wantsKey = (frame: Frame | undefined): boolean =>
  frame !== undefined && frame.list === undefined && frame.key === undefined && !frame.merging;

/** The name that a node gives as a key; PyYAML cannot hash lists and mappings. */
export function keyName(value: unknown, offset: number): string {
  if (value instanceof Date) return value.toISOString();
  if (value !== null && typeof value === "object") {
    throw new YamlError("a mapping or a list cannot be a key", offset);
  }
  return String(value);
}

/** Notes what `<<` names: the first of a list wins, so the list is kept from its end. */
export function addMerge(frame: Frame, value: unknown, offset: number): void {
  frame.merging = false;
  for (const source of Array.isArray(value) ? [...value].reverse() : [value]) {
    if (!isMapping(source)) {
      throw new YamlError("`<<` takes a mapping or a list of mappings", offset);
    }
    frame.merges.push(source);
  }
}

const maxMerged = 2_000_000;

/** The mapping with what it merges in, counting keys so that merges cannot grow without bound. */
export function withMerges(
  frame: Frame,
  budget: { keys: number },
  offset: number,
): Record<string, unknown> {
  if (frame.merges.length === 0) return frame.map;
  const target: Record<string, unknown> = {};
  for (const source of [...frame.merges, frame.map]) {
    const keys = Object.keys(source);
    budget.keys += keys.length;
    if (budget.keys > maxMerged) throw new YamlError("too many merged keys", offset);
    for (const key of keys) setKey(target, key, source[key]);
  }
  return target;
}
