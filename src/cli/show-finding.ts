import { styleText } from "node:util";
import type { Finding } from "../lint/finding.ts";
import { meant } from "../nearest.ts";
import { type Io, UsageError } from "./command.ts";

const colors = { error: "red", warning: "yellow", info: "cyan" } as const;

/** What a finding says, without where. */
export function sentence({ path: subject, message, suggestion }: Finding): string {
  return `${subject === "" ? "" : `${subject}: `}${message}${meant(suggestion)}`;
}

/** A config's own text must not start a new line, nor speak to the terminal. */
export const oneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A finding in a line: `groups/free-muffin.ts:7:3 error deployments[3].rmp: … (params/typo)`. */
export function findingLine(finding: Finding, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text) : text;
  const { file, line, column, severity, rule } = finding;
  const where = paint("bold", `${oneLine(file)}:${line}:${column}`);
  const label = paint(colors[severity], severity);
  return `${where} ${label} ${oneLine(sentence(finding))} ${paint("dim", `(${rule})`)}\n`;
}

/** Says on the side what is wrong with what a command was given. */
export function printFindings(findings: readonly Finding[], io: Io): void {
  for (const finding of findings) io.stderr(findingLine(finding, io.color));
}

const isError = ({ severity }: Finding): boolean => severity === "error";

/** Says on the side what a build has found, its information apart. @returns how many are errors */
export function printProblems(findings: readonly Finding[], io: Io): number {
  printFindings(
    findings.filter(({ severity }) => severity !== "info"),
    io,
  );
  return findings.filter(isError).length;
}

/** Goes on only where nothing of what was found is an error. @throws UsageError */
export function refuseErrors(target: string, findings: readonly Finding[], io: Io): void {
  const errors = findings.filter(isError);
  if (errors.length === 0) return;
  printFindings(errors, io);
  throw new UsageError(`${target} has errors`);
}
