import { isMapping, type Mapping } from "../yaml/read.ts";
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
const chains = ["fallbacks", "context_window_fallbacks", "content_policy_fallbacks"];

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

/**
 * Sorts what a config says besides its models.
 *
 * @param names the names of its groups and models
 */
export function sortSections(config: Mapping, names: Iterable<string>, fits: Fits): Sections {
  const sections: Sections = { settings: {}, fields: {}, rest: {} };
  const { model_list: _, ...others } = config;
  const known = new Set(names);
  const router = full(others["router_settings"]) ? others["router_settings"] : {};
  const aliases = router["model_group_alias"];
  const aliased =
    full(aliases) && Object.values(aliases).every((to) => isText(to) && isServed(known)(to));
  if (aliased) for (const alias of Object.keys(aliases)) known.add(alias);
  const served = isServed(known);

  /** @returns whether a field of defineConfig says the key */
  const said = (section: string, key: string, value: unknown): boolean => {
    const { fields } = sections;
    if (section === "litellm_settings" && key === "callbacks" && isTexts(value)) {
      fields["callbacks"] = value;
      return true;
    }
    if (section !== "router_settings") return false;
    if (key === "model_group_alias" && aliased) fields["aliases"] = value;
    else if (key === "default_fallbacks" && isTexts(value) && value.every(served)) {
      fields[key] = value;
    } else if (chains.includes(key)) {
      const found = asChains(value, served);
      if (found === undefined) return false;
      fields[key] = found;
    } else return false;
    return true;
  };

  const put = (into: Record<string, unknown>, section: string, key: string, value: unknown) => {
    const below = into[section];
    into[section] = { ...(isMapping(below) ? below : {}), [key]: value };
  };

  for (const [section, value] of Object.entries(others)) {
    if (settingSections.includes(section) && full(value)) {
      for (const [key, item] of Object.entries(value)) {
        if (said(section, key, item)) continue;
        put(
          fits.setting(section, key, item) ? sections.settings : sections.rest,
          section,
          key,
          item,
        );
      }
    } else if (isField(section, value, fits)) sections.fields[section] = value;
    else sections.rest[section] = value;
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
