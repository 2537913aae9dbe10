import { deployment, modelList } from "../example.ts";
import { routes } from "../routes.ts";
import type { Context, Rule } from "../rule.ts";

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

/** Ways longer than this are cut: LiteLLM stops long before. */
const longest = 50;

/** The steps of the longest way on from each name; a way ends where it would meet itself. */
function depths(targets: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const known = new Map<string, number>();
  for (const start of targets.keys()) {
    const way = [{ name: start, next: 0, below: 0 }];
    const met = new Set([start]);
    for (let step = way.at(-1); step !== undefined && !known.has(start); step = way.at(-1)) {
      const target = targets.get(step.name)?.[step.next];
      step.next += 1;
      if (target === undefined) {
        const depth = 1 + step.below;
        known.set(step.name, depth);
        met.delete(step.name);
        way.pop();
        const before = way.at(-1);
        if (before) before.below = Math.max(before.below, depth);
      } else if (known.has(target)) {
        step.below = Math.max(step.below, known.get(target) ?? 0);
      } else if (targets.has(target) && !met.has(target) && way.length < longest) {
        way.push({ name: target, next: 0, below: 0 });
        met.add(target);
      }
    }
  }
  return known;
}

export const rule: Rule = {
  id: "route/depth",
  severity: "warning",
  about: () => ({
    description:
      "A chain of fallbacks that is longer than max_fallbacks (5 by itself): LiteLLM stops before its end.",
    wrong: `${models}router_settings:\n  fallbacks:\n${chain(6)}`,
    right: `${models}router_settings:\n  fallbacks:\n${chain(4)}`,
  }),
  check({ fallbacks, section, report }) {
    const limit = maxFallbacks(section);
    const known = depths(routes(fallbacks(), "fallbacks"));
    for (const { kind, used, source, path } of fallbacks()) {
      const depth = known.get(source ?? "") ?? 0;
      if (kind !== "fallbacks" || !used || depth <= limit) continue;
      report(path, `${depth} fallbacks follow one another here, LiteLLM stops after ${limit}`);
    }
  },
};
