// What became of each name, as rows.
import type { Report } from "./rehearse.ts";
import { kinds } from "./requests.ts";

/** A cell: how many rehearsals came out as they should, or how many did not. */
const cell = (all: number, failed: number): string =>
  all === 0 ? "-" : failed === 0 ? "ok" : `FAIL ${failed}`;

/** What is broken: a fallback is watched, or a sibling, or the error that is left. */
const breaks = ["fallback", "sibling", "error", "turn"];

/** A row a name: what each kind of request and the breaks came to. */
export function rowsOfReport({ plan, observations, surprises }: Report): {
  columns: string[];
  rows: string[][];
} {
  const direct = observations.filter(
    ({ rehearsal: { goal } }) => goal.goal === "deployment" || goal.goal === "name",
  );
  const used = kinds.filter((kind) => direct.some(({ rehearsal }) => rehearsal.kind === kind));
  const rows = plan.subjects.map(({ name, deployments, alias }) => {
    const own = surprises.filter(({ model }) => model === name);
    const asked = (kind: string): number =>
      direct.filter(({ rehearsal }) => rehearsal.model === name && rehearsal.kind === kind).length;
    const broken = observations.filter(
      ({ rehearsal: { model, goal } }) =>
        model === name && goal.goal !== "deployment" && goal.goal !== "name",
    ).length;
    const failed = (kind: string): number =>
      own.filter(({ kinds: found }) => found.includes(kind)).length;
    return [
      name,
      alias ? "alias" : String(deployments.length),
      ...used.map((kind) => cell(asked(kind), failed(kind))),
      cell(
        broken,
        own.filter(({ kinds: found }) => found.some((kind) => breaks.includes(kind))).length,
      ),
    ];
  });
  return { columns: ["model", "deployments", ...used, "breaks"], rows };
}
