import type { Mapping, Path } from "../yaml/read.ts";
import { cached } from "./cached.ts";
import { type Comments, silence } from "./comments.ts";
import { same } from "./compare.ts";
import type { Doc, Entry, Item } from "./doc.ts";
import { call, entry, quote, text } from "./doc.ts";
import type { Fits } from "./fits.ts";
import type { Row } from "./rows.ts";
import type { Transport } from "./transports.ts";
import { entriesOf, stringDoc, unlessEmpty } from "./values.ts";
import { vendorDoc } from "./vendors.ts";

type Part = Pick<Row, "params" | "info" | "beside">;

/** Splits a part's keys into those that the types know and those that stand as they are. */
function sorted({ params, info, beside }: Part, prefix: string, fits: Fits) {
  const split = (values: object, fit: (key: string, value: unknown) => boolean) => {
    const known = Object.entries(values).filter(([key, value]) => fit(key, value));
    const keys = new Set(known.map(([key]) => key));
    const rest = Object.entries(values).filter(([key]) => !keys.has(key));
    return [Object.fromEntries(known), Object.fromEntries(rest)] as const;
  };
  const [typed, loose] = split(params, (key, value) => fits.param(prefix, key, value));
  const [stated, extra] = split(info, fits.info);
  return { typed, stated, loose, extra, beside };
}

/** `model_info` and `as_is`, as far as there is something in them. */
function trailing(parts: ReturnType<typeof sorted>, path: Path, comments: Comments): Entry[] {
  const at = (key: string): Path => [...path, key];
  return [
    ...unlessEmpty("model_info", entriesOf(parts.stated, at("model_info"), comments)),
    ...unlessEmpty("as_is", [
      ...unlessEmpty("litellm_params", entriesOf(parts.loose, at("litellm_params"), comments)),
      ...unlessEmpty("model_info", entriesOf(parts.extra, at("model_info"), comments)),
      ...entriesOf(parts.beside, path, comments),
    ]),
  ];
}

/**
 * What a file says of the values that a transport has from its rows: what it says at the first of
 * them, unless it says something else at another. Comments on what is left stay with the deployments.
 */
export function sharedComments({ rows }: Transport, comments: Comments): Comments {
  const at = (row: Row | undefined, path: Path): Path => ["model_list", row?.index ?? 0, ...path];
  return {
    ...silence,
    take(path) {
      const said = rows.map((row) => comments.above(at(row, path)));
      const [first, ...others] = said;
      if (first === undefined || others.some((one) => one !== undefined && one !== first))
        return {};
      const [notes] = rows.map((row) => comments.takeAbove(at(row, path)));
      return notes ?? {};
    },
  };
}

/** `provider({ … })` or its vendor's function. */
export function transportDoc(
  transport: Transport,
  fits: Fits,
  comments: Comments,
  rich: boolean,
): Doc {
  const parts = sorted(transport, transport.prefix, fits);
  const rest = trailing(parts, [], comments);
  const params = ["litellm_params"];
  const vendor = rich ? vendorDoc(transport, parts.typed, rest, fits, comments) : undefined;
  if (vendor !== undefined) return vendor;
  const { api_base, api_key, extra_headers, ...others } = parts.typed;
  return call("provider", {
    kind: "map",
    entries: [
      entry("name", text(quote(transport.name))),
      entry("prefix", text(quote(transport.prefix))),
      ...entriesOf({ api_base, api_key, extra_headers }, params, comments),
      ...unlessEmpty("params", entriesOf(others, params, comments)),
      ...rest,
    ],
  });
}

const without = (values: Mapping, shared: Mapping): Mapping =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => !same(shared[key], value)));

/** What a row says beyond its transport. */
const ownPart = (row: Row, transport: Transport): Part => ({
  params: without(row.params, transport.params),
  info: without(row.info, transport.info),
  beside: without(row.beside, transport.beside),
});

function overrides(row: Row, transport: Transport, fits: Fits, comments: Comments): Entry[] {
  const path = ["model_list", row.index];
  const parts = sorted(ownPart(row, transport), transport.prefix, fits);
  return [
    ...entriesOf(parts.typed, [...path, "litellm_params"], comments),
    ...trailing(parts, path, comments),
  ];
}

/** A deployment, and the comments that stand beside no key of it. */
const rowItem = (row: Row, comments: Comments, value: Doc): Item => {
  const path = ["model_list", row.index];
  return { ...comments.takeBelow(path), apart: comments.apart(path), value };
};

/** `minimax("minimax-m2", { rpm: 10 })`, for a group. */
export function groupItem(row: Row, transport: Transport, fits: Fits, comments: Comments): Item {
  const { entries, around } = cached(row, overrides(row, transport, fits, comments), fits);
  const args: Doc[] = [text(quote(row.model))];
  if (entries.length > 0) args.push({ kind: "map", entries });
  return rowItem(row, comments, around(call(transport.variable, ...args)));
}

/** How a row's name follows from its model: `models` adds the transport's name, `bare` does not. */
function offeredBy({ name, model }: Row, transport: Transport): "models" | "bare" | undefined {
  if (name === `${transport.name}/${model}`) return "models";
  return name === model ? "bare" : undefined;
}

/** Neighbours whose names follow from their models, in one way, are one `models([…])` or `bare([…])`. */
export function modelItems(
  rows: readonly Row[],
  transportOf: (row: Row) => Transport,
  fits: Fits,
  comments: Comments,
): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (row === undefined) break;
    const transport = transportOf(row);
    const how = offeredBy(row, transport);
    const alike = (one: Row | undefined): boolean =>
      one !== undefined &&
      transportOf(one) === transport &&
      offeredBy(one, transport) === how &&
      same(ownPart(one, transport), ownPart(row, transport));
    let end = index + 1;
    if (how !== undefined) while (alike(rows[end])) end += 1;
    const plain = end > index + 1 || isEmpty(ownPart(row, transport));
    const head = `...${transport.variable}.${how}`;
    items.push(
      how !== undefined && plain
        ? severalDoc(rows.slice(index, end), row, head, transport, fits, comments)
        : singleItem(row, transport, fits, comments),
    );
    index = end;
  }
  return items;
}

const isEmpty = ({ params, info, beside }: Part): boolean =>
  [params, info, beside].every((values) => Object.keys(values).length === 0);

function severalDoc(
  rows: readonly Row[],
  row: Row,
  head: string,
  transport: Transport,
  fits: Fits,
  comments: Comments,
): Item {
  const entries = overrides(row, transport, fits, comments);
  const items = rows.map((one, place): Item => {
    const value = text(quote(one.model));
    return place === 0 ? { value } : rowItem(one, comments, value);
  });
  const args: Doc[] = [{ kind: "list", items }];
  if (entries.length > 0) args.push({ kind: "map", entries });
  return rowItem(row, comments, call(head, ...args));
}

/** `transport.model({ model: "…", … })` */
export function singleItem(row: Row, transport: Transport, fits: Fits, comments: Comments): Item {
  const named = row.name === `${transport.name}/${row.model}`;
  const said = cached(row, overrides(row, transport, fits, comments), fits);
  const entries = [
    entry("model", stringDoc(row.model)),
    ...(named ? [] : [entry("model_name", text(quote(row.name)))]),
    ...said.entries,
  ];
  const value = said.around(call(`${transport.variable}.model`, { kind: "map", entries }));
  return rowItem(row, comments, value);
}
