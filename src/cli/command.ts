import type { ParseArgsConfig } from "node:util";
import type { Ahead } from "./start/ahead.ts";

/** Where a command reads and writes; tests hand in their own. */
export type Io = {
  stdout(text: string): void;
  stderr(text: string): void;
  /** the directory that relative paths start from and messages are relative to */
  cwd: string;
  /** where the program's own data lies: limits/ and catalogue/ */
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  /** whether text for people may carry colours */
  color: boolean;
  /** says that this run depends on more than the files that it reads; see trace.ts */
  dependsOnMore?(): void;
  /** told of each file that the result follows from, found or not */
  reads?(file: string): void;
  /** an esbuild that may have been started for this run's group files */
  ahead?: Ahead;
};

/** An option of a command: what parseArgs needs, and what --help shows. */
export type Option = {
  type: "string" | "boolean";
  short?: string;
  multiple?: boolean;
  /** the placeholder of its value in --help */
  value?: string;
  description: string;
};

export type Parsed = {
  positionals: string[];
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
};

/** One command of the CLI: a file or folder in commands/ and a line in commands.ts. */
export type Command = {
  /** what follows `muffintin`, for --help */
  usage: string;
  description: string;
  options: Readonly<Record<string, Option>>;
  /** @returns the exit code: 0 clean, 1 findings, 2 could not run */
  run(parsed: Parsed, io: Io): number | Promise<number>;
};

/** A command's line in --help, and where its code is; only the one that is asked for is loaded. */
export type Entry = { summary: string; load: () => Promise<Command> };

/** Input that a command cannot work with: printed as it is, without a stack. */
export class UsageError extends Error {
  override name = "UsageError";

  constructor(
    message: string,
    /** 1 where the input was read and found wrong, 2 where nothing could be run at all */
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/** Does what a command begins with: its exit code 1 is kept for what it finds later. */
export function orCouldNotRun<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(error.message) : error;
  }
}

/** The options in the form that node:util's parseArgs takes. */
export function parseArgsOptions(command: Command): NonNullable<ParseArgsConfig["options"]> {
  const options: NonNullable<ParseArgsConfig["options"]> = {
    help: { type: "boolean", short: "h" },
  };
  for (const [name, { type, short, multiple }] of Object.entries(command.options)) {
    options[name] = {
      type,
      ...(short === undefined ? {} : { short }),
      ...(multiple === undefined ? {} : { multiple }),
    };
  }
  return options;
}

/** The string value of an option, if it was given. */
export function stringOption(parsed: Parsed, name: string): string | undefined {
  const value = parsed.values[name];
  return typeof value === "string" ? value : undefined;
}
