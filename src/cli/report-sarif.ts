import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../lint/finding.ts";
import { rules } from "../lint/rules/index.ts";
import { explainRule } from "./explain.ts";

declare const MUFFINTIN_VERSION: string;

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** What a finding says, without where. */
export function sentence({ path: subject, message, suggestion }: Finding): string {
  const meant = suggestion === undefined ? "" : `. Did you mean ${suggestion}?`;
  return `${subject === "" ? "" : `${subject}: `}${message}${meant}`;
}

/** What GitHub shows beside an alert; findings of LiteLLM itself have no rule of ours. */
function describe(id: string) {
  const rule = rules.find((known) => known.id === id);
  const text = rule?.description ?? `What the installed LiteLLM says of the config: ${id}`;
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
  const relative = path.relative(cwd, path.resolve(cwd, file));
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) {
    return pathToFileURL(path.resolve(cwd, file)).href;
  }
  return relative.split(path.sep).map(encodeURIComponent).join("/");
}

/** The findings as SARIF 2.1.0, with what GitHub's code scanning wants of it. */
export function sarif(findings: readonly Finding[], cwd: string): string {
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
