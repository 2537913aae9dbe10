import { listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Side } from "./change.ts";
import { fingerprint } from "./values.ts";

/** A deployment, as far as it can be compared. */
export type Row = { name: string; model: string; params: Mapping; info: Mapping };

/** The deployments of the two sides that are the same one, and those that are not. */
export type Pairs = {
  kept: { old: Row; new: Row }[];
  moved: { old: Row; new: Row }[];
  added: Row[];
  removed: Row[];
};

/** The rows of model_list that have a name and a model. */
export function rowsOf({ config }: Side): Row[] {
  const list = config["model_list"];
  return listOf(list).flatMap((row): Row[] => {
    const { model_name: name, litellm_params, model_info, ...beside } = mappingOf(row);
    const params = { ...beside, ...mappingOf(litellm_params) };
    const model = params["model"];
    if (typeof name !== "string" || typeof model !== "string") return [];
    return [{ name, model, params, info: mappingOf(model_info) }];
  });
}

const exactly = ({ name, params, info }: Row): string => fingerprint([name, params, info]);
const sameModel = ({ name, model, params }: Row): string =>
  fingerprint([name, model, params["api_base"]]);
const nameAndModel = ({ name, model }: Row): string => fingerprint([name, model]);
const elsewhere = ({ model, params }: Row): string => fingerprint([model, params["api_base"]]);

/** Takes the first of `rest` with the same key for each of `rows`, in order. */
function match(
  rows: readonly Row[],
  rest: readonly Row[],
  key: (row: Row) => string,
): { pairs: { old: Row; new: Row }[]; old: Row[]; rest: Row[] } {
  const waiting = new Map<string, Row[]>();
  for (const row of rest) {
    const known = waiting.get(key(row));
    if (known) known.push(row);
    else waiting.set(key(row), [row]);
  }
  const taken = new Set<Row>();
  const pairs: { old: Row; new: Row }[] = [];
  const left: Row[] = [];
  for (const row of rows) {
    const found = waiting.get(key(row))?.shift();
    if (found === undefined) left.push(row);
    else {
      taken.add(found);
      pairs.push({ old: row, new: found });
    }
  }
  return { pairs, old: left, rest: rest.filter((row) => !taken.has(row)) };
}

/** Where one deployment of a name went and one came, the one replaces the other. */
function replaced(removed: readonly Row[], added: readonly Row[]): Pairs["kept"] {
  const own = (rows: readonly Row[], name: string): Row[] =>
    rows.filter((row) => row.name === name);
  return removed.flatMap((old) => {
    const [now, ...more] = own(added, old.name);
    const alone = own(removed, old.name).length === 1 && more.length === 0;
    return now !== undefined && alone ? [{ old, new: now }] : [];
  });
}

/** Pairs what is the same deployment: equal first, then by name, model and address, then elsewhere. */
export function pairRows(old: readonly Row[], now: readonly Row[]): Pairs {
  const kept: Pairs["kept"] = [];
  let [before, after] = [[...old], [...now]];
  for (const key of [exactly, sameModel, nameAndModel]) {
    const found = match(before, after, key);
    kept.push(...found.pairs);
    [before, after] = [found.old, found.rest];
  }
  const { pairs: moved, old: removed, rest: added } = match(before, after, elsewhere);
  const instead = replaced(removed, added);
  const taken = new Set(instead.flatMap((pair) => [pair.old, pair.new]));
  return {
    kept: [...kept, ...instead],
    moved,
    removed: removed.filter((row) => !taken.has(row)),
    added: added.filter((row) => !taken.has(row)),
  };
}
