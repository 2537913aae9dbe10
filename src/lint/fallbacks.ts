import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Path } from "./finding.ts";
import { strings } from "./text.ts";

export type Kind = "fallbacks" | "context_window_fallbacks" | "content_policy_fallbacks";
export const kinds: readonly Kind[] = [
  "fallbacks",
  "context_window_fallbacks",
  "content_policy_fallbacks",
];

/** One name in a list of fallbacks. */
export type Target = { name: string; path: Path };

/** `source: [target, …]`, wherever it stands. */
export type Fallback = {
  kind: Kind | "default_fallbacks";
  section: string;
  path: Path;
  /** undefined for default_fallbacks, which are for every group */
  source: string | undefined;
  targets: Target[];
  /** whether LiteLLM reads it: the router's own list hides that of litellm_settings */
  used: boolean;
};

function readTargets(value: unknown, path: Path): Target[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => {
    const name = isMapping(item) ? item["model"] : item;
    return typeof name === "string" ? [{ name, path: [...path, index] }] : [];
  });
}

/** Lists each fallback of the config; those of a wrong shape are left to ref/fallback-shape. */
export function readFallbacks(section: (name: string) => Mapping): Fallback[] {
  const found: Fallback[] = [];
  for (const name of ["router_settings", "litellm_settings"]) {
    const settings = section(name);
    const hidden = (kind: string): boolean =>
      name === "litellm_settings" && Object.hasOwn(section("router_settings"), kind);
    for (const kind of kinds) {
      const list = settings[kind];
      if (!Array.isArray(list)) continue;
      for (const [index, item] of list.entries()) {
        if (!isMapping(item)) continue;
        for (const [source, value] of Object.entries(item)) {
          const path = [name, kind, index, source];
          const targets = readTargets(value, path);
          found.push({ kind, section: name, path, source, targets, used: !hidden(kind) });
        }
      }
    }
    const kind = "default_fallbacks";
    const path = [name, kind];
    const targets = readTargets(strings(settings[kind]), path);
    if (targets.length > 0) {
      found.push({ kind, section: name, path, source: undefined, targets, used: !hidden(kind) });
    }
  }
  return found;
}
