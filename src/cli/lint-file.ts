import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Finding } from "../lint/finding.ts";
import { applyFixes, withoutHarm, withoutVain } from "../lint/fix.ts";
import { type FileInput, InputError, readInput, type Source } from "../lint/input.ts";
import { lint, type Options } from "../lint/lint.ts";
import { suppress } from "../lint/suppress.ts";
import { atProblem, decodeYaml } from "../yaml/decode.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { readBytes, reasonOf } from "./read-bytes.ts";
import { shownPath } from "./shown-path.ts";
import { type Drafts, draftOf, keepDrafts } from "./write-fixes.ts";

function decode(bytes: Uint8Array, shown: string): string {
  const decoded = decodeYaml(bytes);
  if ("problem" in decoded) throw new UsageError(atProblem(shown, decoded));
  return decoded.text;
}

/** Pipes count as well: a shell's `<(…)` is one. */
const isFile = (name: string): boolean => existsSync(name) && !statSync(name).isDirectory();

/** A file of reasonable size, or what stands in its way. */
function readText(file: string | 0, shown: string, io: Io, drafts?: Drafts): string {
  try {
    const draft = draftOf(file, drafts);
    return decode(draft === undefined ? readBytes(file, shown, io) : Buffer.from(draft), shown);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    throw new UsageError(`${shown}: ${reasonOf(error)}`);
  }
}

export function readTarget(target: string, io: Io, drafts?: Drafts): FileInput {
  const stdin = target === "-";
  const file = stdin ? join(io.cwd, "standard input") : resolve(io.cwd, target);
  const shown = stdin ? "standard input" : shownPath(file, io);
  const text = readText(stdin ? 0 : file, shown, io, drafts);
  return readWhole({ file, shown, text }, io, drafts);
}

/** A config's text with what it includes, each file read from where LiteLLM finds it. */
export function readWhole(
  { file, shown, text }: { file: string; shown: string; text: string },
  io: Io,
  drafts?: Drafts,
): FileInput {
  try {
    return readInput(file, text, {
      read: (name) => {
        io.reads?.(name);
        return isFile(name) ? readText(name, shownPath(name, io), io, drafts) : undefined;
      },
      resolve: (entry, declaredIn) => {
        const beside = resolve(dirname(declaredIn), entry);
        const atRoot = resolve(dirname(file), entry);
        io.reads?.(atRoot);
        return isFile(beside) || !isFile(atRoot) ? beside : atRoot;
      },
      show: (name) => (name === file ? shown : shownPath(name, io)),
    });
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(error.message);
    throw error;
  }
}

/** Every fix can make room for another; a config does not need more rounds than this. */
const maxRounds = 5;

/** What the fixes make of the texts, but for those that would make an error. */
function fixesOf(
  target: string,
  { input, findings, drafts }: { input: FileInput; findings: Finding[]; drafts: Drafts },
  options: Options,
  io: Io,
): ReturnType<typeof applyFixes> {
  const relint = (texts: ReadonlyMap<Source, string>): Finding[] => {
    const tried: Drafts = new Map(drafts);
    keepDrafts(tried, texts);
    const again = readTarget(target, io, tried);
    return suppress(lint(again, options), again.sources);
  };
  return applyFixes(withoutHarm(findings, input.part, relint), input.part);
}

/**
 * Lints a YAML file and what it includes.
 *
 * @param target its path, or `-` for standard input
 * @param drafts gets the texts with the safe fixes, where they are wanted
 * @param known what was read of them already
 */
export function lintFile(
  target: string,
  options: Options,
  drafts: Drafts | undefined,
  io: Io,
  known?: FileInput,
): { findings: Finding[]; input: FileInput; fixed: number } {
  if (drafts && target === "-") throw new UsageError("--fix needs a file to write to");
  let fixed = 0;
  for (let round = 0; ; round += 1) {
    const input = round === 0 && known ? known : readTarget(target, io, drafts);
    const findings = suppress(lint(input, options), input.sources);
    const made =
      drafts && round < maxRounds
        ? fixesOf(target, { input, findings, drafts }, options, io)
        : undefined;
    if (made === undefined || made.fixed === 0) {
      return { findings: withoutVain(findings, input.part), input, fixed };
    }
    if (drafts) keepDrafts(drafts, made.texts);
    fixed += made.fixed;
  }
}
