import type { Mapping } from "../yaml/read.ts";
import type { Comments } from "./comments.ts";
import { groupItem, modelItems, transportDoc } from "./deployments.ts";
import type { Doc, Entry } from "./doc.ts";
import { entry, quote, text } from "./doc.ts";
import type { DraftFile, Import, Statement } from "./files.ts";
import { fileText, groupDoc, variableList } from "./files.ts";
import type { Fits } from "./fits.ts";
import { identifier, slug, uniqueNames } from "./names.ts";
import { orderOf } from "./order-of.ts";
import type { Row } from "./rows.ts";
import { sortSections } from "./settings.ts";
import type { Transport } from "./transports.ts";
import { factorTransports } from "./transports.ts";
import { entriesOf, valueDoc } from "./values.ts";

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

/**
 * The group files that say what a config says.
 *
 * @param config plain data, without literal secrets and dates
 * @param rows its model_list, taken apart
 * @param comments of the YAML text; each ends up in one of the files
 * @param accept rules whose errors the config has
 */
export function draftFiles(
  config: Mapping,
  rows: readonly Row[],
  comments: Comments,
  fits: Fits,
  accept: readonly string[],
): Draft {
  const silent: Comments = { ...comments, take: () => ({}), takeBelow: () => [], rest: () => [] };
  const transports = factorTransports(rows);
  const owners = new Map(
    transports.flatMap((transport) => transport.rows.map((row) => [row.index, transport] as const)),
  );
  const transportOf = (row: Row): Transport => {
    const owner = owners.get(row.index);
    if (owner === undefined) throw new Error(`model_list[${row.index}] has no transport`);
    return owner;
  };
  const byName = new Map<string, Row[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  const grouped = [...byName].filter(([, deployments]) => deployments.length > 1);
  const singles = rows.filter(({ name }) => byName.get(name)?.length === 1);
  const imported = (used: readonly Row[]): Import => ({
    from: "./transports.ts",
    names: [...new Set(used.map((row) => transportOf(row).variable))],
  });

  const files: DraftFile[] = [];
  const top = comments.take(["model_list"]);
  const fileName = uniqueNames(["index", "transports", "general", "settings", "order"], "-");
  const variable = uniqueNames(transports.map((transport) => transport.variable));
  const groups = grouped.map(([name, deployments]) => {
    const file = fileName(slug(name));
    const items = deployments.map((row) => groupItem(row, transportOf(row), fits, comments));
    const doc = groupDoc(text(quote(name)), items);
    files.push({
      name: `${file}.ts`,
      text: fileText([imported(deployments)], [{ lead: "export default ", doc }]),
    });
    return { file, variable: variable(identifier(name)) };
  });
  if (singles.length > 0) {
    const doc: Doc = { kind: "list", items: modelItems(singles, transportOf, fits, comments) };
    const note = ["Models offered under their own names.", ...(top.before ?? [])];
    const statement = { lead: "export const models = ", doc, end: " as const" };
    files.push({ name: "general.ts", text: fileText([imported(singles)], [statement], note) });
  }
  if (transports.length > 0) {
    const statements = transports.map((transport) => ({
      lead: `export const ${transport.variable} = `,
      doc: transportDoc(transport, fits, silent),
    }));
    files.push({ name: "transports.ts", text: fileText([], statements) });
  }

  const order = orderOf(rows, [...grouped.flatMap(([, group]) => group), ...singles]);
  if (order !== undefined) {
    const doc: Doc = { kind: "list", items: order.map((name) => ({ value: text(quote(name)) })) };
    const note = [
      "The order of model_list, as it was: /v1/models lists the names in it. Where you do not care,",
      "delete this file and its lines in index.ts.",
    ];
    const statement = { lead: "export const order = ", doc, end: " as const" };
    files.push({ name: "order.ts", text: fileText([], [statement], note) });
  }

  const sections = sortSections(config, byName.keys(), fits);
  const settings = settingsFile(sections, comments);
  if (settings !== undefined) files.push(settings.file);
  const local = (from: string, names: string[]): Import => ({ from: `./${from}.ts`, names });
  const imports: Import[] = [
    ...groups.map(({ file, variable: name }) => ({
      from: `./${file}.ts`,
      names: [],
      default: name,
    })),
    ...(singles.length > 0 ? [local("general", ["models"])] : []),
    ...(order === undefined ? [] : [local("order", ["order"])]),
    ...(settings === undefined ? [] : [local("settings", settings.names)]),
  ];
  const named = (wanted: boolean, name: string): Entry[] =>
    wanted ? [{ ...entry(name, text(name)), short: true }] : [];
  const entries: Entry[] = [
    ...(groups.length > 0
      ? [entry("groups", variableList(groups.map((group) => group.variable)))]
      : []),
    ...named(singles.length > 0, "models"),
    ...fieldEntries(sections.fields, comments),
    ...named(settings?.names.includes("settings") ?? false, "settings"),
    ...named(settings?.names.includes("sections") ?? false, "sections"),
    ...named(order !== undefined, "order"),
    entry("limits", text('"as stated"'), { before: statedNote }),
    ...(accept.length === 0
      ? []
      : [entry("accept", valueDoc(accept, [], silent), { before: acceptNote })]),
  ];
  const doc: Doc = { kind: "call", head: "defineConfig", args: [{ kind: "map", entries }] };
  const lines = [...header, ...comments.header, ...(singles.length > 0 ? [] : (top.before ?? []))];
  files.unshift({
    name: "index.ts",
    text: fileText(imports, [{ lead: "export default ", doc }], lines, [
      ...(top.after ?? []),
      ...comments.rest(),
    ]),
  });
  return { files, groups: groups.length, models: singles.length, transports: transports.length };
}

const routes = ["fallbacks", "context_window_fallbacks", "content_policy_fallbacks"];

function fieldEntries(fields: Readonly<Record<string, unknown>>, comments: Comments): Entry[] {
  return Object.entries(fields).map(([name, value]) => {
    const section =
      name === "callbacks"
        ? ["litellm_settings", name]
        : name === "aliases"
          ? ["router_settings", "model_group_alias"]
          : [...routes, "default_fallbacks"].includes(name)
            ? ["router_settings", name]
            : [name];
    const doc = valueDoc(value, routes.includes(name) ? [] : section, comments);
    const before =
      section.length > 1 ? comments.takeBelow(section) : (comments.take(section).before ?? []);
    return entry(name, doc, { before });
  });
}

type SettingsFile = { file: DraftFile; names: string[] };

function settingsFile(
  { settings, rest }: { settings: Record<string, object>; rest: Record<string, unknown> },
  comments: Comments,
): SettingsFile | undefined {
  const statements: Statement[] = [];
  const names: string[] = [];
  if (Object.keys(settings).length > 0) {
    const doc: Doc = { kind: "map", entries: entriesOf(settings, [], comments) };
    statements.push({ lead: "export const settings: Settings = ", doc });
    names.push("settings");
  }
  if (Object.keys(rest).length > 0) {
    const doc: Doc = { kind: "map", entries: entriesOf(rest, [], comments) };
    const note = ["What the types do not know, as it was."];
    statements.push({ comments: note, lead: "export const sections = ", doc });
    names.push("sections");
  }
  if (names.length === 0) return undefined;
  const type: Import = { from: "muffintin", names: ["Settings"], type: true };
  const imports = names.includes("settings") ? [type] : [];
  return { file: { name: "settings.ts", text: fileText(imports, statements) }, names };
}
