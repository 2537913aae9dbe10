import type { Mapping } from "../yaml/read.ts";
import { same } from "./compare.ts";
import { distinguishing, identifier, uniqueNames } from "./names.ts";
import type { Row } from "./rows.ts";
import { transportName } from "./transport-name.ts";

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

const connection =
  /^(?:api_base|api_key|api_version|api_type|base_url|organization|extra_headers|headers|litellm_credential_name|custom_llm_provider|client_id|client_secret|tenant_id|region_name|(?:aws|vertex|azure|watsonx|oci)_\w+)$/;
const region = /^(?:aws_region_name|vertex_location|vertex_ai_location|region_name)$/;

/** What a deployment says of itself, however many others say the same. */
const own = ["rpm", "tpm", "weight", "order", "max_parallel_requests", "id", "base_model"];

const few = 3;
/** words that tell variables apart; more of them are no name */
const most = 3;

function partition(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const known = parts.get(key(row));
    if (known) known.push(row);
    else parts.set(key(row), [row]);
  }
  return [...parts.values()];
}

const signature = ({ prefix, params }: Row, wanted: (key: string) => boolean): string =>
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

/** Many ways with one deployment each are one transport, and each deployment says its way. */
function withoutSingles(clusters: Row[][]): Row[][] {
  const singles = clusters.filter((rows) => rows.length === 1).flat();
  const scattered = partition(singles, ({ prefix }) => prefix).filter((rows) => rows.length > few);
  const moved = new Set(scattered.flat());
  return [...clusters.filter(([row]) => row && !moved.has(row)), ...scattered].sort(
    ([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0),
  );
}

function shared(rows: readonly Row[], of: (row: Row) => Mapping): Mapping {
  const [first, ...others] = rows;
  if (first === undefined) return {};
  const entries = Object.entries(of(first)).filter(
    ([key, value]) =>
      (connection.test(key) || (others.length > 0 && !own.includes(key))) &&
      others.every((row) => Object.hasOwn(of(row), key) && same(of(row)[key], value)),
  );
  return Object.fromEntries(entries);
}

const described = ({ prefix, params }: Omit<Transport, "variable">): string =>
  [
    prefix,
    ...Object.entries(params).flatMap(([key, value]) => (connection.test(key) ? [value] : [])),
  ]
    .map((value) => (typeof value === "string" ? value : ""))
    .join(" ")
    .replaceAll("os.environ/", "");

/** Gives each transport a variable: its name, and what tells it from others of the name. */
function withVariables(transports: readonly Omit<Transport, "variable">[]): Transport[] {
  const unique = uniqueNames([]);
  const variables = new Map<Omit<Transport, "variable">, string>();
  for (const transport of transports) {
    const alike = transports.filter(({ name }) => identifier(name) === identifier(transport.name));
    const apart = distinguishing(alike.map(described))[alike.indexOf(transport)] ?? "";
    const words = apart.split(" ").filter((word) => !transport.name.toLowerCase().includes(word));
    const told = alike.length > 1 && words.length <= most ? words.join(" ") : "";
    variables.set(transport, unique(identifier(`${transport.name} ${told}`)));
  }
  return transports.map((transport) => ({
    variable: variables.get(transport) ?? "",
    ...transport,
  }));
}

/** Factors out what deployments share: the prefix, the endpoint, the credentials, the headers. */
export function factorTransports(rows: readonly Row[]): Transport[] {
  const wanted = (key: string): boolean => connection.test(key) && !region.test(key);
  const clusters = withoutSingles(
    partition(rows, (row) => signature(row, wanted)).flatMap(byRegion),
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
