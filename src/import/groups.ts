import type { Axis, Point } from "./axes.ts";
import { regionKey } from "./axes.ts";
import type { Comments } from "./comments.ts";
import { groupItem } from "./deployments.ts";
import type { Doc, Entry, Item } from "./doc.ts";
import { call, entry, print, quote, text } from "./doc.ts";
import type { Statement } from "./files.ts";
import type { Fits } from "./fits.ts";
import { uniqueNames } from "./names.ts";
import type { Row } from "./rows.ts";
import type { Spread } from "./spreads.ts";
import type { Transport } from "./transports.ts";
import { plainDoc, unlessEmpty } from "./values.ts";
import { thinkingDoc, type Variants } from "./variants.ts";

/** The deployments of one model_name: rows, and spreads of several. */
export type Group = {
  name: string;
  units: readonly (Row | Spread)[];
  variants?: Variants | undefined;
};

/** What groups are printed with. */
export type Surroundings = {
  transportOf(row: Row): Transport;
  /** the variable of an axis that several groups have */
  pointsOf(axis: Axis, prefix: string): string | undefined;
  fits: Fits;
  comments: Comments;
};

export const isSpread = (unit: Row | Spread): unit is Spread => "axes" in unit;

/** The row whose transport makes a unit. */
export const baseOf = (unit: Row | Spread): Row => (isSpread(unit) ? unit.base : unit);

/** `env("KEY")` where the axis says what it is, else `{ api_key: env("KEY"), rpm: 10 }`. */
function pointDoc({ values, info }: Point, name: string, prefix: string): Doc {
  const [[key, value] = ["", undefined], ...others] = Object.entries(values);
  const named = key === name || (name === "region" && key === regionKey(prefix));
  const bare = named && others.length === 0 && Object.keys(info).length === 0;
  if (bare && typeof value === "string") return plainDoc(value);
  const entries = (of: object): Entry[] =>
    Object.entries(of).map(([one, item]) => entry(one, plainDoc(item)));
  return {
    kind: "map",
    entries: [...entries(values), ...unlessEmpty("model_info", entries(info))],
  };
}

const axisItems = ({ name, points }: Axis, prefix: string): Item[] =>
  points.map((point) => ({ value: pointDoc(point, name, prefix) }));

function spreadItem(spread: Spread, { transportOf, pointsOf, fits, comments }: Surroundings): Item {
  const { base, rows, axes } = spread;
  const deployment = groupItem(base, transportOf(base), fits, comments);
  const before = [...(deployment.before ?? []), ...(deployment.after ?? [])];
  const [only, ...more] = axes;
  const inside =
    more.length === 0 && only !== undefined && pointsOf(only, base.prefix) === undefined;
  const entries = axes.map((axis) => {
    const variable = pointsOf(axis, base.prefix);
    if (variable !== undefined) return entry(axis.name, text(variable));
    const items = axisItems(axis, base.prefix).map((item, at): Item => {
      const row = rows[at];
      if (!inside || at === 0 || row === undefined) return item;
      return { ...item, ...comments.takeBelow(["model_list", row.index]) };
    });
    return entry(axis.name, { kind: "list", items });
  });
  before.push(...commentsOf(rows, comments));
  const args: Doc[] = [deployment.value, { kind: "map", entries }];
  if (spread.asWritten) args.push(plainDoc({ profile: "none" }));
  return { before, apart: deployment.apart ?? false, value: call("...spread", ...args) };
}

/** The comments of rows that have no line of their own. */
export function commentsOf(rows: readonly Row[], comments: Comments): string[] {
  return rows.flatMap(({ index }) => {
    const { before = [], after = [] } = comments.takeBelow(["model_list", index]);
    return [...before, ...after];
  });
}

/** The group of a file, and what thinking() makes of it; `variable` is for those who have both. */
export function groupStatements(group: Group, variable: string, given: Surroundings): Statement[] {
  const { variants } = group;
  if (variants === undefined) return [groupStatement(group, "export default ", given)];
  return [
    groupStatement(group, `const ${variable} = `, given),
    { lead: "export default ", doc: text(variable) },
    {
      comments: commentsOf(variants.rows, given.comments),
      lead: "export const variants = ",
      doc: thinkingDoc(variants, variable),
    },
  ];
}

/** `group("name", [ … ])`, or `group("name", spread(…))` where it is one spread. */
function groupStatement({ name, units }: Group, lead: string, given: Surroundings): Statement {
  const items = units.map((unit) =>
    isSpread(unit)
      ? spreadItem(unit, given)
      : groupItem(unit, given.transportOf(unit), given.fits, given.comments),
  );
  const [only, ...more] = items;
  const [unit] = units;
  if (only && more.length === 0 && unit && isSpread(unit) && only.value.kind === "call") {
    const spread: Doc = { ...only.value, head: "spread" };
    return { comments: only.before ?? [], lead, doc: call("group", text(quote(name)), spread) };
  }
  return { lead, doc: call("group", text(quote(name)), { kind: "list", items }) };
}

const kinds: Readonly<Record<string, string>> = {
  region: "Regions",
  api_key: "Keys",
  api_base: "Endpoints",
  endpoint: "Endpoints",
  credentials: "Credentials",
  profile: "Profiles",
};

/** The axes that several groups have: a variable each, beside the transports. */
export function commonAxes(
  groups: readonly Group[],
  transportOf: (row: Row) => Transport,
  transports: readonly Transport[],
): { pointsOf: Surroundings["pointsOf"]; statements: Statement[] } {
  const unique = uniqueNames(transports.map(({ variable }) => variable));
  const printed = (axis: Axis, prefix: string): string =>
    `${axis.name} ${print({ kind: "list", items: axisItems(axis, prefix) })}`;
  const counts = new Map<string, number>();
  const spreads = groups.flatMap(({ units }) => units.filter(isSpread));
  const all = spreads.flatMap(({ axes, base }) => axes.map((axis) => ({ axis, base })));
  for (const { axis, base } of all) {
    const key = printed(axis, base.prefix);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const variables = new Map<string, string>();
  const statements: Statement[] = [];
  for (const { axis, base } of all) {
    const key = printed(axis, base.prefix);
    if ((counts.get(key) ?? 0) < 2 || variables.has(key)) continue;
    const variable = unique(`${transportOf(base).variable}${kinds[axis.name] ?? "Points"}`);
    variables.set(key, variable);
    const doc: Doc = { kind: "list", items: axisItems(axis, base.prefix) };
    statements.push({ lead: `export const ${variable} = `, doc, end: " as const" });
  }
  return { pointsOf: (axis, prefix) => variables.get(printed(axis, prefix)), statements };
}
