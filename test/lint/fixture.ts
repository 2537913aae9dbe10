import type { Finding } from "../../src/lint/finding.ts";
import { readInput } from "../../src/lint/input.ts";
import { lint, type Options } from "../../src/lint/lint.ts";
import { suppress } from "../../src/lint/suppress.ts";
import { newest, readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";

const directory = inRoot("src/litellm/catalogue");
const catalogue = readCatalogue(directory, newest);
const { models } = readModels(directory, newest);

/** For what rules say of the older version. */
export const older: Partial<Options> = {
  catalogue: readCatalogue(directory, "1.80.11"),
  models: () => readModels(directory, "1.80.11").models,
};

/** What every test lints with. */
export const options: Options = { catalogue, models: () => models, today: "2026-09-01" };

/** Lints YAML text as the command does; more files by name for `include`. */
export function lintText(
  text: string,
  given: Partial<Options> & { files?: Record<string, string> } = {},
): Finding[] {
  const { files = {}, ...rest } = given;
  const input = readInput("config.yaml", text, {
    read: (file) => files[file],
    resolve: (entry) => entry,
    show: (file) => file,
  });
  return suppress(lint(input, { ...options, ...rest }), input.sources);
}

/** The findings as lines: `3:5 error rule/id path: message`. */
export function shown(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ line, column, severity, rule, path, message }) =>
      `${line}:${column} ${severity} ${rule} ${path}: ${message}`,
  );
}
