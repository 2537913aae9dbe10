import { deployment, modelList } from "../example.ts";
import { routes } from "../routes.ts";
import type { Context, Rule } from "../rule.ts";
import { some } from "../text.ts";
import { is180 } from "../versions.ts";

const names = ["a", "b", "c", "d", "e", "f", "g"];
const models = modelList(...names.map((name) => deployment(name, `openai/gpt-5`)));
const chain = (last: number): string =>
  names
    .slice(0, last)
    .map((name, index) => `    - ${name}: [${names[index + 1]}]\n`)
    .join("");

/** The limit that LiteLLM has where the config gives none. */
const usual = 5;

function maxFallbacks(section: Context["section"]): number {
  const given =
    section("router_settings")["max_fallbacks"] ?? section("litellm_settings")["max_fallbacks"];
  return typeof given === "number" ? given : usual;
}

/** With more than so many nobody comes to the end. */
const enough = 50;

/** The groups that LiteLLM stops before where all fail: each of a list counts, and goes on below. */
function missed(
  start: string,
  targets: ReadonlyMap<string, readonly string[]>,
  limit: number,
  old: boolean,
): string[] {
  const tried = new Map([[start, 0]]);
  const left = new Set<string>();
  const walk = (source: string, depth: number): void => {
    // Later versions go on with the first list where a group has none.
    const list = targets.get(source) ?? (old ? undefined : targets.get(start));
    const below = (list ?? []).filter((target) => target !== source);
    if (depth >= limit) {
      for (const target of below) left.add(target);
      return;
    }
    let count = depth;
    for (const target of below) {
      const before = tried.get(target);
      if (!old && before !== undefined) continue;
      count += 1;
      if (before !== undefined && before <= count) continue;
      tried.set(target, count);
      walk(target, count);
    }
  };
  walk(start, 0);
  return [...left].filter((name) => !tried.has(name));
}

export const rule: Rule = {
  id: "route/depth",
  severity: "warning",
  about: () => ({
    description:
      "A chain of fallbacks that is longer than max_fallbacks (5 by itself), to which each of a list adds one: LiteLLM stops before its end.",
    wrong: `${models}router_settings:\n  fallbacks:\n${chain(6)}`,
    right: `${models}router_settings:\n  fallbacks:\n${chain(4)}`,
  }),
  check({ fallbacks, section, catalogue, report }) {
    const limit = maxFallbacks(section);
    if (limit > enough) return;
    const targets = routes(fallbacks(), "fallbacks");
    // These try a group again on another way to it.
    const old = is180(catalogue.version);
    for (const { kind, used, source, path } of fallbacks()) {
      if (kind !== "fallbacks" || !used || source === undefined) continue;
      const names = missed(source, targets, limit, old);
      if (names.length === 0) continue;
      const message = `LiteLLM stops after ${limit} fallbacks here and never tries ${some(names)}; name it earlier, or raise router_settings.max_fallbacks`;
      report(path, message);
    }
  },
};
