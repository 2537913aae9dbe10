import type { Fallback } from "../lint/fallbacks.ts";
import type { Draft } from "./rehearsal.ts";
import type { Part, Stage, Subject } from "./subjects.ts";

export function planWays(
  _stage: Stage,
  _subjects: readonly Subject[],
  _parts: ReadonlyMap<number, Part>,
  _fallbacks: readonly Fallback[],
): Draft[] {
  return [];
}
