/** A piece of TypeScript to be printed. */
export type Doc =
  | { kind: "text"; text: string }
  | { kind: "list"; items: Item[] }
  | { kind: "map"; entries: Entry[] }
  | { kind: "call"; head: string; args: Doc[] };

/** Lines of comment around a piece, without their slashes. */
export type Notes = { before?: readonly string[]; after?: readonly string[] };

/** `apart` is an item with a blank line above; `short` is a key with the variable of that name. */
export type Item = Notes & { value: Doc; apart?: boolean };
export type Entry = Notes & { key: string; value: Doc; short?: boolean };

const width = 100;

export const text = (source: string): Doc => ({ kind: "text", text: source });
export const call = (head: string, ...args: Doc[]): Doc => ({ kind: "call", head, args });
export const entry = (key: string, value: Doc, notes: Notes = {}): Entry => ({
  key,
  value,
  ...notes,
});

/** A string in double quotes, in single quotes where that saves backslashes. */
export function quote(value: string): string {
  const double = JSON.stringify(value).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const count = (mark: string): number => value.split(mark).length - 1;
  if (count('"') <= count("'")) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A property's name, quoted where it must be. */
export const property = (key: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__" ? key : quote(key);

/** A blank line between comments. */
export const paragraph = "\n";

/** `// …` for each line; an empty one stays a bare `//`. */
export const commentLines = (lines: readonly string[], indent: string): string[] =>
  lines.map((line) => {
    if (line === paragraph) return "";
    return `${indent}${line === "" ? "//" : `// ${line}`}`;
  });

const noted = ({ before = [], after = [] }: Notes): boolean => before.length + after.length > 0;

/** A list of several lists or mappings with several members each is always spread over lines. */
function crowded(items: readonly Item[]): boolean {
  const size = ({ value }: Item, kind: "map" | "list"): number =>
    value.kind === kind ? (value.kind === "map" ? value.entries : value.items).length : 0;
  if (items.length < 2) return false;
  return (["map", "list"] as const).some((kind) => items.every((item) => size(item, kind) > 1));
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** How many columns a text takes: a Chinese character takes two. */
const columns = (line: string): number => line.length + (line.match(wide)?.length ?? 0);

/** The piece on one line, or undefined where it cannot be. */
function flat(doc: Doc): string | undefined {
  if (doc.kind === "text") return doc.text;
  if (doc.kind === "call") {
    const args = doc.args.map(flat);
    return args.includes(undefined) ? undefined : `${doc.head}(${args.join(", ")})`;
  }
  if (doc.kind === "list") {
    if (doc.items.some(noted) || crowded(doc.items)) return undefined;
    const items = doc.items.map(({ value }) => flat(value));
    return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (doc.entries.some(noted)) return undefined;
  if (doc.entries.length === 0) return "{}";
  const entries = doc.entries.map(({ key, value, short }) => {
    const printed = flat(value);
    return short || printed === undefined ? printed : `${property(key)}: ${printed}`;
  });
  return entries.includes(undefined) ? undefined : `{ ${entries.join(", ")} }`;
}

/**
 * Prints a piece as the formatter of this project would.
 *
 * @param doc the piece
 * @param indent of the line it starts on
 * @param used columns taken on that line by what stands before it
 * @param after columns that what follows on its last line needs
 */
export function print(doc: Doc, indent = "", used = indent.length, after = 1): string {
  const line = flat(doc);
  if (line !== undefined && used + columns(line) + after <= width) return line;
  const deeper = `${indent}  `;
  if (doc.kind === "list") {
    const items = doc.items.map((item, at) => {
      const apart = item.apart && at > 0 ? "\n" : "";
      return apart + around(item, deeper, print(item.value, deeper));
    });
    return `[\n${items.join("")}${indent}]`;
  }
  if (doc.kind === "map") {
    const entries = doc.entries.map((one) => around(one, deeper, printEntry(one, deeper)));
    return `{\n${entries.join("")}${indent}}`;
  }
  if (doc.kind === "call") return printCall(doc, indent, used);
  return doc.text;
}

const around = ({ before = [], after = [] }: Notes, indent: string, printed: string): string =>
  [
    ...commentLines(before, indent),
    `${indent}${printed},`,
    ...commentLines(after, indent),
    "",
  ].join("\n");

function printEntry({ key, value, short }: Entry, indent: string): string {
  if (short) return key;
  const lead = `${property(key)}: `;
  const string = value.kind === "text" && /^["']/.test(value.text);
  if (
    string &&
    property(key).length > 4 &&
    indent.length + lead.length + columns(value.text) >= width
  )
    return `${lead.trimEnd()}\n${indent}  ${value.text}`;
  return `${lead}${print(value, indent, indent.length + lead.length)}`;
}

/** The last argument keeps to the line of the call where the others fit there. */
function printCall(doc: Doc & { kind: "call" }, indent: string, used: number): string {
  const others = doc.args.slice(0, -1).map(flat);
  const last = doc.args.at(-1);
  const hugs = last !== undefined && (last.kind === "list" || last.kind === "map");
  const head = `${doc.head}(${others.map((other) => `${other}, `).join("")}`;
  if (hugs && !others.includes(undefined) && used + head.length + 1 <= width) {
    return `${head}${print(last, indent, width)})`;
  }
  const deeper = `${indent}  `;
  const args = doc.args.map((arg) => `${deeper}${print(arg, deeper)},\n`);
  return `${doc.head}(\n${args.join("")}${indent})`;
}
