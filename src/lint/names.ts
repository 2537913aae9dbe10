import type { ProviderOf } from "../litellm/provider-of.ts";
import { suggester } from "../nearest.ts";
import { isMapping, listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Deployment } from "./deployments.ts";
import { strings } from "./text.ts";

export type Served = "group" | "alias" | "id" | "model" | "elsewhere" | "wildcard";

/** The names that requests, fallbacks and aliases may use. */
export type Named = {
  groups: ReadonlyMap<string, readonly Deployment[]>;
  aliases: ReadonlyMap<string, string>;
  wildcards: readonly string[];
  /** how a name is served, if it is; by other than an alias, where that is what is asked */
  served(name: string, otherThan?: "alias"): Served | undefined;
  nearest(name: string): string | undefined;
  /** how bad it is that nothing here serves a name, and which one may be meant */
  unserved(name: string): { severity: "error" | "warning"; suggestion: string | undefined };
  /** models may also be in a database, so that absence proves nothing */
  open: boolean;
};

/** `openai/*` and `*-preview` as LiteLLM matches them: whatever follows is taken too. */
function pattern(wildcard: string): RegExp {
  const escaped = wildcard.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${escaped}`, "s");
}

/** Whether `prefix*` is among the wildcards for some prefix that ends at a slash, or is empty. */
function matchesFolder(name: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (let end = 0; end <= name.length; end += 1) {
    if (folders.has(`${name.slice(0, end)}*`)) return true;
  }
  return false;
}

/** Wildcards by what stands before their first star. */
function byHead(wildcards: readonly string[]): Map<string, RegExp[]> {
  const heads = new Map<string, RegExp[]>();
  for (const wildcard of wildcards) {
    const head = wildcard.slice(0, wildcard.indexOf("*"));
    const known = heads.get(head);
    if (known) known.push(pattern(wildcard));
    else heads.set(head, [pattern(wildcard)]);
  }
  return heads;
}

function matchesPattern(name: string, heads: ReadonlyMap<string, readonly RegExp[]>): boolean {
  if (heads.size === 0) return false;
  for (let end = 0; end <= name.length; end += 1) {
    if (heads.get(name.slice(0, end))?.some((expression) => expression.test(name))) return true;
  }
  return false;
}

function readAliases(config: Mapping): Map<string, string> {
  const aliases = new Map<string, string>();
  const given = mappingOf(mappingOf(config["router_settings"])["model_group_alias"]);
  for (const [alias, target] of Object.entries(given)) {
    const name = isMapping(target) ? target["model"] : target;
    if (typeof name === "string") aliases.set(alias, name);
  }
  return aliases;
}

/** Collects every name that the config serves. */
export function readNames(
  config: Mapping,
  deployments: readonly Deployment[],
  providerOf: ProviderOf,
): Named {
  const groups = new Map<string, Deployment[]>();
  const ids = new Set<string>();
  const models = new Set<string>();
  for (const deployment of deployments) {
    const { name, info, model } = deployment;
    const members = name === undefined ? undefined : groups.get(name);
    if (members) members.push(deployment);
    else if (name !== undefined) groups.set(name, [deployment]);
    if (typeof info["id"] === "string") ids.add(info["id"]);
    if (model !== "") models.add(model);
  }
  const aliases = readAliases(config);
  const wildcards = [...groups.keys()].filter((name) => name.includes("*"));
  const folders = new Set(wildcards.filter((name) => name.indexOf("*") === name.length - 1));
  const patterns = byHead(wildcards.filter((name) => !folders.has(name)));
  const router = mappingOf(config["router_settings"]);
  const elsewhere = new Set([
    ...Object.keys(mappingOf(mappingOf(config["litellm_settings"])["model_alias_map"])),
    ...listOf(router["routing_groups"]).flatMap((group) =>
      strings([mappingOf(group)["group_name"]]),
    ),
    ...deployments.flatMap(({ info }) => [
      ...strings(info["access_groups"]),
      ...strings([info["team_public_model_name"]]),
    ]),
  ]);
  const general = mappingOf(config["general_settings"]);
  const open = general["store_model_in_db"] === true || general["database_url"] !== undefined;
  const nearest = suggester([...groups.keys(), ...aliases.keys()]);
  const matches = (name: string): boolean =>
    matchesFolder(name, folders) || matchesPattern(name, patterns);
  return {
    groups,
    aliases,
    wildcards,
    open,
    served(name, otherThan) {
      if (groups.has(name)) return "group";
      if (otherThan !== "alias" && aliases.has(name)) return "alias";
      if (ids.has(name)) return "id";
      if (elsewhere.has(name)) return "elsewhere";
      if (models.has(name)) return "model";
      if (wildcards.length === 0) return undefined;
      if (matches(name)) return "wildcard";
      // LiteLLM tries it once more with the prefix of the provider that it infers.
      const provider = providerOf(name);
      return provider !== undefined && matches(`${provider}/${name}`) ? "wildcard" : undefined;
    },
    nearest,
    unserved: (name) => ({ severity: open ? "warning" : "error", suggestion: nearest(name) }),
  };
}
