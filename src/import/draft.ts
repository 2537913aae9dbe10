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
import type { Row } from "./rows.ts";
import { sortSections } from "./settings.ts";
import { fieldEntries, settingsFile } from "./settings-files.ts";
import { findSpreads, withoutShared } from "./spreads.ts";
import type { Transport } from "./transports.ts";
import { factorTransports } from "./transports.ts";
import { plainDoc } from "./values.ts";
import { findVariants, type Variants } from "./variants.ts";

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

type Parted = { groups: Group[]; singles: Row[]; variantsOf: ReadonlyMap<string, Variants> };

/** The rows of each name that has several, the rows of those that have one, and what makes others. */
function parted(rows: readonly Row[], fits: Fits, rich: boolean): Parted {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byName.get(row.name);
    if (known) known.push(row);
    else byName.set(row.name, [row]);
  }
  const variantsOf = rich ? findVariants(byName, fits) : new Map<string, Variants>();
  for (const row of [...variantsOf.values()].flatMap((one) => one.rows)) byName.delete(row.name);
  const several = [...byName].filter(([, deployments]) => deployments.length > 1);
  const groups = several.map(([name, deployments]) => ({
    name,
    units: rich ? findSpreads(deployments, fits) : deployments,
    variants: variantsOf.get(name),
  }));
  const singles = rows.filter(({ name }) => byName.get(name)?.length === 1);
  return { groups: withoutShared(groups, singles), singles, variantsOf };
}

/** The transport of a row, or of what stands for a spread. */
function owning(transports: readonly Transport[]): (row: Row) => Transport {
  const owners = new Map(
    transports.flatMap((transport) => transport.rows.map((row) => [row.index, transport] as const)),
  );
  return (row) => {
    const owner = owners.get(row.index);
    if (owner === undefined) throw new Error(`model_list[${row.index}] has no transport`);
    return owner;
  };
}

const short = (name: string): Entry => ({ ...entry(name, text(name)), short: true });

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
  const { groups, singles, variantsOf } = parted(rows, fits, rich);
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
  const imported = (units: Group["units"]): Import => {
    const bases = units.map(baseOf);
    const axes = units
      .filter(isSpread)
      .flatMap(({ axes, base }) => axes.map((axis) => pointsOf(axis, base.prefix)));
    const names = [
      ...bases.map((row) => transportOf(row).variable),
      ...axes.flatMap((name) => name ?? []),
    ];
    return { from: "./transports.ts", names: [...new Set(names)] };
  };

  const files: DraftFile[] = [];
  const imports: Import[] = [];
  const entries: Entry[] = [];
  const top = comments.take(["model_list"]);
  const fileName = uniqueNames(["index", "transports", "general", "settings", "order"], "-");
  const variable = uniqueNames(transports.map((transport) => transport.variable));
  const variables = groups.flatMap((group) => {
    const file = fileName(slug(group.name));
    const name = variable(identifier(group.name));
    const statements = groupStatements(group, name, given);
    files.push({ name: `${file}.ts`, text: fileText([imported(group.units)], statements) });
    const variants = group.variants === undefined ? [] : [variable(`${name}Variants`)];
    const names = variants.map((one) => `variants as ${one}`);
    imports.push({ from: `./${file}.ts`, names, default: name });
    return [name, ...variants.map((one) => `...${one}`)];
  });
  if (variables.length > 0) entries.push(entry("groups", variableList(variables)));
  if (singles.length > 0) {
    const note = ["Models offered under their own names.", ...(top.before ?? [])];
    const statements = modelStatements(singles, variantsOf, variable, given);
    files.push({ name: "general.ts", text: fileText([imported(singles)], statements, note) });
    imports.push({ from: "./general.ts", names: ["models"] });
    entries.push(short("models"));
  }
  if (transports.length > 0) {
    files.push({ name: "transports.ts", text: fileText([], [...ways, ...points]) });
  }

  const order = orderOf(rows, [
    ...groups.flatMap(({ units, variants }) => [
      ...units.flatMap((unit) => (isSpread(unit) ? unit.rows : [unit])),
      ...(variants?.rows ?? []),
    ]),
    ...singles.flatMap((row) => [row, ...(variantsOf.get(row.name)?.rows ?? [])]),
  ]);
  if (order !== undefined) {
    const statement = { lead: "export const order = ", doc: plainDoc(order), end: " as const" };
    files.push({ name: "order.ts", text: fileText([], [statement], orderNote) });
    imports.push({ from: "./order.ts", names: ["order"] });
  }

  const names = new Set(rows.map(({ name }) => name));
  const sections = sortSections(config, names, fits);
  const settings = settingsFile(sections, comments);
  entries.push(...fieldEntries(sections.fields, comments));
  if (settings !== undefined) {
    files.push(settings.file);
    imports.push({ from: "./settings.ts", names: settings.names });
    entries.push(...settings.names.map(short));
  }
  if (order !== undefined) entries.push(short("order"));
  entries.push(entry("limits", text('"as stated"'), { before: statedNote }));
  if (accept.length > 0) entries.push(entry("accept", plainDoc(accept), { before: acceptNote }));
  const doc: Doc = { kind: "call", head: "defineConfig", args: [{ kind: "map", entries }] };
  const opening = comments.header.length > 0 ? [paragraph, ...comments.header] : [];
  const lines = [...header, ...opening, ...(singles.length > 0 ? [] : (top.before ?? []))];
  const after = [...(top.after ?? []), ...comments.rest()];
  const statement = { lead: "export default ", doc };
  files.unshift({ name: "index.ts", text: fileText(imports, [statement], lines, after) });
  return { files, groups: groups.length, models: singles.length, transports: transports.length };
}

/** Types that know no function beside those of every transport. */
const plain = (fits: Fits): Fits => ({ ...fits, caches: () => false });
