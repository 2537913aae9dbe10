import { type FallbackKind, fallbackKinds } from "../litellm/fallbacks.ts";
import { isMapping, listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Path } from "./finding.ts";
import { stringsAt } from "./text.ts";

/** One name in a list of fallbacks. */
export type Target = { name: string; path: Path };

/** `source: [target, …]`, wherever it stands. */
export type Fallback = {
  kind: FallbackKind | "default_fallbacks";
  section: string;
  path: Path;
  /** undefined for default_fallbacks, which are for every group */
  source: string | undefined;
  targets: Target[];
  /** whether LiteLLM reads it: the router's own list hides that of litellm_settings */
  used: boolean;
};

/** The group of `{ model_name: chat, fallback_models: [spare] }`, of which LiteLLM takes each key for a name. */
export function namedSource(item: Mapping): string | undefined {
  const name = item["model_name"] ?? item["model"];
  return typeof name === "string" && Object.keys(item).length > 1 ? name : undefined;
}

function readTargets(value: unknown, path: Path): Target[] {
  return listOf(value).flatMap((item, index) => {
    const name = isMapping(item) ? item["model"] : item;
    return typeof name === "string" ? [{ name, path: [...path, index] }] : [];
  });
}

/** Lists each fallback of the config; those of a wrong shape are left to ref/fallback-shape. */
export function readFallbacks(section: (name: string) => Mapping): Fallback[] {
  const router = section("router_settings");
  return ["router_settings", "litellm_settings"].flatMap((name) => {
    const settings = section(name);
    const isUsed = (kind: string): boolean =>
      name === "router_settings" || !Object.hasOwn(router, kind);
    return [
      ...fallbackKinds.flatMap((kind) => ofKind(settings[kind], kind, name, isUsed(kind))),
      ...byDefault(settings["default_fallbacks"], name, isUsed("default_fallbacks")),
    ];
  });
}

function ofKind(list: unknown, kind: FallbackKind, section: string, used: boolean): Fallback[] {
  return listOf(list).flatMap((entry, index) => {
    const item = mappingOf(entry);
    if (namedSource(item) !== undefined) return [];
    return Object.entries(item).map(([source, value]) => {
      const path = [section, kind, index, source];
      return { kind, section, path, source, targets: readTargets(value, path), used };
    });
  });
}

function byDefault(list: unknown, section: string, used: boolean): Fallback[] {
  const kind = "default_fallbacks";
  const path = [section, kind];
  const targets = Array.from(stringsAt(list), ([index, name]) => ({
    name,
    path: [...path, index],
  }));
  return targets.length === 0 ? [] : [{ kind, section, path, source: undefined, targets, used }];
}
