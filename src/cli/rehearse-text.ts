import { styleText } from "node:util";
import type { Path, Place } from "../lint/finding.ts";
import type { Surprise } from "../rehearse/rehearsal.ts";
import type { Report } from "../rehearse/rehearse.ts";
import { rowsOfReport } from "../rehearse/table.ts";

export type Shown = {
  place: (path: Path) => Place;
  shown: (path: Path) => string;
  target: string;
  version: string;
  color: boolean;
};

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? "" : "s"}`;

function line({ model, kinds, path, message }: Surprise, { place, shown, color }: Shown): string {
  const { file, line: row, column } = place(path);
  const where = color ? styleText("bold", `${file}:${row}:${column}`) : `${file}:${row}:${column}`;
  const label = color ? styleText("red", "surprise") : "surprise";
  const subject = model === "" ? "" : `${model} (${kinds.join(", ")}): `;
  return `${where} ${label} ${path.length > 0 ? `${shown(path)}: ` : ""}${subject}${message}\n`;
}

/** The table, the surprises and what the rehearsal went without. */
export function textReport(report: Report, shown: Shown): string {
  const { columns, rows } = rowsOfReport(report);
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const paint = (cell: string): string =>
    shown.color && cell.startsWith("FAIL") ? styleText("red", cell) : cell;
  const write = (cells: readonly string[]): string =>
    `${cells
      .map((cell, at) => paint(cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd()}\n`;
  const { surprises, leftOut, changes, notes, observations, seconds, plan } = report;
  const silent = [...plan.parts].flatMap(([index, part]) =>
    "why" in part ? `${shown.shown(["model_list", index])} is not rehearsed: ${part.why}` : [],
  );
  const about = [
    ...leftOut.map(({ path, why }) => `${path} is left out: ${why}`),
    ...silent,
    ...changes,
    ...notes,
  ];
  return [
    write(columns),
    ...rows.map(write),
    "\n",
    ...surprises.map((surprise) => line(surprise, shown)),
    surprises.length > 0 ? "\n" : "",
    ...about.map((note) => `note: ${note}\n`),
    `${shown.target}: ${count(surprises.length, "surprise")} in ${count(observations.length, "request")} to LiteLLM ${shown.version}, ${seconds.all.toFixed(1)} s (${seconds.start.toFixed(1)} s until it answered)\n`,
  ].join("");
}
