import { styleText } from "node:util";
import type { Finding } from "../lint/finding.ts";
import type { Io } from "./command.ts";

const colors = { error: "red", warning: "yellow", info: "cyan" } as const;

/** Findings as sentences, one a line: `groups/free-muffin.ts:7:3 error deployments[3].rmp: …`. */
export function printFindings(findings: readonly Finding[], io: Io): void {
  for (const { file, line, column, severity, path, message, rule, suggestion } of findings) {
    const label = io.color ? styleText(colors[severity], severity) : severity;
    const remedy = suggestion === undefined ? "" : `. Did you mean "${suggestion}"?`;
    io.stderr(`${file}:${line}:${column} ${label} ${path}: ${message}${remedy} (${rule})\n`);
  }
}
