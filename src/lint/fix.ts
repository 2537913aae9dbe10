import { readYaml } from "../yaml/read.ts";
import { type Finding, type Fix, type Path, showPath } from "./finding.ts";
import type { Source } from "./input.ts";

/** Finds the file that a path of the config comes from, and the path in it. */
type Part = (path: Path) => readonly [Source, Path];
type Edit = { source: Source; start: number; end: number; text: string };

const isQuoted = (text: string): boolean => /^["']/.test(text);

/** The new text as its place takes it; undefined where only a person can say. */
function replacement(fix: Fix, old: string): string | undefined {
  // A block scalar has its place and its indentation.
  if (old === "" || /[\r\n]/.test(old)) return undefined;
  // What stands there, in quotes: 1.10 and 007 are not what their numbers are.
  if (fix.text === undefined) return /^[\w.+-]+$/.test(old) ? `"${old}"` : undefined;
  // In {"key":1} the colon needs the quotes to be one.
  if (fix.at === "key")
    return isQuoted(old) ? old.slice(0, 1) + fix.text + old.slice(0, 1) : fix.text;
  // In JSON only what JSON takes.
  return old.startsWith('"') ? JSON.stringify(readYaml(fix.text).data) : fix.text;
}

function editOf(fix: Fix, part: Part): Edit | undefined {
  const [source, path] = part(fix.path);
  const entry = source.reading.entry(path);
  const start = fix.at === "key" ? entry.key : entry.value;
  const end = fix.at === "key" ? entry.keyEnd : entry.end;
  const text = replacement(fix, source.text.slice(start, end));
  return text === undefined ? undefined : { source, start, end, text };
}

/** The findings, each with its fix only where the text has room for it. */
export function withoutVain(findings: readonly Finding[], part: Part): Finding[] {
  return findings.map((finding) => {
    if (finding.fix === undefined || editOf(finding.fix, part)) return finding;
    const { fix: _, ...rest } = finding;
    return rest;
  });
}

/** The errors that no fix of their own mends. */
const lasting = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity, fix }) => severity === "error" && fix === undefined);

/** The mapping or list that a fix changes. */
const ownerOf = ({ path }: Fix): string => showPath(path.slice(0, -1));

/** The nearest of the places that something is in. */
function nearest(path: string, places: ReadonlySet<string>): string | undefined {
  for (let end = path.length; end >= 0; end -= 1) {
    const place = path.slice(0, end);
    if (places.has(place)) return place;
  }
  return undefined;
}

const nameOf = ({ rule, path }: Finding): string => `${rule} ${path}`;

/**
 * The findings without the fixes by which an error comes up that was not there.
 *
 * @param relint finds what is wrong with the changed texts
 */
export function withoutHarm(
  findings: readonly Finding[],
  part: Part,
  relint: (texts: ReadonlyMap<Source, string>) => readonly Finding[],
): readonly Finding[] {
  const before = new Set(lasting(findings).map(nameOf));
  let left = findings;
  for (;;) {
    const { texts, fixed } = applyFixes(left, part);
    const after = fixed === 0 ? [] : lasting(relint(texts));
    const added = after.filter((finding) => !before.has(nameOf(finding)));
    if (added.length === 0) return left;
    const fixes = new Set(left.flatMap(({ fix }) => (fix ? ownerOf(fix) : [])));
    const owners = new Set(added.map(({ path }) => nearest(path, fixes)));
    // An error that came of nothing near may have come of any.
    const isHarmful = (fix: Fix): boolean => owners.has(undefined) || owners.has(ownerOf(fix));
    left = left.map((finding) => {
      const { fix, ...rest } = finding;
      return fix && isHarmful(fix) ? rest : finding;
    });
  }
}

/** The text of each file that safe fixes change, and how many were made. */
export function applyFixes(
  findings: readonly Finding[],
  part: Part,
): { texts: ReadonlyMap<Source, string>; fixed: number } {
  const edits = new Map<Source, Edit[]>();
  for (const { fix } of findings) {
    const edit = fix && editOf(fix, part);
    if (edit) edits.set(edit.source, [...(edits.get(edit.source) ?? []), edit]);
  }
  let fixed = 0;
  const texts = new Map<Source, string>();
  for (const [source, list] of edits) {
    const { text } = source;
    let result = "";
    let from = 0;
    for (const edit of list.sort((one, other) => one.start - other.start)) {
      // What an anchor shares is found at several paths, and changed once.
      if (edit.start < from) continue;
      result += text.slice(from, edit.start) + edit.text;
      from = edit.end;
      fixed += 1;
    }
    texts.set(source, result + text.slice(from));
  }
  return { texts, fixed };
}
