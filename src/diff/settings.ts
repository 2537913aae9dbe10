import type { Environment } from "../environment.ts";
import { fallbackKinds } from "../litellm/fallbacks.ts";
import { shownValue } from "../shown-value.ts";
import { isMapping, listOf, type Mapping } from "../yaml/read.ts";
import type { Change } from "./change.ts";
import { leaves, showChange, showValue } from "./values.ts";

const routed: ReadonlySet<string> = new Set(fallbackKinds);

/** `[{ a: ["b"] }]` as `{ a: ["b"] }`; of two entries for one name LiteLLM takes the first. */
function byName(list: unknown): Mapping {
  const chains: Record<string, unknown> = {};
  for (const item of listOf(list)) {
    if (isMapping(item)) for (const [name, to] of Object.entries(item)) chains[name] ??= to;
  }
  return chains;
}

/** Sections with their fallbacks by name, and without what is compared elsewhere. */
function sectionsOf(config: Mapping): { settings: Mapping; chains: Record<string, Mapping> } {
  const { model_list: _, ...sections } = config;
  const chains: Record<string, Mapping> = {};
  const settings = Object.fromEntries(
    Object.entries(sections).flatMap(([section, value]) => {
      if (!isMapping(value)) return [[section, value]];
      const rest = Object.entries(value).filter(([key, list]) => {
        if (!routed.has(key) || !Array.isArray(list)) return true;
        chains[key] = { ...byName(list), ...chains[key] };
        return false;
      });
      return rest.length === 0 ? [] : [[section, Object.fromEntries(rest)]];
    }),
  );
  return { settings, chains };
}

/** An empty chain is as good as none. */
const chain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(showValue).join(", ") || undefined : value;

/** Settings and fallback chains that differ. */
export function settingChanges(old: Mapping, now: Mapping): Change[] {
  const [before, after] = [sectionsOf(old), sectionsOf(now)];
  const routes = [...routed].flatMap((path) =>
    leaves(before.chains[path] ?? {}, after.chains[path] ?? {}).map(
      ({ key, old: from, new: to }): Change => ({
        kind: "route",
        model: key,
        path,
        ...(from === undefined ? {} : { old: from }),
        ...(to === undefined ? {} : { new: to }),
        message: `${path} of ${key}: ${showChange({ old: chain(from), new: chain(to) })}`,
      }),
    ),
  );
  const settings = leaves(before.settings, after.settings).map(({ path, key, ...leaf }): Change => {
    const values = {
      ...(leaf.old === undefined ? {} : { old: shownValue(key, leaf.old) }),
      ...(leaf.new === undefined ? {} : { new: shownValue(key, leaf.new) }),
    };
    return { kind: "settings", path, ...values, message: `${path}: ${showChange(values)}` };
  });
  return [...routes, ...settings];
}

const most = 3;

/** Variables that are needed now or no longer. */
export function environmentChanges(old: Environment, now: Environment): Change[] {
  const who = (names: readonly string[]): string =>
    `${names.slice(0, most).join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;
  const added = Object.entries(now)
    .filter(([name]) => !Object.hasOwn(old, name))
    .map(([name, { needed_by }]): Change => {
      return {
        kind: "environment",
        new: name,
        message: `${name} is now needed by ${who(needed_by)}`,
      };
    });
  const removed = Object.keys(old)
    .filter((name) => !Object.hasOwn(now, name))
    .map((name): Change => {
      return { kind: "environment", old: name, message: `${name} is no longer needed` };
    });
  return [...added, ...removed];
}
