import { fallbackKinds } from "../litellm/fallbacks.ts";
import { isMapping, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Fits } from "./fits.ts";

/** The config's sections, by the field of defineConfig that says them. */
export type Sections = {
  settings: Record<string, Record<string, unknown>>;
  /** fallbacks and their kin, callbacks, guardrails, …: the fields of defineConfig by name */
  fields: Record<string, unknown>;
  /** what the types do not know */
  rest: Record<string, unknown>;
};

const settingSections = ["litellm_settings", "router_settings", "general_settings"];
const chains: readonly string[] = fallbackKinds;

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);
const full = (value: unknown): value is Record<string, unknown> =>
  isMapping(value) && Object.keys(value).length > 0;

/** Whether a name is one that the types of defineConfig know as served. */
function isServed(names: ReadonlySet<string>): (name: string) => boolean {
  const wild = [...names].filter((name) => /^[^*]*\*$/.test(name)).map((name) => name.slice(0, -1));
  return (name) => names.has(name) || wild.some((start) => name.startsWith(start));
}

/** `[{ a: [b] }]` as `{ a: [b] }`, where that says the same and every name is served. */
function asChains(value: unknown, served: (name: string) => boolean): Mapping | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const found: [string, string[]][] = [];
  for (const one of value) {
    const [pair, ...more] = isMapping(one) ? Object.entries(one) : [];
    if (pair === undefined || more.length > 0) return undefined;
    const [from, to] = pair;
    if (!isTexts(to) || ![from, ...to].every(served)) return undefined;
    found.push([from, to]);
  }
  const merged = Object.fromEntries(found);
  const sources = found.map(([from]) => from);
  return Object.keys(merged).join("\n") === sources.join("\n") ? merged : undefined;
}

/** The field of defineConfig that says a key of litellm_settings or router_settings, with its value there. */
function fieldOf(
  section: string,
  key: string,
  value: unknown,
  { served, aliased }: { served: (name: string) => boolean; aliased: boolean },
): [field: string, value: unknown] | undefined {
  if (section === "litellm_settings") {
    return key === "callbacks" && isTexts(value) ? [key, value] : undefined;
  }
  if (section !== "router_settings") return undefined;
  if (key === "model_group_alias") return aliased ? ["aliases", value] : undefined;
  if (key === "default_fallbacks") {
    return isTexts(value) && value.every(served) ? [key, value] : undefined;
  }
  const chain = chains.includes(key) ? asChains(value, served) : undefined;
  return chain && [key, chain];
}

/**
 * Sorts what a config says besides its models.
 *
 * @param names the names of its groups and models
 */
export function sortSections(config: Mapping, names: Iterable<string>, fits: Fits): Sections {
  const sections: Sections = { settings: {}, fields: {}, rest: {} };
  const { model_list: _, ...others } = config;
  const known = new Set(names);
  const aliases = mappingOf(others["router_settings"])["model_group_alias"];
  const aliased =
    full(aliases) && Object.values(aliases).every((to) => isText(to) && isServed(known)(to));
  if (aliased) for (const alias of Object.keys(aliases)) known.add(alias);
  const here = { served: isServed(known), aliased };
  for (const [section, value] of Object.entries(others)) {
    if (isField(section, value, fits)) sections.fields[section] = value;
    else if (!settingSections.includes(section) || !full(value)) sections.rest[section] = value;
    else {
      for (const [key, item] of Object.entries(value)) {
        const field = fieldOf(section, key, item, here);
        const into = fits.setting(section, key, item) ? sections.settings : sections.rest;
        if (field) sections.fields[field[0]] = field[1];
        else into[section] = { ...mappingOf(into[section]), [key]: item };
      }
    }
  }
  return sections;
}

function isField(section: string, value: unknown, fits: Fits): boolean {
  if (section === "include") return isTexts(value);
  if (section === "environment_variables") {
    const scalar = (item: unknown): boolean =>
      ["string", "number", "boolean"].includes(typeof item);
    return full(value) && Object.values(value).every(scalar);
  }
  if (!["credential_list", "guardrails", "mcp_servers"].includes(section)) return false;
  const empty = Array.isArray(value) ? value.length === 0 : !full(value);
  return !empty && fits.section(section, value);
}
