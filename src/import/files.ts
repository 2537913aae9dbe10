import type { Doc } from "./doc.ts";
import { commentLines, print, text } from "./doc.ts";

/** A file of the draft. */
export type DraftFile = { name: string; text: string };

/** A module that a file imports from, and what. */
export type Import = { from: string; names: readonly string[]; default?: string; type?: boolean };

const natural = new Intl.Collator("en", { numeric: true });

/** Numbers by their value, a dot before anything else: as the formatter sorts imports. */
function byPath(one: string, other: string): number {
  const parts = (path: string): string[] => path.replaceAll(".", "\u0001").match(/\d+|\D/g) ?? [];
  const [first, second] = [parts(one), parts(other)];
  for (const [at, part] of first.entries()) {
    const against = second[at];
    if (against === undefined) return 1;
    const numbers = /^\d/.test(part) && /^\d/.test(against);
    const apart = numbers ? Number(part) - Number(against) : 0;
    if (apart !== 0) return apart;
    if (!numbers && part !== against) return part < against ? -1 : 1;
  }
  return -1;
}

const importLine = ({ from, names, default: main, type = false }: Import): string => {
  const sorted = [...names].sort((a, b) => natural.compare(a, b));
  const parts = [
    ...(main ? [main] : []),
    ...(sorted.length > 0 ? [`{ ${sorted.join(", ")} }`] : []),
  ];
  const head = `import ${type ? "type " : ""}`;
  const line = `${head}${parts.join(", ")} from "${from}";`;
  if (line.length <= 100 || sorted.length === 0) return line;
  return `${head}${main ? `${main}, ` : ""}{\n${sorted.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
};

/** `export const name = doc;` with lines of comment before it. */
export type Statement = { comments?: readonly string[]; lead: string; doc: Doc; end?: string };

function statementText({ comments = [], lead, doc, end = "" }: Statement): string {
  const printed = print(doc, "", lead.length, end.length + 1);
  return [...commentLines(comments, ""), `${lead}${printed}${end};`, ""].join("\n");
}

/**
 * A whole file. `env` and `provider` and their kin are imported where the text calls them.
 *
 * @param header comment lines at its top
 * @param footer comment lines at its end
 */
export function fileText(
  imports: readonly Import[],
  statements: readonly Statement[],
  header: readonly string[] = [],
  footer: readonly string[] = [],
): string {
  const body = statements.map(statementText).join("\n");
  const code = body.replace(/^\s*\/\/.*$/gm, "");
  const used = [
    "cacheControl",
    "defineConfig",
    "env",
    "group",
    "provider",
    "spread",
    "thinking",
  ].filter((name) => new RegExp(`(?:(?<![\\w.$"'-])|(?<=\\.{3}))${name}\\(`).test(code));
  const vendors = /(?<![\w.$"'/-])vendors\.\w+\(/.test(code);
  const all: Import[] = [
    ...imports.filter(({ type }) => type),
    ...(used.length > 0 ? [{ from: "muffintin", names: used }] : []),
    ...imports.filter(({ type }) => !type).sort((a, b) => byPath(a.from, b.from)),
  ];
  const top = commentLines(header, "");
  return [
    ...top,
    ...(top.length > 0 && (vendors || all.length > 0) ? [""] : []),
    ...(vendors ? ['import * as vendors from "muffintin";'] : []),
    ...all.map(importLine),
    ...(vendors || all.length > 0 ? [""] : []),
    body +
      commentLines(footer, "")
        .map((line) => `${line}\n`)
        .join(""),
  ].join("\n");
}

/** A list of names of variables. */
export const variableList = (names: readonly string[]): Doc => ({
  kind: "list",
  items: names.map((name) => ({ value: text(name) })),
});
