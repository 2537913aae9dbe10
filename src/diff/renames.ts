import { fallbackKinds } from "../litellm/fallbacks.ts";
import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Pairs, Row } from "./rows.ts";

/** Names whose deployments all stand under one other name now, which is new. */
export function renames(
  { moved, added, removed }: Pairs,
  old: readonly Row[],
  now: readonly Row[],
): Map<string, string> {
  const [before, after] = [
    new Set(old.map(({ name }) => name)),
    new Set(now.map(({ name }) => name)),
  ];
  const stayed = new Set([...added, ...removed].map(({ name }) => name));
  const found = new Map<string, string>();
  for (const name of before) {
    if (after.has(name) || stayed.has(name)) continue;
    const to = new Set(moved.filter((pair) => pair.old.name === name).map((pair) => pair.new.name));
    const [target] = to;
    if (to.size !== 1 || target === undefined || before.has(target) || stayed.has(target)) continue;
    const from = moved.filter((pair) => pair.new.name === target).map((pair) => pair.old.name);
    if (from.every((source) => source === name)) found.set(name, target);
  }
  return found;
}

/** A config as it would be had its names been these already. */
export function renamed(config: Mapping, names: ReadonlyMap<string, string>): Mapping {
  if (names.size === 0) return config;
  const put = (value: unknown): unknown => {
    if (typeof value === "string") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(put);
    if (!isMapping(value)) return value;
    const { model } = value;
    return typeof model === "string" ? { ...value, model: names.get(model) ?? model } : value;
  };
  const chains = (list: unknown): unknown =>
    Array.isArray(list)
      ? list.map((item) =>
          isMapping(item)
            ? Object.fromEntries(
                Object.entries(item).map(([name, to]) => [names.get(name) ?? name, put(to)]),
              )
            : item,
        )
      : list;
  const section = (value: unknown): unknown => {
    if (!isMapping(value)) return value;
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
      if (fallbackKinds.some((kind) => kind === key)) return [key, chains(item)];
      if (key === "default_fallbacks") return [key, put(item)];
      if (key !== "model_group_alias" || !isMapping(item)) return [key, item];
      return [key, Object.fromEntries(Object.entries(item).map(([alias, to]) => [alias, put(to)]))];
    });
    return Object.fromEntries(entries);
  };
  const { model_list, ...sections } = config;
  const rows = Array.isArray(model_list)
    ? model_list.map((row) => {
        const name = isMapping(row) ? row["model_name"] : undefined;
        const other = typeof name === "string" ? names.get(name) : undefined;
        return isMapping(row) && other !== undefined ? { ...row, model_name: other } : row;
      })
    : model_list;
  const rest = Object.entries(sections).map(([key, value]) => [key, section(value)]);
  return { model_list: rows, ...Object.fromEntries(rest) };
}
