import { join, relative, resolve } from "node:path";
import { rules } from "../../../lint/rules/index.ts";
import { sentence } from "../../show-finding.ts";
import { explainRule } from "../explain.ts";
import type { Report } from "./report.ts";

declare const MUFFINTIN_VERSION: string;

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** What GitHub shows beside an alert; findings of LiteLLM itself have no rule of ours. */
function describe(id: string) {
  const rule = rules.find((known) => known.id === id);
  const text = rule?.about().description ?? `What the installed LiteLLM says of the config: ${id}`;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: rule === undefined ? text : explainRule(rule) },
    ...(rule === undefined ? {} : { defaultConfiguration: { level: levels[rule.severity] } }),
  };
}

/** A file below the folder by its path from there, which a repository can place; another by its whole URL. */
function uriOf(file: string, cwd: string): string {
  const full = resolve(cwd, file);
  const encoded = (name: string): string => name.split("/").map(encodeURIComponent).join("/");
  // node:url would make this URL too, and every start of the linter slower.
  return full.startsWith(join(cwd, "/")) ? encoded(relative(cwd, full)) : `file://${encoded(full)}`;
}

/** The findings as SARIF 2.1.0, with what GitHub's code scanning wants of it. */
export function sarif({ findings, cwd }: Report): string {
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: used.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: sentence(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file, cwd) },
          region: { startLine: finding.line, startColumn: finding.column },
        },
      },
    ],
  }));
  const driver = { name: "muffintin", version: MUFFINTIN_VERSION, rules: used.map(describe) };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema, version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}
