import { crossRegion } from "../authoring/cross-region.ts";
import { bedrockProfiles } from "../litellm/bedrock-profiles.ts";
import type { Mapping } from "../yaml/read.ts";
import type { Axis, Point } from "./axes.ts";
import { axisOf, productOf, without } from "./axes.ts";
import { same } from "./compare.ts";
import { connection } from "./connection.ts";
import type { Fits } from "./fits.ts";
import type { Row } from "./rows.ts";
import { own } from "./transports.ts";

/** Deployments of a group that differ in region, key or endpoint alone: one, spread over axes. */
export type Spread = {
  /** what all of them say */
  base: Row;
  rows: readonly Row[];
  axes: readonly Axis[];
  /** whether Bedrock's ids stand as they are, where their region would change them */
  asWritten: boolean;
};

/** Merged with the deployment's, or what the deployment is: never on an axis. */
const fixed = ["extra_headers", "headers", "custom_llm_provider", "api_type"];
const varies = (key: string): boolean =>
  own.includes(key) || (connection.test(key) && !fixed.includes(key));

const profiled = /^(us-gov|us|eu|apac|au|jp|in|global)\.(.+)$/;

/** A Bedrock id without its cross-region profile, where it has one of those that are known. */
function bare({ prefix, model }: Row): string {
  const [, profile = "", base = ""] = (prefix === "bedrock" && profiled.exec(model)) || [];
  return bedrockProfiles()[base]?.includes(profile) ? base : model;
}

const alike = (one: Row, other: Row): boolean =>
  one.prefix === other.prefix &&
  bare(one) === bare(other) &&
  same(one.beside, other.beside) &&
  same(without(one.params, varies), without(other.params, varies)) &&
  same(without(one.info, varies), without(other.info, varies));

/** The id that Bedrock's deployment gets from its region when nothing is said of profiles. */
export function automatic(model: string, row: Row): string {
  const region = row.params["aws_region_name"];
  const params = {
    model: `bedrock/${model}`,
    ...(typeof region === "string" ? { aws_region_name: region } : {}),
  };
  const made = crossRegion({
    transport: "",
    limits: "",
    model,
    litellm_params: params,
    model_info: {},
  });
  return made.litellm_params.model.slice("bedrock/".length);
}

/** The profiles that the points have to name so that their ids are what they were. */
function profilesOf(base: string, rows: readonly Row[]): Mapping[] {
  if (rows.every((row) => automatic(base, row) === row.model)) return rows.map(() => ({}));
  return rows.map(({ model }) => ({
    profile: model === base ? "none" : (profiled.exec(model)?.[1] ?? "none"),
  }));
}

/** Splits what rows say into what all of them say and what each says of itself. */
function split(
  rows: readonly Row[],
  of: (row: Row) => Mapping,
): [common: Mapping, each: Mapping[]] {
  const [first, ...others] = rows.map(of);
  const shared = (key: string): boolean =>
    others.every((values) => Object.hasOwn(values, key) && same(values[key], first?.[key]));
  return [
    without(first ?? {}, (key) => !shared(key)),
    rows.map((row) => without(of(row), (key) => Object.hasOwn(first ?? {}, key) && shared(key))),
  ];
}

/** The spread that rows of one group are, where they are one. */
function spreadOf(rows: readonly Row[], fits: Fits): Spread | undefined {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return undefined;
  const ways = new Set(
    rows.map((row) =>
      JSON.stringify([row.model, without(row.params, (key) => !connection.test(key))]),
    ),
  );
  if (ways.size < rows.length) return undefined;
  const { prefix } = first;
  const [common, each] = split(rows, ({ params }) => params);
  const [info, infos] = split(rows, (row) => row.info);
  const typed =
    each.every((values) =>
      Object.entries(values).every(([key, value]) => fits.param(prefix, key, value)),
    ) &&
    infos.every((values) => Object.entries(values).every(([key, value]) => fits.info(key, value)));
  const orders = each.filter((values) => Object.hasOwn(values, "order")).length;
  if (!typed || (orders > 0 && orders < rows.length)) return undefined;

  const one = rows.every(({ model }) => model === first.model);
  const model = one ? first.model : bare(first);
  const asWritten =
    prefix === "bedrock" && one && rows.some((row) => automatic(model, row) !== row.model);
  const profiles = prefix === "bedrock" && !asWritten ? profilesOf(model, rows) : [];
  const points = rows.map(
    (row, at): Point => ({
      row,
      values: { ...each[at], ...profiles[at] },
      info: infos[at] ?? {},
    }),
  );
  const said = Object.keys(points[0]?.values ?? {});
  return {
    rows,
    asWritten,
    axes: productOf(prefix, points) ?? [axisOf(prefix, points)],
    base: {
      ...first,
      model,
      params: common,
      info,
      varies: said.filter((key) => points.every(({ values }) => Object.hasOwn(values, key))),
    },
  };
}

/** The rows of a group, neighbours that are a spread together. */
export function findSpreads(rows: readonly Row[], fits: Fits): (Row | Spread)[] {
  const units: (Row | Spread)[] = [];
  for (let start = 0; start < rows.length; ) {
    const row = rows[start];
    if (row === undefined) break;
    let end = start + 1;
    while (end < rows.length && alike(row, rows[end] ?? row)) end += 1;
    const run = rows.slice(start, end);
    const spread = spreadOf(run, fits);
    if (spread === undefined) units.push(...run);
    else units.push(spread);
    start = end;
  }
  return units;
}

/** A way to reach a model: the prefix, the endpoint, the credentials. */
const wayOf = ({ prefix, params }: Row): string =>
  JSON.stringify([prefix, without(params, (key) => !connection.test(key))]);

/**
 * Takes back the spreads over endpoints that other deployments reach as well: those have a
 * transport each.
 */
export function withoutShared<Group extends { units: readonly (Row | Spread)[] }>(
  groups: readonly Group[],
  singles: readonly Row[],
): Group[] {
  const others = groups.flatMap(({ units }) =>
    units.flatMap((unit) => ("axes" in unit ? [] : [unit])),
  );
  const ways = new Set([...singles, ...others].map(wayOf));
  return groups.map((group) => ({
    ...group,
    units: group.units.flatMap((unit): readonly (Row | Spread)[] => {
      const endpoints = "axes" in unit && unit.base.varies?.includes("api_base");
      return endpoints && unit.rows.some((row) => ways.has(wayOf(row))) ? unit.rows : [unit];
    }),
  }));
}
