import type { Mapping } from "../yaml/read.ts";
import { same } from "./compare.ts";
import { connection } from "./connection.ts";
import type { Row } from "./rows.ts";
import { serverOf, transportName } from "./transport-name.ts";
import { withVariables } from "./transport-variables.ts";

/** Rows that reach their models in one way, and what they share. */
export type Transport = {
  /** the variable that holds it */
  variable: string;
  name: string;
  prefix: string;
  params: Mapping;
  info: Mapping;
  beside: Mapping;
  rows: readonly Row[];
};

const region = /^(?:aws_region_name|vertex_location|vertex_ai_location|region_name)$/;

/** What a deployment says of itself, however many others say the same. */
export const own = ["rpm", "tpm", "weight", "order", "max_parallel_requests", "id", "base_model"];

const few = 3;

function partition(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const known = parts.get(key(row));
    if (known) known.push(row);
    else parts.set(key(row), [row]);
  }
  return [...parts.values()];
}

const signature = (
  { prefix, params }: Pick<Row, "prefix" | "params">,
  wanted: (key: string) => boolean,
): string =>
  JSON.stringify([
    prefix,
    Object.entries(params)
      .filter(([key]) => wanted(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** A region makes a transport of its own where several deployments are in it. */
function byRegion(rows: Row[]): Row[][] {
  const parts = partition(rows, (row) => signature(row, (key) => region.test(key)));
  return parts.length * 2 <= rows.length ? parts : [rows];
}

/** Where a row goes and with which credentials, whatever it sends along. */
const wayOf = (row: Row): string =>
  signature(row, (key) => connection.test(key) && !headers.test(key));
const headers = /^(?:extra_)?headers$/;
const sendsHeaders = ({ params }: Row): boolean =>
  Object.keys(params).some((key) => headers.test(key));

/** Whose server a row reaches: a transport of its own, however few models it has. */
const vendorOf = ({ prefix, params }: Row): string =>
  JSON.stringify([prefix, serverOf(prefix, params["api_base"] ?? params["base_url"])]);

/** Many ways to one vendor with one deployment each are one transport; each says its way. */
function withoutSingles(clusters: Row[][]): Row[][] {
  const singles = clusters.filter((rows) => rows.length === 1).flat();
  const known = new Map(
    clusters.flatMap((rows) => {
      const [row, ...others] = rows;
      return row && others.length > 0 && !sendsHeaders(row) ? [[wayOf(row), rows] as const] : [];
    }),
  );
  const joined = partition(singles, wayOf).map(([row, ...others]) => {
    const same = (row && known.get(wayOf(row))) ?? [];
    return [...same, ...(row ? [row] : []), ...others].sort((a, b) => a.index - b.index);
  });
  const several = joined.filter((rows) => rows.length > 1);
  const together = new Set(several.flat());
  const left = singles.filter((row) => !together.has(row));
  const scattered = [...several, ...partition(left, vendorOf).filter((rows) => rows.length > few)];
  const moved = new Set(scattered.flat());
  return [...clusters.filter(([row]) => row && !moved.has(row)), ...scattered].sort(
    ([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0),
  );
}

/** Azure's: models of one resource may each want their own, and say it. */
const stepped = "api_version";
const hasVersion = ({ params }: Row): boolean => typeof params[stepped] === "string";

/** The value that most have, of two as frequent ones the first. */
function mostCommon(values: readonly unknown[]): unknown {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0];
}

function shared(rows: readonly Row[], of: (row: Row) => Mapping): Mapping {
  const first = rows.find(({ varies }) => varies === undefined) ?? rows[0];
  if (first === undefined) return {};
  const entries = Object.entries(of(first)).filter(
    ([key, value]) =>
      (connection.test(key) || (rows.length > 1 && !own.includes(key))) &&
      rows.every(
        (row) =>
          row.varies?.includes(key) || (Object.hasOwn(of(row), key) && same(of(row)[key], value)),
      ),
  );
  const versions = rows.flatMap((row) => of(row)[stepped] ?? []);
  const differ = !entries.some(([key]) => key === stepped) && rows.every(hasVersion);
  return {
    ...Object.fromEntries(entries),
    ...(differ && versions.length > 0 ? { [stepped]: mostCommon(versions) } : {}),
  };
}

/** What rows of one prefix share, as a row. */
const common = (rows: readonly Row[]): Pick<Row, "prefix" | "params"> => ({
  prefix: rows[0]?.prefix ?? "",
  params: shared(rows, ({ params }) => params),
});

/**
 * Puts what stands for a spread to the rows that are reached in its way: they may state a key of
 * their own, but no region and no endpoint where its deployments differ in those.
 */
function withSpreads(clusters: Row[][], spreads: readonly Row[]): Row[][] {
  const all = clusters.map((rows) => [...rows]);
  for (const spread of spreads) {
    const matters = (key: string): boolean =>
      connection.test(key) && !(key === "api_key" && spread.varies?.includes(key));
    const way = signature(spread, matters);
    const fits = all.find((rows) => signature(common(rows), matters) === way);
    if (fits) fits.push(spread);
    else all.push([spread]);
  }
  return all;
}

/** Factors out what deployments share: the prefix, the endpoint, the credentials, the headers. */
export function factorTransports(rows: readonly Row[]): Transport[] {
  const wayIn = (row: Row): string =>
    signature(
      hasVersion(row) ? { ...row, params: { ...row.params, [stepped]: "any" } } : row,
      (key) => connection.test(key) && !region.test(key),
    );
  const plain = rows.filter(({ varies }) => varies === undefined);
  const clusters = withSpreads(
    withoutSingles(partition(plain, wayIn).flatMap(byRegion)),
    rows.filter(({ varies }) => varies !== undefined),
  );
  return withVariables(
    clusters.map((cluster) => ({
      name: transportName(cluster),
      prefix: cluster[0]?.prefix ?? "",
      params: shared(cluster, ({ params }) => params),
      info: shared(cluster, ({ info }) => info),
      beside: shared(cluster, ({ beside }) => beside),
      rows: cluster,
    })),
  );
}
