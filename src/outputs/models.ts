import type { Config, Generated, ModelEntry } from "../generate.ts";
import { isMapping, listOf, mappingOf } from "../yaml/read-values.ts";

/** A name that clients can ask for, as models.json lists it. */
export type Model = {
  name: string;
  kind: "group" | "model" | "routing group" | "alias" | "wildcard";
  /** whether /v1/models of the proxy lists the name */
  listed: boolean;
  deployments: number;
  /** tokens; the smallest of its deployments, so that a client never asks for too many */
  max_input_tokens?: number;
  max_output_tokens?: number;
  supports_vision?: boolean;
};

const limits = ["max_input_tokens", "max_output_tokens"] as const;
type Limit = (typeof limits)[number];

const isNumber = (value: unknown): value is number => typeof value === "number";

/** The smallest of a group's limits; undefined unless each deployment has one. */
function smallest(entries: readonly ModelEntry[], key: Limit): number | undefined {
  const stated = entries.map(({ model_info }) => model_info?.[key]).filter(isNumber);
  if (stated.length === 0 || stated.length < entries.length) return undefined;
  return stated.reduce((least, limit) => Math.min(least, limit));
}

/** The rows that take images: what they state wins, as in the proxy's /model/info. */
const seeingRows = (rows: readonly ModelEntry[], known: readonly boolean[]): Set<ModelEntry> =>
  new Set(
    rows.filter(({ model_info }, index) => {
      const stated = model_info?.["supports_vision"];
      return typeof stated === "boolean" ? stated : known[index];
    }),
  );

function describe(
  name: string,
  kind: Model["kind"],
  entries: readonly ModelEntry[],
  seeing: ReadonlySet<ModelEntry>,
): Model {
  const model: Model = {
    name,
    kind,
    listed: kind !== "wildcard",
    deployments: entries.length,
  };
  for (const key of limits) {
    const limit = smallest(entries, key);
    if (limit !== undefined) model[key] = limit;
  }
  if (entries.length > 0 && entries.every((entry) => seeing.has(entry))) {
    model.supports_vision = true;
  }
  return model;
}

/** The names that aliases stand for; whether /v1/models lists them. */
export function aliasesOf(config: Config): Map<string, { target: string; hidden: boolean }> {
  const given = mappingOf(mappingOf(config["router_settings"])["model_group_alias"]);
  const aliases = new Map<string, { target: string; hidden: boolean }>();
  for (const [alias, value] of Object.entries(given)) {
    const target = isMapping(value) ? value["model"] : value;
    const hidden = isMapping(value) && value["hidden"] === true;
    if (typeof target === "string") aliases.set(alias, { target, hidden });
  }
  return aliases;
}

/**
 * models.json: every name that clients can ask for, in config order, routing groups and aliases last.
 *
 * @param served what `generate` returned, with what the config includes
 */
export function modelsJson({
  modelList,
  sources,
  config,
  seeing: known,
}: Pick<Generated, "modelList" | "sources" | "config" | "seeing">): { models: Model[] } {
  const seeing = seeingRows(modelList, known);
  const byName = new Map<string, ModelEntry[]>();
  const groups = new Set<string>();
  modelList.forEach((entry, index) => {
    const known = byName.get(entry.model_name);
    if (known) known.push(entry);
    else byName.set(entry.model_name, [entry]);
    const source = sources[index];
    // an included file says no more of a group than that it has several rows
    const isMore = known !== undefined && !entry.model_name.includes("*");
    if (source === undefined ? isMore : source.group !== undefined) groups.add(entry.model_name);
  });
  const kindOf = (name: string): Model["kind"] =>
    groups.has(name) ? "group" : name.includes("*") ? "wildcard" : "model";
  const aliases = aliasesOf(config);
  const routing = listOf(mappingOf(config["router_settings"])["routing_groups"]);
  return {
    models: [
      ...[...byName].map(([name, entries]) => describe(name, kindOf(name), entries, seeing)),
      ...routing.flatMap((group): Model[] => {
        const { group_name: name, models } = mappingOf(group);
        // LiteLLM serves what else is called so
        if (typeof name !== "string" || byName.has(name) || aliases.has(name)) return [];
        const members = listOf(models).flatMap((model) => byName.get(String(model)) ?? []);
        return members.length === 0 ? [] : [describe(name, "routing group", members, seeing)];
      }),
      ...[...aliases].map(([alias, { target, hidden }]) => {
        const model = describe(alias, "alias", byName.get(target) ?? [], seeing);
        return hidden ? { ...model, listed: false } : model;
      }),
    ],
  };
}
