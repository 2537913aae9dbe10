import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Finding } from "../../../lint/finding.ts";
import type { Options } from "../../../lint/lint.ts";
import { readCatalogue } from "../../../litellm/catalogue.ts";
import { meant } from "../../../nearest.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { namesInEnvFile } from "../../env-file.ts";
import { groupsAbove } from "../../load/entry.ts";
import {
  choiceOption,
  numberOption,
  replicasOption,
  targetOption,
  targetVersion,
} from "../../options.ts";
import { usualSource } from "../../source-at.ts";
import { isTerminal } from "../../terminal.ts";
import { formats, writeReport } from "./report.ts";
import { lintTargets } from "./targets.ts";
import { secondOpinion } from "./with-litellm.ts";

function lintOptions(parsed: Parsed, io: Io): Options & { version: string } {
  const directory = join(io.home, "catalogue");
  const version = targetVersion(stringOption(parsed, "target"));
  const profile = stringOption(parsed, "profile");
  if (profile !== undefined && profile !== "production") {
    throw new UsageError(`--profile ${profile}: there is only production`);
  }
  const file = stringOption(parsed, "env");
  return {
    version,
    catalogue: readCatalogue(directory, version),
    modelText: () => readFileSync(join(directory, `${version}.models.json`)),
    profile,
    environment: file === undefined ? undefined : namesInEnvFile(file, io),
    nearby: new Set(Object.keys(io.env)),
    replicas: replicasOption(parsed) ?? 1,
    today: new Date().toISOString().slice(0, 10),
  };
}

/** What to lint, and the python of --with-litellm, which may stand on either side of it. */
function operands(parsed: Parsed, io: Io): { names: string[]; python: string | undefined } {
  const wanted = parsed.values["with-litellm"] === true;
  const isPython = (name: string): boolean =>
    wanted && /^(?:python|pypy)[\d.]*$/.test(basename(name));
  const python = parsed.positionals.find(isPython);
  const given = parsed.positionals.filter((name) => !isPython(name));
  const names = given.length > 0 ? given : [usualSource(io) ?? []].flat();
  if (names.length === 0) {
    const above = groupsAbove(io.cwd);
    const remedy = above === undefined ? ": name what to lint" : meant(above);
    throw new UsageError(`there is neither groups nor config.yaml here${remedy}`);
  }
  return { names, python: wanted ? (python ?? "python3") : undefined };
}

const keyOf = ({ rule, file, line, column, message }: Finding): string =>
  JSON.stringify([rule, file, line, column, message]);

/** What was found, without what an earlier config says too: a file can be included by both. */
function withoutRepeated(found: readonly (readonly Finding[])[]): Finding[] {
  const said = new Set<string>();
  return found.flatMap((findings) => {
    const fresh = findings.filter((finding) => !said.has(keyOf(finding)));
    for (const finding of fresh) said.add(keyOf(finding));
    return fresh;
  });
}

/** All that could not be linted, as one error; a file that two configs include is told of once. */
const allOf = (errors: readonly UsageError[]): UsageError =>
  new UsageError(
    [...new Set(errors.map(({ message }) => message))].join("\n"),
    errors.every(({ exitCode }) => exitCode === 1) ? 1 : 2,
  );

function run(parsed: Parsed, io: Io): number {
  const usual = io.env["GITHUB_ACTIONS"] === "true" ? "github" : "human";
  const format = choiceOption(parsed, "format", formats, usual);
  const maxWarnings = numberOption(parsed, "max-warnings", 0);
  const { version, ...options } = lintOptions(parsed, io);
  const { names, python } = operands(parsed, io);
  const fix = parsed.values["fix"] === true;
  const asked = { options, version: stringOption(parsed, "target"), fix };
  const { linted, failed } = lintTargets(names, asked, io);
  const findings = withoutRepeated(linted.map((one) => one.findings));
  if (python !== undefined) {
    for (const { target, shown: file, config } of linted) {
      findings.push(...secondOpinion({ python, target, file, config }, io));
    }
  }

  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const shown = parsed.values["quiet"]
    ? findings.filter(({ severity }) => severity === "error")
    : findings;
  const color = io.color && isTerminal(1);
  const targets = linted.map(({ target }) => target);
  if (linted.length > 0) {
    const report = { findings: shown, counts, targets, version, color, cwd: io.cwd };
    io.stdout(writeReport(format, report));
  }
  for (const { target, fixed } of linted) if (fixed > 0) io.stderr(`${target}: ${fixed} fixed\n`);
  const isBad =
    counts.error > 0 ||
    (parsed.values["strict"] && counts.warning > 0) ||
    (maxWarnings !== undefined && counts.warning > maxWarnings);
  if (failed.length > 0) throw allOf(failed);
  return isBad ? 1 : 0;
}

export const command: Command = {
  usage: "lint [PATH|-]...",
  description:
    "Finds what LiteLLM ignores, drops or refuses in each PATH: a config.yaml with what it includes, a\n" +
    "directory of group files or of a build, - for standard input. Without PATH: groups or config.yaml.\n" +
    "A `# muffintin-disable-next-line RULE, RULE -- why` comment switches rules off for the next line.",
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      description: `${formats.join(", ")} (github by itself under GitHub Actions)`,
    },
    strict: { type: "boolean", description: "exit 1 on warnings too" },
    "max-warnings": { type: "string", value: "N", description: "exit 1 on more than N warnings" },
    quiet: { type: "boolean", short: "q", description: "show errors only" },
    fix: {
      type: "boolean",
      description: "repair what has one safe repair; comments and format stay",
    },
    target: targetOption,
    profile: {
      type: "string",
      value: "production",
      description: "more advice, for configs that others rely on",
    },
    replicas: { type: "string", value: "N", description: "how many proxies share the load" },
    env: {
      type: "string",
      value: "FILE",
      description: "the proxy's environment, as KEY=value lines",
    },
    "with-litellm": {
      type: "boolean",
      description: "ask the installed LiteLLM too; a PYTHON that has it may follow",
    },
  },
  run,
};
