import {
  isMapping,
  lineCounter,
  listOf,
  type Mapping,
  mappingOf,
  type Reading,
  readYaml,
  YamlError,
} from "../yaml/read.ts";
import type { Facts } from "./facts.ts";
import type { Locate, Path, Place } from "./finding.ts";
import type { Input } from "./lint.ts";
import { isListOfTexts } from "./text.ts";

/** How files are found; the caller does the reading. */
export type Files = {
  /** the text of a file; undefined where there is none */
  read(file: string): string | undefined;
  /** the file that an `include` entry of another file names */
  resolve(entry: string, declaredIn: string): string;
  /** how a file is named in messages */
  show(file: string): string;
};

/** A file that is part of a config. */
export type Source = {
  file: string;
  shown: string;
  text: string;
  reading: Reading;
  position(offset: number): { line: number; column: number };
};

/** A part of a top-level value: a list can come from several files. */
type Part = { source: Source; start: number; length: number };

/** Text that cannot be a config: `config.yaml:3:1 …`. */
export class InputError extends Error {
  override name = "InputError";
}

function readSource(file: string, text: string, files: Files): Source {
  const position = lineCounter(text);
  const shown = files.show(file);
  try {
    return { file, shown, text, reading: readYaml(text), position };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    if (error.offset < 0) throw new InputError(`${shown}: ${error.reason}`);
    const { line, column } = position(error.offset);
    throw new InputError(`${shown}:${line}:${column} ${error.reason}`);
  }
}

const place = ({ shown, position }: Source, offset: number): Place => ({
  file: shown,
  ...position(offset),
});

export type FileInput = Input & {
  sources: readonly Source[];
  /** the file that a path of the whole config comes from, and the path in that file */
  part(path: Path): readonly [Source, Path];
};

/** The parts of a config in the order that LiteLLM reads them, and what is found on the way. */
type Merging = {
  config: unknown;
  main: Source;
  sources: Source[];
  parts: Map<string, Part[]>;
  missing: Facts["missingIncludes"][number][];
  replaced: Facts["replacedSections"][number][];
};

/** Reads a config and what it includes, merged as LiteLLM does: lists grow, all else is replaced. */
export function readInput(file: string, text: string, files: Files): FileInput {
  const main = readSource(file, text, files);
  const { config, sources, parts, missing, replaced } = withIncludes(main, files);
  const facts: Facts = {
    ...factsIn(sources),
    exists: (name) => files.read(files.resolve(name, file)) !== undefined,
    missingIncludes: missing,
    replacedSections: replaced,
  };
  const part = (path: Path): readonly [Source, Path] => localPath(path, main, parts);
  const locate: Locate = (path, at) => {
    const [source, local] = part(path);
    const { key, value } = source.reading.entry(local);
    return place(source, at === "key" ? key : value);
  };
  return { config, locate, facts, sources, part };
}

function withIncludes(main: Source, files: Files): Merging {
  const merging: Merging = {
    ...{ config: main.reading.data, main, sources: [main] },
    ...{ parts: new Map(), missing: [], replaced: [] },
  };
  const pending = includesOf(main);
  const seen = new Set([main.file]);
  for (let next = pending.shift(); next; next = pending.shift()) {
    const target = files.resolve(next.entry, next.source.file);
    if (seen.has(target)) continue;
    seen.add(target);
    const found = files.read(target);
    if (found === undefined) {
      merging.missing.push({ file: next.entry, place: next.place });
      continue;
    }
    const source = readSource(target, found, files);
    merging.sources.push(source);
    const data = source.reading.data ?? {};
    if (!isMapping(data)) {
      throw new InputError(`${source.shown}: an included file must be a mapping of sections`);
    }
    if (isMapping(merging.config)) merging.config = merge(merging, merging.config, data, source);
    pending.push(...includesOf(source));
  }
  const { config, sources } = merging;
  // LiteLLM refuses entries that are no names: they stay for a rule to find.
  if (!isMapping(config) || sources.length === 1 || !isListOfTexts(config["include"])) {
    return merging;
  }
  const { include: _, ...rest } = config;
  return { ...merging, config: rest };
}

/** What each file showed when it was read. */
function factsIn(sources: readonly Source[]): Pick<Facts, "duplicates" | "surprising" | "holders"> {
  return {
    duplicates: sources.flatMap((source) =>
      source.reading.duplicates.map(({ path, offset, first }) => ({
        path,
        place: place(source, offset),
        firstLine: source.position(first).line,
      })),
    ),
    surprising: sources.flatMap((source) =>
      source.reading.surprising.map(({ offset, ...surprise }) => ({
        ...surprise,
        place: place(source, offset),
      })),
    ),
    holders: new Set(sources.flatMap(({ reading }) => reading.holders())),
  };
}

function includesOf(source: Source): { entry: string; source: Source; place: Place }[] {
  const { data } = source.reading;
  return listOf(mappingOf(data)["include"]).flatMap((entry, index) => {
    if (typeof entry !== "string") return [];
    const { value } = source.reading.entry(["include", index]);
    return [{ entry, source, place: place(source, value) }];
  });
}

function merge(
  { main, parts, replaced }: Merging,
  base: Mapping,
  added: Mapping,
  source: Source,
): Mapping {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(added)) {
    if (key === "include") continue;
    const before = base[key];
    if (Array.isArray(before) && Array.isArray(value)) {
      const known = parts.get(key) ?? [{ source: main, start: 0, length: before.length }];
      parts.set(key, [...known, { source, start: before.length, length: value.length }]);
      merged[key] = [...before, ...value];
      continue;
    }
    if (isMapping(before) && isMapping(value) && Object.keys(before).length > 0) {
      const owner = parts.get(key)?.at(-1)?.source ?? main;
      const { key: offset } = owner.reading.entry([key]);
      replaced.push({ section: key, by: source.shown, place: place(owner, offset) });
    }
    parts.set(key, [{ source, start: 0, length: 0 }]);
    merged[key] = value;
  }
  return merged;
}

/** The file that a path of the merged config comes from, and the path in that file. */
function localPath(path: Path, main: Source, parts: ReadonlyMap<string, Part[]>): [Source, Path] {
  const [section, index, ...rest] = path;
  const known = typeof section === "string" ? parts.get(section) : undefined;
  if (section === undefined || known === undefined) return [main, path];
  const part =
    typeof index === "number"
      ? (known.findLast(({ start }) => start <= index) ?? known[0])
      : known[0];
  if (part === undefined) return [main, path];
  return [part.source, typeof index === "number" ? [section, index - part.start, ...rest] : path];
}
