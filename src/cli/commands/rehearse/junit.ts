import type { Surprise } from "../../../rehearse/rehearsal.ts";
import type { Report } from "../../../rehearse/rehearse.ts";
import { cellsOf } from "../../../rehearse/table.ts";
import type { Shown } from "./text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const escaped = (text: string): string =>
  text
    .replace(forbidden, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");

function failure(surprise: Surprise, { place, shown }: Shown): string {
  const { file, line, column } = place(surprise.path);
  const text = `${file}:${line}:${column} ${shown(surprise.path)}`.trimEnd();
  return `      <failure message="${escaped(surprise.message)}">${escaped(text)}</failure>\n`;
}

function testcase(name: string, group: string, failures: readonly string[]): string {
  const head = `    <testcase name="${escaped(name)}" classname="${escaped(group)}"`;
  return failures.length === 0 ? `${head}/>\n` : `${head}>\n${failures.join("")}    </testcase>\n`;
}

/** The results as JUnit XML: a case for each name and kind that was rehearsed. */
export function junitReport(report: Report, shown: Shown): string {
  const { surprises, seconds } = report;
  const { columns, rows } = cellsOf(report);
  const cases = rows.flatMap(({ subject, cells, failures }) =>
    columns.flatMap((column, at) =>
      cells[at] === "-" ? [] : [{ name: column, group: subject.name, own: failures[at] ?? [] }],
    ),
  );
  const told = new Set(cases.flatMap(({ own }) => own));
  const others = surprises.filter((surprise) => !told.has(surprise));
  const all = [
    ...cases,
    ...others.map((surprise) => ({
      name: surprise.kinds.join(", "),
      group: surprise.model || shown.target,
      own: [surprise],
    })),
  ];
  const failed = all.filter(({ own }) => own.length > 0).length;
  const counts = `tests="${all.length}" failures="${failed}" errors="0" time="${seconds.all.toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites ${counts}>\n`,
    `  <testsuite name="${escaped(`muffintin rehearse ${shown.target}`)}" ${counts}>\n`,
    ...all.map(({ name, group, own }) =>
      testcase(
        name,
        group,
        own.map((surprise) => failure(surprise, shown)),
      ),
    ),
    "  </testsuite>\n</testsuites>\n",
  ].join("");
}
