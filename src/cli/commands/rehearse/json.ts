import type { Report } from "../../../rehearse/rehearse.ts";
import { cellsOf } from "../../../rehearse/table.ts";
import type { Shown } from "./text.ts";

/** Everything that came of a rehearsal, as JSON. */
export function jsonReport(report: Report, { place, shown, target, version }: Shown): string {
  const { plan, observations, surprises, leftOut, changes, notes, seconds } = report;
  const { columns, rows } = cellsOf(report);
  const models = rows.map(({ subject, cells }) => ({
    name: subject.name,
    alias: subject.alias,
    deployments: subject.deployments,
    results: Object.fromEntries(columns.map((column, at) => [column, cells[at]])),
  }));
  const told = surprises.map(({ path, ...rest }) => ({
    ...place(path),
    path: shown(path),
    ...rest,
  }));
  const notRehearsed = [...plan.parts].flatMap(([deployment, part]) =>
    "why" in part ? [{ deployment, why: part.why }] : [],
  );
  const whole = {
    schemaVersion: 1,
    target,
    litellm: version,
    seconds,
    requests: observations.length,
    models,
    surprises: told,
    notRehearsed,
    leftOut,
    changes,
    notes,
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
