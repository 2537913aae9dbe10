// What became of each name, kind by kind.
import type { Surprise } from "./rehearsal.ts";
import type { Report } from "./rehearse.ts";
import { kinds } from "./requests.ts";
import type { Subject } from "./subjects.ts";

export type Row = {
  readonly subject: Subject;
  /** a column's "ok", "fail" or "-" where nothing was asked */
  readonly cells: readonly ("ok" | "fail" | "-")[];
  /** the surprises of each column */
  readonly failures: readonly (readonly Surprise[])[];
};

/** A row for each name, a column for each kind of request and one for what was broken. */
export function cellsOf({ plan, observations, surprises }: Report): {
  columns: string[];
  rows: Row[];
} {
  const isDirect = (goal: string): boolean => goal === "deployment" || goal === "name";
  const used = kinds.filter((kind) =>
    observations.some(({ rehearsal }) => isDirect(rehearsal.goal.goal) && rehearsal.kind === kind),
  );
  const columns = [...used, "breaks"];
  const asked = new Set(
    observations.map(({ rehearsal: { model, goal, kind } }) =>
      JSON.stringify([model, isDirect(goal.goal) ? kind : "breaks"]),
    ),
  );
  /** what became of every request alike */
  const ofAll = surprises.filter(({ kinds: [kind] }) => kind === "start");
  const columnOf = (kind: string): string => used.find((each) => each === kind) ?? "breaks";
  const rows = plan.subjects.map((subject): Row => {
    const own = surprises.filter(({ model }) => model === subject.name);
    const failures = columns.map((column) => [
      ...own.filter((surprise) => surprise.kinds.some((kind) => columnOf(kind) === column)),
      ...(asked.has(JSON.stringify([subject.name, column])) ? ofAll : []),
    ]);
    const cells = columns.map((column, at) => {
      if ((failures[at] ?? []).length > 0) return "fail";
      return asked.has(JSON.stringify([subject.name, column])) ? "ok" : "-";
    });
    return { subject, cells, failures };
  });
  return { columns, rows };
}
