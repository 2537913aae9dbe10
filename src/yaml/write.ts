import { jsYaml } from "./js-yaml.ts";
import { isMapping, type Mapping } from "./read-values.ts";

/** Comments by what they stand before: an item of a list, or the value of a top-level key. */
export type Comments = {
  /** lines at the top of the file */
  header: readonly string[];
  before: ReadonlyMap<object, readonly string[]>;
};

// Plain in YAML 1.1 and 1.2 alike: starts with a letter, so it is no number and no date.
const plain = /^[A-Za-z](?:[\w./@()+,;-]|:(?=[\w/])| (?=[\w(/@]))*$/;
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Texts are remembered up to this many: most are those of a few keys, transports and models. */
const mostTexts = 20_000;

const printable = /^[ -~]*$/;

/** A writer for scalars; whatever is not plainly safe is quoted, by js-yaml if it needs escapes. */
function scalarWriter(): (value: unknown) => string {
  const known = new Map<string, string>();
  const writeText = (value: string): string => {
    if (plain.test(value) && !reserved.test(value)) return value;
    if (printable.test(value)) return `'${value.replaceAll("'", "''")}'`;
    const { dump } = jsYaml();
    return dump(value, {
      lineWidth: -1,
      forceQuotes: true,
      quoteStyle: value.includes("\n") ? "double" : "single",
    }).trimEnd();
  };
  return (value) => {
    if (typeof value === "number") return writeNumber(value);
    if (value instanceof Date) return writeDate(value);
    if (typeof value !== "string") return String(value ?? null);
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = writeText(value);
    if (known.size < mostTexts) known.set(value, text);
    return text;
  };
}

/** PyYAML takes `1e-7` for a string: it wants a dot before the exponent and a sign after it. */
function writeNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const text = String(value);
  return text.includes("e") && !text.includes(".") ? text.replace("e", ".0e") : text;
}

/** A day, or a time without a zone, which PyYAML takes as it stands. */
const writeDate = (date: Date): string =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, "")
    .replace(/(?:\.000)?Z$/, "");

/** What ends a line to PyYAML, or cannot stand in YAML at all. */
const unwritable =
  /[^\t\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]+/gu;

const commentLine = (text: string, indent = ""): string =>
  text === "" ? `${indent}#` : `${indent}# ${text.replace(unwritable, " ")}`;

const keysOf = (value: Mapping): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined);

/** Lines become text some thousands at a time, so that a million of them are never kept at once. */
function joiner() {
  const chunks: string[] = [];
  let lines: string[] = [];
  return {
    add(line: string): void {
      if (lines.length === 4096) {
        chunks.push(lines.join("\n"));
        lines = [];
      }
      lines.push(line);
    },
    last: (): string | undefined => lines.at(-1),
    text: (): string => `${[...chunks, lines.join("\n")].join("\n")}\n`,
  };
}

/** What is written to, and how. */
type Writer = ReturnType<typeof joiner> & {
  scalar: (value: unknown) => string;
  before: Comments["before"];
};

function writeComment({ add, last, before }: Writer, value: object, indent: string): void {
  const said = before.get(value);
  if (!said) return;
  if (!last()?.endsWith(":")) add("");
  for (const line of said) add(commentLine(line, indent));
}

/** Writes `value` after `lead` (`key:` or `-`), on the same line where it fits there. */
function writeValue(writer: Writer, value: unknown, lead: string, indent: string): void {
  const { add, scalar } = writer;
  if (Array.isArray(value)) {
    if (value.length === 0) add(`${lead} []`);
    else {
      add(lead);
      writeList(writer, value, `${indent}  `);
    }
  } else if (isMapping(value)) {
    const keys = keysOf(value);
    const deeper = `${indent}  `;
    if (keys.length === 0) add(`${lead} {}`);
    else if (lead.endsWith("-")) writeMapping(writer, value, keys, `${lead} `, deeper);
    else {
      add(lead);
      writeMapping(writer, value, keys, deeper, deeper);
    }
  } else add(`${lead} ${scalar(value)}`);
}

/** `first` is what stands before the first key: the indentation, or the dash of a list. */
function writeMapping(
  writer: Writer,
  value: Mapping,
  keys: readonly string[],
  first: string,
  indent: string,
): void {
  const { add, last, scalar, before } = writer;
  keys.forEach((key, index) => {
    const item = value[key];
    if (indent === "" && typeof item === "object" && item !== null) {
      if (last() !== undefined) add("");
      for (const line of before.get(item) ?? []) add(commentLine(line));
    }
    writeValue(writer, item, `${index === 0 ? first : indent}${scalar(key)}:`, indent);
  });
}

function writeList(writer: Writer, value: readonly unknown[], indent: string): void {
  const lead = `${indent}-`;
  for (const item of value) {
    if (typeof item === "object" && item !== null) writeComment(writer, item, indent);
    writeValue(writer, item, lead, indent);
  }
}

/**
 * A YAML document that PyYAML (YAML 1.1) loads to the same values as every YAML 1.2 reader.
 * Block style, two spaces, keys in the order of the data; keys whose value is undefined are left out.
 *
 * @param data mappings, lists, strings, numbers, booleans and null
 */
export function writeYaml(data: object, { header, before }: Comments): string {
  const writer: Writer = { ...joiner(), scalar: scalarWriter(), before };
  for (const line of header) writer.add(commentLine(line));
  const whole: Mapping = { ...data };
  writeMapping(writer, whole, keysOf(whole), "", "");
  return writer.text();
}
