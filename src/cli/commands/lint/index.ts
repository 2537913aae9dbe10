import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../../lint/finding.ts";
import type { Options } from "../../../lint/lint.ts";
import { readCatalogue } from "../../../litellm/catalogue.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { lintFile } from "../../lint-file.ts";
import { choiceOption, numberOption, targetVersion } from "../../options.ts";
import { isTerminal } from "../../terminal.ts";
import { formats, writeReport } from "./report.ts";

/** The names that KEY=value lines set. */
function namesIn(file: string, io: Io): Set<string> {
  try {
    const text = readFileSync(path.resolve(io.cwd, file), "utf8");
    return new Set(text.split("\n").flatMap((line) => /^(?:export )?(\w+)=/.exec(line)?.[1] ?? []));
  } catch {
    throw new UsageError(`--env-file ${file}: cannot be read`);
  }
}

function lintOptions(parsed: Parsed, io: Io): Options & { version: string } {
  const directory = path.join(io.home, "catalogue");
  const version = targetVersion(stringOption(parsed, "target"));
  const profile = stringOption(parsed, "profile");
  if (profile !== undefined && profile !== "production") {
    throw new UsageError(`--profile ${profile}: there is only production`);
  }
  const file = stringOption(parsed, "env-file");
  return {
    version,
    catalogue: readCatalogue(directory, version),
    modelText: () => readFileSync(path.join(directory, `${version}.models.json`)),
    profile,
    environment: file === undefined ? undefined : namesIn(file, io),
    nearby: new Set(Object.keys(io.env)),
    replicas: numberOption(parsed, "replicas", 1) ?? 1,
    today: new Date().toISOString().slice(0, 10),
  };
}

/** What to lint, and the python of --with-litellm, which may stand on either side of it. */
function operands(parsed: Parsed, io: Io): { target: string; python: string | undefined } {
  const wanted = parsed.values["with-litellm"] === true;
  const isPython = (name: string): boolean =>
    wanted && /^(?:python|pypy)[\d.]*$/.test(path.basename(name));
  const python = parsed.positionals.find(isPython);
  const [given, ...surplus] = parsed.positionals.filter((name) => !isPython(name));
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one config at a time`);
  const isHere = (name: string): boolean => existsSync(path.resolve(io.cwd, name));
  const target = given ?? ["groups", "config.yaml"].find(isHere);
  if (target === undefined) {
    throw new UsageError("there is neither groups nor config.yaml here: name what to lint");
  }
  return { target, python: wanted ? (python ?? "python3") : undefined };
}

async function findingsOf(
  target: string,
  parsed: Parsed,
  options: Options,
  io: Io,
): Promise<{ findings: Finding[]; config: unknown; shown: string; fixed: number }> {
  const full = path.resolve(io.cwd, target);
  const fix = parsed.values["fix"] === true;
  const isYaml =
    target === "-" ||
    !existsSync(full) ||
    !(statSync(full).isDirectory() || /\.[cm]?[jt]s$/.test(full));
  if (isYaml) {
    const write = fix ? (await import("../../write-fixes.ts")).writeFixes : undefined;
    const { findings, input, fixed } = lintFile(target, options, write, io);
    const shown = input.sources[0]?.shown ?? target;
    return { findings, config: input.config, shown, fixed };
  }
  if (fix) throw new UsageError("--fix changes YAML files, not group files");
  const { generateFrom } = await import("../../generated.ts");
  const { modelText: _text, catalogue: _catalogue, ...rest } = options;
  const { findings, whole } = generateFrom(target, stringOption(parsed, "target"), io, rest);
  // what could repair the config is nothing for the group files that it was made from
  const plain = findings.map(({ fix: _, ...finding }) => finding);
  return { findings: plain, config: whole, shown: target, fixed: 0 };
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const usual = io.env["GITHUB_ACTIONS"] === "true" ? "github" : "human";
  const format = choiceOption(parsed, "format", formats, usual);
  const maxWarnings = numberOption(parsed, "max-warnings", 0);
  const { version, ...options } = lintOptions(parsed, io);
  const { target, python } = operands(parsed, io);
  const { findings, config, shown: file, fixed } = await findingsOf(target, parsed, options, io);
  if (python !== undefined) {
    const { secondOpinion } = await import("./with-litellm.ts");
    findings.push(...secondOpinion({ python, target, file, config }, io));
  }

  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const shown = parsed.values["quiet"]
    ? findings.filter(({ severity }) => severity === "error")
    : findings;
  const color = io.color && isTerminal(1);
  io.stdout(
    await writeReport(format, { findings: shown, counts, target, version, color, cwd: io.cwd }),
  );
  if (fixed > 0) io.stderr(`${target}: ${fixed} fixed\n`);
  if (counts.error > 0 || (parsed.values["strict"] && counts.warning > 0)) return 1;
  return maxWarnings !== undefined && counts.warning > maxWarnings ? 1 : 0;
}

export const command: Command = {
  usage: "lint [PATH|-]",
  description:
    "Finds what LiteLLM ignores, drops or refuses in PATH: a config.yaml with all that it includes, a\n" +
    "directory of group files, or - for standard input. Without PATH: groups, else config.yaml.\n" +
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
    target: {
      type: "string",
      value: "VERSION",
      description: "LiteLLM's version (default: the newest known)",
    },
    profile: {
      type: "string",
      value: "production",
      description: "more advice, for configs that others rely on",
    },
    replicas: { type: "string", value: "N", description: "how many proxies share the load" },
    "env-file": {
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
