import type { Finding, Severity } from "../../../lint/finding.ts";
import { count } from "../../count.ts";
import { findingLine, oneLine, sentence } from "../../show-finding.ts";
import { sarif } from "./sarif.ts";

export const formats = ["human", "json", "sarif", "github"] as const;
export type ReportFormat = (typeof formats)[number];

export type Report = {
  findings: readonly Finding[];
  /** how many findings of each severity there were, those that are not shown included */
  counts: Readonly<Record<Severity, number>>;
  /** what was linted, as the user called it */
  targets: readonly string[];
  version: string;
  /** where the command was started */
  cwd: string;
  color: boolean;
};

/** One by its name; of several their number, for each finding names its file. */
function summaryName([first = "", ...others]: readonly string[]): string {
  if (others.length > 0) return `${1 + others.length} configs`;
  return first === "-" ? "standard input" : oneLine(first);
}

function human({ findings, counts, targets, color }: Report): string {
  const target = summaryName(targets);
  const lines = findings.map((finding) => findingLine(finding, color));
  const { error, warning, info } = counts;
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  if (error + warning + info === 0) return `${target}: nothing to report\n`;
  const remedy = fixable > 0 ? `; --fix can repair ${fixable}` : "";
  const total = `${count(error, "error")}, ${count(warning, "warning")}, ${info} for information`;
  return `${lines.join("")}${target}: ${total}${remedy}\n`;
}

function json({ findings, counts, targets, version }: Report): string {
  const shown = findings.map(({ fix: _, ...finding }) => finding);
  return `${JSON.stringify({ schemaVersion: 1, targets, litellm: version, counts, findings: shown }, undefined, 2)}\n`;
}

const kinds = { error: "error", warning: "warning", info: "notice" } as const;
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function github(report: Report): string {
  const lines = report.findings.map((finding) => {
    const { file, line, column, severity, rule } = finding;
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::${kinds[severity]} ${place}::${data(sentence(finding))}\n`;
  });
  const summary = human({ ...report, findings: [], color: false });
  return `${lines.join("")}${summary}`;
}

const writers = { human, json, github, sarif };

/** The findings in one of the formats. */
export const writeReport = (format: ReportFormat, report: Report): string =>
  writers[format](report);
