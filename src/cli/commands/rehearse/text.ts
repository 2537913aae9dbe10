import { styleText } from "node:util";
import type { Path, Place } from "../../../lint/finding.ts";
import type { Surprise } from "../../../rehearse/rehearsal.ts";
import type { Report } from "../../../rehearse/rehearse.ts";
import { cellsOf } from "../../../rehearse/table.ts";
import { count } from "../../count.ts";

export type Shown = {
  place: (path: Path) => Place;
  shown: (path: Path) => string;
  target: string;
  version: string;
  color: boolean;
};

/** How many differences from the simulated router are told one by one. */
const most = 5;

function line({ model, kinds, path, message }: Surprise, { place, shown, color }: Shown): string {
  const { file, line: row, column } = place(path);
  const where = color ? styleText("bold", `${file}:${row}:${column}`) : `${file}:${row}:${column}`;
  const label = color ? styleText("red", "surprise") : "surprise";
  const subject = model === "" ? "" : `${model} (${kinds.join(", ")}): `;
  return `${where} ${label} ${path.length > 0 ? `${shown(path)}: ` : ""}${subject}${message}\n`;
}

/** The same of more than three is told once, with the lines of the others. */
function lines(surprises: readonly Surprise[], shown: Shown): string[] {
  const alike = new Map<string, Surprise[]>();
  for (const one of surprises) {
    const key = JSON.stringify([one.kinds, one.message]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((all) => {
    const [first, ...rest] = all;
    if (first === undefined || all.length <= 3) return all.map((one) => line(one, shown));
    const others = rest.map(({ path }) => shown.place(path).line).join(", ");
    return [`${line(first, shown).trimEnd()} (and ${rest.length} more, in lines ${others})\n`];
  });
}

/** A line a name; columns as wide as what stands in them. */
function tableOf(report: Report, { color }: Shown): string[] {
  const { columns, rows } = cellsOf(report);
  const lines = [
    ["model", "deployments", ...columns],
    ...rows.map(({ subject: { name, alias, deployments }, cells }) => [
      name,
      alias ? "alias" : String(deployments.length),
      ...cells.map((cell) => (cell === "fail" ? "FAIL" : cell)),
    ]),
  ];
  const widths = lines[0]?.map((_, at) =>
    Math.max(...lines.map((cells) => cells[at]?.length ?? 0)),
  );
  const paint = (text: string, cell: string): string =>
    color && cell === "FAIL" ? styleText("red", text) : text;
  return lines.map(
    (cells) =>
      `${cells
        .map((cell, at) => paint(cell.padEnd(widths?.[at] ?? 0), cell))
        .join("  ")
        .trimEnd()}\n`,
  );
}

/** The table, the surprises and what the rehearsal went without. */
export function textReport(report: Report, shown: Shown): string {
  const table = tableOf(report, shown);
  const { surprises, leftOut, changes, notes, observations, seconds, plan } = report;
  const silent = [...plan.parts].flatMap(([index, part]) =>
    "why" in part ? `${shown.shown(["model_list", index])} is not rehearsed: ${part.why}` : [],
  );
  const about = [
    ...leftOut.map(({ path, why }) => `${path} is left out: ${why}`),
    ...silent,
    ...changes,
    ...notes.slice(0, most),
    ...(notes.length > most ? [`${notes.length - most} more such differences, see --json`] : []),
  ];
  return [
    ...(plan.subjects.length > 0 && observations.length > 0 ? [...table, "\n"] : []),
    ...lines(surprises, shown),
    surprises.length > 0 ? "\n" : "",
    ...about.map((note) => `note: ${note}\n`),
    `${shown.target}: ${count(surprises.length, "surprise")} in ${count(observations.length, "request")} to LiteLLM ${shown.version}, ${seconds.all.toFixed(1)} s (${seconds.start.toFixed(1)} s until it answered)\n`,
  ].join("");
}
