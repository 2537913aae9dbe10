import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Finding } from "../../../lint/finding.ts";
import type { FileInput } from "../../../lint/input.ts";
import type { Options } from "../../../lint/lint.ts";
import { type Io, UsageError } from "../../command.ts";
import { generateFrom } from "../../generated.ts";
import { lintFile, readTarget } from "../../lint-file.ts";
import { entryAt } from "../../load/entry.ts";
import { sourceAt } from "../../source-at.ts";
import { type Drafts, writeFixes } from "../../write-fixes.ts";

type Target = {
  /** as the user called it */
  name: string;
  isGroups: boolean;
  file: string;
};

/** What was found in one target, and in all that it includes. */
export type Linted = {
  target: string;
  /** how findings name its file */
  shown: string;
  findings: readonly Finding[];
  config: unknown;
  fixed: number;
};

export type Asked = {
  options: Options;
  /** what --target said */
  version: string | undefined;
  fix: boolean;
};

/** Each target once, by whatever name it is called. */
function distinct(names: readonly string[], io: Io): Target[] {
  const targets = new Map<string, Target>();
  for (const given of names) {
    const isThere = given !== "-" && existsSync(resolve(io.cwd, given));
    const source = isThere ? sourceAt(given, io) : { yaml: given };
    const isGroups = "groups" in source;
    const name = isGroups ? source.groups : source.yaml;
    const full = resolve(io.cwd, name);
    const file = name === "-" ? name : isGroups ? (entryAt(full) ?? full) : full;
    if (!targets.has(file)) targets.set(file, { name, isGroups, file });
  }
  return [...targets.values()];
}

function lintGroups({ name }: Target, { options, version }: Asked, io: Io): Linted {
  const { modelText: _text, catalogue: _catalogue, ...rest } = options;
  const { findings, whole } = generateFrom(name, version, io, rest);
  // what could repair the config is nothing for the group files that it was made from
  const plain = findings.map(({ fix: _, ...finding }) => finding);
  return { target: name, shown: name, findings: plain, config: whole, fixed: 0 };
}

function lintYaml(
  { name }: Target,
  { options, fix }: Asked,
  io: Io,
  { read, drafts }: { read: FileInput | undefined; drafts: Drafts },
): Linted {
  // a repair of one file may be in another that was read before
  const known = fix ? undefined : read;
  const { findings, input, fixed } = lintFile(name, options, fix ? drafts : undefined, io, known);
  const shown = input.sources[0]?.shown ?? name;
  return { target: name, shown, findings, config: input.config, fixed };
}

type Known = { target: Target; files: readonly string[]; input?: FileInput };

/** Leaves out the files that another one includes: they are linted with it, as LiteLLM reads them. */
function withoutIncluded(known: readonly Known[]): Known[] {
  let kept: Known[] = [];
  for (const one of known) {
    if (kept.some(({ files }) => files.includes(one.target.file))) continue;
    kept = [...kept.filter(({ target }) => !one.files.includes(target.file)), one];
  }
  return kept;
}

/**
 * Lints config files and directories of group files, each once. What is repaired is written at the
 * end, all of it or nothing.
 *
 * @returns what was found, in the order of the names; why others could not be linted
 * @throws UsageError where something cannot be repaired; nothing is then
 */
export function lintTargets(
  names: readonly string[],
  asked: Asked,
  io: Io,
): { linted: Linted[]; failed: UsageError[] } {
  const targets = distinct(names, io);
  if (asked.fix && targets.some((target) => target.isGroups)) {
    throw new UsageError("--fix changes YAML files, not group files");
  }
  const linted = new Map<Target, Linted>();
  const failed = new Map<Target, UsageError>();
  const attempt = (target: Target, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed.set(target, error);
    }
  };

  const known: Known[] = [];
  for (const target of targets) {
    attempt(target, () => {
      if (targets.length === 1) {
        known.push({ target, files: [] });
        if (target.isGroups) linted.set(target, lintGroups(target, asked, io));
      } else if (target.isGroups) {
        const files: string[] = [];
        const reads = (file: string): void => void files.push(file);
        linted.set(target, lintGroups(target, asked, { ...io, reads }));
        known.push({ target, files });
      } else {
        const input = readTarget(target.name, io);
        known.push({ target, files: input.sources.map(({ file }) => file), input });
      }
    });
  }
  const drafts: Drafts = new Map();
  for (const { target, input: read } of withoutIncluded(known)) {
    if (target.isGroups) continue;
    attempt(target, () => {
      linted.set(target, lintYaml(target, asked, io, { read, drafts }));
    });
  }
  if (drafts.size > 0) writeFixes(drafts);
  // a group file is no config, and is linted with the one that imports it
  const parts = new Set(known.flatMap(({ target, files }) => (linted.has(target) ? files : [])));
  return {
    linted: targets.flatMap((target) => linted.get(target) ?? []),
    failed: [...failed].flatMap(([{ file }, error]) => (parts.has(file) ? [] : error)),
  };
}
