import { parseArgs, styleText } from "node:util";
import { didYouMean } from "../nearest.ts";
import { own } from "../own.ts";
import type { Command, Entry, Io, Parsed } from "./command.ts";
import { parseArgsOptions, UsageError } from "./command.ts";
import { refusalOf } from "./system-error.ts";

declare const MUFFINTIN_VERSION: string;

const exitCodes = "Exit codes: 0 clean, 1 findings, 2 could not run.";

type Commands = Readonly<Record<string, Entry>>;

function overview(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return [
    "muffintin makes LiteLLM proxy configs from TypeScript and finds what LiteLLM would ignore.",
    "",
    "Usage: muffintin COMMAND [OPTIONS]",
    "",
    ...rows,
    "",
    "`muffintin COMMAND --help` says more; --version prints the version.",
    exitCodes,
    "",
  ].join("\n");
}

function help({ usage, description, options }: Command): string {
  const rows = Object.entries(options).map(([name, { short, value, description: text }]) => {
    const flag = `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;
    return { flag, text };
  });
  const width = Math.max(0, ...rows.map(({ flag }) => flag.length));
  return [
    `Usage: muffintin ${usage}`,
    "",
    description,
    "",
    ...rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}`),
    ...(rows.length === 0 ? [] : [""]),
    exitCodes,
    "",
  ].join("\n");
}

/** What follows a name that is not known: the one that was meant, else where all of them are. */
function remedy(name: string, known: readonly string[], help: string): string {
  // every other option of one letter is near
  const near = /^-.$/.test(name) ? "" : didYouMean(name, known);
  return near || `; see \`muffintin ${help}\``;
}

function unknownCommand(name: string, commands: Commands): UsageError {
  if (!name.startsWith("-")) {
    const near = remedy(name, ["help", ...Object.keys(commands)], "--help");
    return new UsageError(`there is no command "${name}"${near}`);
  }
  const near = remedy(name, ["--help", "--version", "-h", "-v"], "--help");
  return new UsageError(`there is no option ${name} where a command is expected${near}`);
}

/** Some commands take `--json`, and those with more than one format `--format json`. */
function otherForm(unknown: string, { options: { format, json } }: Command): string | undefined {
  if (unknown === "--format" && json) return "--json";
  const { value = "", description = "" } = format ?? {};
  const list = /^\w+(?:[|, ]+\w+)+/.exec(value.includes("|") ? value : description);
  const word = unknown.replace(/^--/, "");
  return list?.[0].split(/\W+/).includes(word) ? `--format ${word}` : undefined;
}

/** What parseArgs says of a command line that it does not take, as a sentence of ours. */
function wrongOption({ message: reason }: Error, command: Command, name: string): UsageError {
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(reason) ?? [];
  const help = `${name} --help`;
  if (unknown === undefined) {
    const [, negative] = /argument is ambiguous.*use '(--[\w-]+)=/s.exec(reason) ?? [];
    if (negative) {
      return new UsageError(
        `${negative} needs a value; one that begins with a dash is written ${negative}=VALUE`,
      );
    }
    const [, bare] = /'(?:-\w, )?(--[\w-]+)[^']*' argument missing/.exec(reason) ?? [];
    if (bare) return new UsageError(`${bare} needs a value; see \`muffintin ${help}\``);
    const [, full] = /'(?:-\w, )?(--[\w-]+)' does not take an argument/.exec(reason) ?? [];
    if (full) return new UsageError(`${full} takes no value`);
    const [words] = reason.split(/\. To specify|\.?\n/);
    return new UsageError(`${words}; see \`muffintin ${help}\``);
  }
  const options = Object.keys(parseArgsOptions(command)).map((option) => `--${option}`);
  const said = `there is no option ${unknown}`;
  const other = otherForm(unknown, command);
  return new UsageError(
    other ? `${said}. Did you mean "${other}"?` : `${said}${remedy(unknown, options, help)}`,
  );
}

function parse(command: Command, args: string[]): Parsed | Error {
  const [joined] = args.filter((arg) => /^-\w=/.test(arg));
  if (joined) {
    const [option = "", ...value] = joined.split("=");
    throw new UsageError(`${joined}: the value stands apart, ${option} ${value.join("=")}`);
  }
  try {
    const { values, positionals } = parseArgs({
      args,
      options: parseArgsOptions(command),
      allowPositionals: true,
    });
    return { values: { ...values }, positionals };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What the system refused, as a sentence; other errors are ours to mend and keep their stack. */
function systemError(error: unknown): UsageError | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("path" in error)) return undefined;
  return new UsageError(`${error.path}: ${refusalOf(error)}`);
}

/**
 * Runs one command line.
 *
 * @param argv what follows the program's name
 * @param commands those that this program has
 * @returns the exit code
 */
export async function main(argv: readonly string[], commands: Commands, io: Io): Promise<number> {
  const [first, second, ...rest] = argv;
  const helps = first === "help" && second !== undefined && !second.startsWith("-");
  // `help NAME` is `NAME --help`
  const [name, ...args] = helps ? [second, "--help", ...rest] : argv;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      io.stdout(overview(commands));
      return name === undefined ? 2 : 0;
    }
    if (name === "--version" || name === "-v") {
      io.stdout(`${MUFFINTIN_VERSION}\n`);
      return 0;
    }
    const entry = own(commands, name);
    if (entry === undefined) throw unknownCommand(name, commands);
    const command = await entry.load();
    const parsed = parse(command, args);
    if (parsed instanceof Error) throw wrongOption(parsed, command, name);
    if (parsed.values["help"]) {
      io.stdout(help(command));
      return 0;
    }
    for (const [option, value] of Object.entries(parsed.values)) {
      if (value === "") throw new UsageError(`--${option} is empty`);
    }
    if (parsed.positionals.includes("")) throw new UsageError("the path is empty");
    await io.ahead?.ended;
    return await command.run(parsed, io);
  } catch (thrown) {
    const error = thrown instanceof UsageError ? thrown : systemError(thrown);
    if (error === undefined) throw thrown;
    const label = io.color ? styleText("red", "error:") : "error:";
    io.stderr(
      error.message
        .split("\n")
        .map((line) => `${label} ${line}\n`)
        .join(""),
    );
    return error.exitCode;
  }
}
