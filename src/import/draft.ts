import type { Mapping } from "../yaml/read.ts";
import type { Comments } from "./comments.ts";
import { sharedComments, transportDoc } from "./deployments.ts";
import type { Doc, Entry } from "./doc.ts";
import { entry, paragraph, text } from "./doc.ts";
import type { DraftFile, Import, Statement } from "./files.ts";
import { fileText, variableList } from "./files.ts";
import type { Fits } from "./fits.ts";
import type { Group, Surroundings } from "./groups.ts";
import { baseOf, commonAxes, groupStatements, isSpread } from "./groups.ts";
import { modelStatements } from "./models.ts";
import { identifier, slug, uniqueNames } from "./names.ts";
import { orderOf } from "./order-of.ts";
import { owning, type Parted, parted } from "./parted.ts";
import type { Row } from "./rows.ts";
import { type Sections, sortSections } from "./settings.ts";
import { fieldEntries, settingsFile } from "./settings-files.ts";
import { factorTransports } from "./transports.ts";
import { plainDoc } from "./values.ts";

export type Draft = {
  files: DraftFile[];
  groups: number;
  models: number;
  transports: number;
};

const header = ["Imported from a LiteLLM config."];
const statedNote = [
  "model_info stays as it was. Without this line every model gets its limits from muffintin's",
  "database, and one that the database does not know is a finding.",
];
const acceptNote = [
  "What the linter finds wrong in the config as it was: `muffintin explain RULE` says more.",
  "Repair it, then take the rule out.",
];
const orderNote = [
  "The order of model_list, as it was: /v1/models lists the names in it. Where you do not care,",
  "delete this file and its lines in index.ts.",
];

const short = (name: string): Entry => ({ ...entry(name, text(name)), short: true });

/** The files so far, and what index.ts imports and says of them. */
type Written = { files: DraftFile[]; imports: Import[]; entries: Entry[] };

/** What the units of one file need from transports.ts. */
function fromTransports(units: Group["units"], { transportOf, pointsOf }: Surroundings): Import {
  const ways = units.map((unit) => transportOf(baseOf(unit)).variable);
  const axes = units
    .filter(isSpread)
    .flatMap(({ axes, base }) => axes.flatMap((axis) => pointsOf(axis, base.prefix) ?? []));
  return { from: "./transports.ts", names: [...new Set([...ways, ...axes])] };
}

/** A file for each group; `variable` gives each name once. */
function addGroups(
  { files, imports, entries }: Written,
  groups: readonly Group[],
  variable: (wanted: string) => string,
  given: Surroundings,
): void {
  const fileName = uniqueNames(["index", "transports", "general", "settings", "order"], "-");
  const variables = groups.flatMap((group) => {
    const file = fileName(slug(group.name));
    const name = variable(identifier(group.name));
    const statements = groupStatements(group, name, given);
    const text = fileText([fromTransports(group.units, given)], statements);
    files.push({ name: `${file}.ts`, text });
    const variants = group.variants === undefined ? [] : [variable(`${name}Variants`)];
    const names = variants.map((one) => `variants as ${one}`);
    imports.push({ from: `./${file}.ts`, names, default: name });
    return [name, ...variants.map((one) => `...${one}`)];
  });
  if (variables.length > 0) entries.push(entry("groups", variableList(variables)));
}

/** general.ts: what is offered under its own name. */
function addSingles(
  { files, imports, entries }: Written,
  { singles, variantsOf }: Parted,
  variable: (wanted: string) => string,
  given: Surroundings,
  comments: readonly string[],
): void {
  if (singles.length === 0) return;
  const note = ["Models offered under their own names.", ...comments];
  const statements = modelStatements(singles, variantsOf, variable, given);
  const text = fileText([fromTransports(singles, given)], statements, note);
  files.push({ name: "general.ts", text });
  imports.push({ from: "./general.ts", names: ["models"] });
  entries.push(short("models"));
}

/** order.ts, where the files alone would make another order. @returns whether there is one */
function addOrder(
  { files, imports }: Written,
  rows: readonly Row[],
  { groups, singles, variantsOf }: Parted,
): boolean {
  const order = orderOf(rows, [
    ...groups.flatMap(({ units, variants }) => [
      ...units.flatMap((unit) => (isSpread(unit) ? unit.rows : [unit])),
      ...(variants?.rows ?? []),
    ]),
    ...singles.flatMap((row) => [row, ...(variantsOf.get(row.name)?.rows ?? [])]),
  ]);
  if (order === undefined) return false;
  const statement = { lead: "export const order = ", doc: plainDoc(order), end: " as const" };
  files.push({ name: "order.ts", text: fileText([], [statement], orderNote) });
  imports.push({ from: "./order.ts", names: ["order"] });
  return true;
}

function addSettings(
  { files, imports, entries }: Written,
  sections: Sections,
  comments: Comments,
): void {
  const settings = settingsFile(sections, comments);
  entries.push(...fieldEntries(sections.fields, comments));
  if (settings === undefined) return;
  files.push(settings.file);
  imports.push({ from: "./settings.ts", names: settings.names });
  entries.push(...settings.names.map(short));
}

/**
 * The group files that say what a config says.
 *
 * @param config plain data, without literal secrets
 * @param rows its model_list, taken apart
 * @param comments of the YAML text; each ends up in one of the files
 * @param accept rules whose errors the config has
 * @param rich whether spread(), thinking(), cacheControl() and the vendors' functions say what they can say
 */
export function draftFiles(
  config: Mapping,
  rows: readonly Row[],
  comments: Comments,
  fits: Fits,
  accept: readonly string[],
  rich: boolean,
): Draft {
  const parts = parted(rows, fits, rich);
  const { groups, singles } = parts;
  const transports = factorTransports(
    [...groups.flatMap(({ units }) => units.map(baseOf)), ...singles].sort(
      (a, b) => a.index - b.index,
    ),
  );
  const transportOf = owning(transports);
  const { pointsOf, statements: points } = commonAxes(groups, transportOf, transports);
  const ways: Statement[] = transports.map((transport) => ({
    lead: `export const ${transport.variable} = `,
    doc: transportDoc(transport, fits, sharedComments(transport, comments), rich),
  }));
  const given: Surroundings = { transportOf, pointsOf, fits: rich ? fits : plain(fits), comments };

  // each takes the comments that are left, so that this is the order of who is asked first
  const written: Written = { files: [], imports: [], entries: [] };
  const { files, imports, entries } = written;
  const { before: above = [], after: below = [] } = comments.take(["model_list"]);
  const variable = uniqueNames(transports.map((transport) => transport.variable));
  addGroups(written, groups, variable, given);
  addSingles(written, parts, variable, given, above);
  if (transports.length > 0) {
    files.push({ name: "transports.ts", text: fileText([], [...ways, ...points]) });
  }
  const ordered = addOrder(written, rows, parts);
  const names = new Set(rows.map(({ name }) => name));
  addSettings(written, sortSections(config, names, fits), comments);
  if (ordered) entries.push(short("order"));
  entries.push(entry("limits", text('"as stated"'), { before: statedNote }));
  if (accept.length > 0) entries.push(entry("accept", plainDoc(accept), { before: acceptNote }));
  const doc: Doc = { kind: "call", head: "defineConfig", args: [{ kind: "map", entries }] };
  const opening = comments.header.length > 0 ? [paragraph, ...comments.header] : [];
  const lines = [...header, ...opening, ...(singles.length > 0 ? [] : above)];
  const index = [{ lead: "export default ", doc }];
  files.unshift({
    name: "index.ts",
    text: fileText(imports, index, lines, [...below, ...comments.rest()]),
  });
  return { files, groups: groups.length, models: singles.length, transports: transports.length };
}

/** Types that know no function beside those of every transport. */
const plain = (fits: Fits): Fits => ({ ...fits, caches: () => false });
