import type { Mapping } from "../yaml/read.ts";
import { same } from "./compare.ts";
import { connection } from "./connection.ts";
import type { Row } from "./rows.ts";

/** What one deployment of a spread says beyond the others, and the row that it was. */
export type Point = { values: Mapping; info: Mapping; row: Row };
/** What deployments differ in, and each way of it. */
export type Axis = { name: string; points: readonly Point[] };

const regionKeys: Readonly<Record<string, string>> = {
  vertex_ai: "vertex_location",
  watsonx: "watsonx_region_name",
};
/** The key that a bare string on the axis `region` stands for. */
export const regionKey = (prefix: string): string => regionKeys[prefix] ?? "aws_region_name";

/** The entries whose key is not unwanted. */
export const without = (values: Mapping, unwanted: (key: string) => boolean): Mapping =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !unwanted(key)));

/** Once one point has an order the others get the order 1: they need not say it. */
function withoutFirstOrder(points: readonly Point[]): readonly Point[] {
  if (points.every(({ values }) => values["order"] === 1)) return points;
  return points.map((point) =>
    point.values["order"] === 1
      ? { ...point, values: without(point.values, (key) => key === "order") }
      : point,
  );
}

function axisName(prefix: string, points: readonly Point[]): string {
  const keys = Object.keys(points[0]?.values ?? {});
  const all = keys.filter(
    (key) =>
      (connection.test(key) || key === "profile") &&
      points.every(({ values }) => Object.hasOwn(values, key)),
  );
  if (all.includes(regionKey(prefix))) return "region";
  if (all.length === 1) return all[0] ?? "points";
  if (all.includes("api_base")) return "endpoint";
  return all.length > 0 ? "credentials" : "points";
}

/** The points of one axis, under the name of what they differ in. */
export const axisOf = (prefix: string, points: readonly Point[]): Axis => {
  const said = withoutFirstOrder(points);
  return { name: axisName(prefix, said), points: said };
};

/** Regions x keys, where the rows are each combination of both, in order. */
export function productOf(prefix: string, points: readonly Point[]): Axis[] | undefined {
  const ofRegion = (key: string): boolean => key === regionKey(prefix) || key === "profile";
  const unique = (parts: readonly Point[]): Point[] =>
    parts.filter(
      (part, at) =>
        parts.findIndex((one) => same([one.values, one.info], [part.values, part.info])) === at,
    );
  const regions = unique(
    points.map((point) => ({
      ...point,
      values: without(point.values, (key) => !ofRegion(key)),
      info: {},
    })),
  );
  const others = unique(
    points.map((point) => ({ ...point, values: without(point.values, ofRegion) })),
  );
  if (regions.length < 2 || others.length < 2 || regions.length * others.length !== points.length) {
    return undefined;
  }
  for (const [outer, inner] of [
    [regions, others],
    [others, regions],
  ] as const) {
    const combined = outer.flatMap((one) =>
      inner.map((two) => [
        { ...one.values, ...two.values },
        { ...one.info, ...two.info },
      ]),
    );
    if (
      same(
        combined,
        points.map(({ values, info }) => [values, info]),
      )
    )
      return [axisOf(prefix, outer), axisOf(prefix, inner)];
  }
  return undefined;
}
