import { parseArgs, styleText } from "node:util";
import type { Command, Io, Parsed } from "./command.ts";
import { parseArgsOptions, UsageError } from "./command.ts";
import type { Entry } from "./daily.ts";
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

async function unknownCommand(name: string, commands: Commands): Promise<UsageError> {
  const { closest } = await import("fastest-levenshtein");
  return new UsageError(
    `there is no command "${name}". Did you mean "${closest(name, Object.keys(commands))}"?`,
  );
}

/** What parseArgs says of a command line that it does not take, as a sentence of ours. */
async function wrongOption(
  { message: reason }: Error,
  command: Command,
  name: string,
): Promise<UsageError> {
  const help = `see \`muffintin ${name} --help\``;
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(reason) ?? [];
  if (unknown === undefined)
    return new UsageError(`${reason.split(/\. To specify|\.?\n/)[0]}; ${help}`);
  const { closest, distance } = await import("fastest-levenshtein");
  const options = Object.keys(parseArgsOptions(command)).map((option) => `--${option}`);
  const near = unknown.startsWith("--") ? closest(unknown, options) : "";
  const meant = near !== "" && distance(unknown, near) <= 3 ? ` Did you mean "${near}"?` : "";
  return new UsageError(`there is no option ${unknown}${meant === "" ? `; ${help}` : `.${meant}`}`);
}

function parse(command: Command, args: string[]): Parsed | Error {
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
  const [name, ...args] = argv;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      io.stdout(overview(commands));
      return name === undefined ? 2 : 0;
    }
    if (name === "--version" || name === "-v") {
      io.stdout(`${MUFFINTIN_VERSION}\n`);
      return 0;
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry === undefined) throw await unknownCommand(name, commands);
    const command = await entry.load();
    const parsed = parse(command, args);
    if (parsed instanceof Error) throw await wrongOption(parsed, command, name);
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
