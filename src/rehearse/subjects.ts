// The names that a config offers, and what can be asked of each.
import { type Deployment, readDeployments } from "../lint/deployments.ts";
import type { Models } from "../lint/models.ts";
import type { Catalogue } from "../litellm/catalogue.ts";
import { admit, find } from "../router/names.ts";
import { isBlocked, type Router } from "../router/router.ts";
import type { Mapping } from "../yaml/read-values.ts";
import type { Kind } from "./requests.ts";
import type { Vendor } from "./vendors/index.ts";

/** What is known of a config before it is rehearsed. */
export type Stage = {
  readonly config: Mapping;
  readonly router: Router;
  /** the router without the deployments that LiteLLM turns out to drop, and why it does */
  readonly routerWithout: (dropped: ReadonlyMap<number, string>) => Router;
  readonly vendors: readonly Vendor[];
  readonly catalogue: Catalogue;
  readonly models: Models;
  /** by position: whether a deployment is said to take images; the model map is asked otherwise */
  readonly seeing?: readonly boolean[];
};

/** A name that clients may ask for. */
export type Subject = {
  readonly name: string;
  /** the name itself, or one that the wildcard serves */
  readonly asked: string;
  readonly alias: boolean;
  /** positions in model_list */
  readonly deployments: readonly number[];
};

/** What a deployment is asked, or why nothing. */
export type Part = { readonly kinds: readonly Kind[] } | { readonly why: string };

/** Who serves a name: nobody, or a group, an alias's target, a wildcard, the default fallback … */
export function servingOf(
  router: Router,
  name: string,
): { by: string; indexes: number[] } | undefined {
  const way = admit(router, name);
  if (typeof way !== "string") return undefined;
  const found = find(router, name, way === "model");
  if ("kind" in found || found.deployments.length === 0) return undefined;
  return { by: found.by, indexes: found.deployments.map(({ index }) => index) };
}

/** A name that a wildcard serves: one that the config itself uses, or a model of its vendor. */
function concrete(
  name: string,
  deployment: Deployment | undefined,
  used: readonly string[],
  models: Models,
): string {
  const pattern = new RegExp(
    `^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".+")}$`,
    "s",
  );
  const own = used.find((each) => pattern.test(each));
  if (own !== undefined) return own;
  const vendor = deployment?.provider ?? "";
  const model = models
    .names(vendor)
    .find((each) => (models.get(`${vendor}/${each}`) ?? models.get(each))?.mode === "chat");
  return name.replace("*", model ?? "some/muffin").replaceAll("*", "muffin");
}

/** Every name that clients may ask for: those of model_list in order, then aliases. */
export function subjectsOf(stage: Stage, used: readonly string[]): Subject[] {
  const { config, router, catalogue, models } = stage;
  const rows = readDeployments(config, catalogue, () => models);
  const names = [...new Set(rows.flatMap(({ name }) => name ?? []))];
  const known = names.map((name): Subject => {
    const own = rows.filter((row) => row.name === name);
    const asked = name.includes("*") ? concrete(name, own[0], used, models) : name;
    return { name, asked, alias: false, deployments: own.map(({ index }) => index) };
  });
  const aliases = [...router.aliases.keys()].map((alias): Subject => {
    const serving = servingOf(router, alias);
    const indexes = serving?.by === "default fallback" ? [] : (serving?.indexes ?? []);
    return { name: alias, asked: alias, alias: true, deployments: indexes };
  });
  return [...known, ...aliases];
}

const chats: readonly Kind[] = ["chat", "stream", "messages", "messages stream", "tools", "image"];

const direct: { readonly [mode: string]: readonly Kind[] } = {
  chat: chats,
  responses: chats,
  embedding: ["embedding"],
  rerank: ["rerank"],
};

/** What each deployment is asked. */
export function partsOf(stage: Stage): Map<number, Part> {
  const { config, router, vendors, catalogue, models, seeing } = stage;
  const kept = new Set(router.deployments.map(({ index }) => index));
  const known = new Map(vendors.map((vendor) => [vendor.mark, vendor]));
  const parts = new Map<number, Part>();
  for (const row of readDeployments(config, catalogue, () => models)) {
    const { index, provider = "", bare, model, info } = row;
    const entry = models.get(`${provider}/${bare}`) ?? models.get(bare) ?? models.get(model);
    const mode = String(info["mode"] ?? (entry?.mode || "chat"));
    const vendor = known.get(`d${index}`);
    const allowed = (claim: string, ability: string, able: boolean | undefined): boolean => {
      const stated = info[claim];
      if (typeof stated === "boolean") return stated;
      return able !== false && (entry === undefined || (entry.can?.includes(ability) ?? false));
    };
    const kinds = (direct[mode] ?? []).filter((kind) => {
      if (kind === "tools") return allowed("supports_function_calling", "tools", vendor?.tools);
      if (kind !== "image") return true;
      if (info["supports_vision"] === undefined && entry === undefined) return seeing?.[index];
      return allowed("supports_vision", "vision", vendor?.images);
    });
    const why = isBlocked(row) ? "model_info.blocked" : `mode "${mode}"`;
    const asked = kept.has(index) && kinds.length > 0 && !isBlocked(row);
    parts.set(index, asked || !kept.has(index) ? { kinds } : { why });
  }
  return parts;
}
