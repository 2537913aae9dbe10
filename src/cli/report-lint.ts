import { styleText } from "node:util";
import type { Finding, Severity } from "../lint/finding.ts";
import { rules } from "../lint/rules/index.ts";

export const formats = ["human", "json", "sarif", "github"] as const;
export type ReportFormat = (typeof formats)[number];

export type Report = {
  findings: readonly Finding[];
  /** how many findings of each severity there were, those that are not shown included */
  counts: Readonly<Record<Severity, number>>;
  /** what was linted, as the user called it */
  target: string;
  version: string;
  color: boolean;
};

const colors = { error: "red", warning: "yellow", info: "cyan" } as const;
const sentence = ({ message, suggestion }: Finding): string =>
  suggestion === undefined ? message : `${message}. Did you mean ${suggestion}?`;

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? "" : "s"}`;

function human({ findings, counts, target, color }: Report): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text) : text;
  const lines = findings.map((finding) => {
    const { file, line, column, severity, path, rule } = finding;
    const where = paint("bold", `${file}:${line}:${column}`);
    const subject = path === "" ? "" : `${path}: `;
    const label = paint(colors[severity], severity);
    return `${where} ${label} ${subject}${sentence(finding)} ${paint("dim", rule)}\n`;
  });
  const { error, warning, info } = counts;
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  if (error + warning + info === 0) return `${target}: nothing to report\n`;
  const remedy = fixable > 0 ? `; --fix can repair ${fixable}` : "";
  const total = `${count(error, "error")}, ${count(warning, "warning")}, ${info} for information`;
  return `${lines.join("")}${target}: ${total}${remedy}\n`;
}

function json({ findings, counts, target, version }: Report): string {
  const shown = findings.map(({ fix: _, ...finding }) => finding);
  return `${JSON.stringify({ schemaVersion: 1, target, litellm: version, counts, findings: shown }, undefined, 2)}\n`;
}

const levels = { error: "error", warning: "warning", info: "note" } as const;

function sarif({ findings }: Report): string {
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  const described = used.map((id) => {
    const rule = rules.find((known) => known.id === id);
    return { id, shortDescription: { text: rule?.description ?? id } };
  });
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: used.indexOf(finding.rule),
    level: levels[finding.severity],
    message: {
      text: finding.path === "" ? sentence(finding) : `${finding.path}: ${sentence(finding)}`,
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: finding.file.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: finding.line, startColumn: finding.column },
        },
      },
    ],
  }));
  const driver = { name: "muffintin", rules: described };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema, version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

const kinds = { error: "error", warning: "warning", info: "notice" } as const;
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function github(report: Report): string {
  const lines = report.findings.map((finding) => {
    const { file, line, column, severity, rule, path } = finding;
    const text = path === "" ? sentence(finding) : `${path}: ${sentence(finding)}`;
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::${kinds[severity]} ${place}::${data(text)}\n`;
  });
  const summary = human({ ...report, findings: [], color: false });
  return `${lines.join("")}${summary}`;
}

const writers = { human, json, sarif, github };

/** The findings in one of the formats. */
export const writeReport = (format: ReportFormat, report: Report): string =>
  writers[format](report);
