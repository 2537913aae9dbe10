import type { Told } from "./answers.ts";
import type { Observation, Surprise } from "./rehearsal.ts";
import type { Stage } from "./subjects.ts";

export function judgeBreak(
  _stage: Stage,
  _observation: Observation,
  _told: Told,
  _faulty: ReadonlySet<number>,
): { surprises: Surprise[]; note?: string } {
  return { surprises: [] };
}
