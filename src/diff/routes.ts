import { findChain, targetKey } from "../router/lookup.ts";
import { find } from "../router/names.ts";
import type { Router } from "../router/router.ts";
import type { Change } from "./change.ts";
import { spread } from "./spread.ts";
import { showNumber } from "./values.ts";
import { whole } from "./whole.ts";

const chains = [
  { key: "fallbacks", word: "fallback" },
  { key: "contextWindowFallbacks", word: "context-window fallback" },
  { key: "contentPolicyFallbacks", word: "content-policy fallback" },
] as const;
type ChainKey = (typeof chains)[number]["key"];

const failed = (found: ReturnType<typeof find>): found is Exclude<typeof found, { by: string }> =>
  !("by" in found);

/** The names that stand in for one, in order. */
function targets(router: Router, key: ChainKey, name: string): string[] {
  const list = router[key];
  const chain = list === undefined ? undefined : findChain(router, list, [name]);
  return (chain ?? []).flatMap((target) => {
    const shown = targetKey(target);
    return shown === undefined || shown === name ? [] : [shown.replace(/^\0/, "")];
  });
}

/** Whether a name leads to a deployment of its own, and not to the default fallback. */
function serves(router: Router, name: string): boolean {
  const found = find(router, name);
  return !failed(found) && found.by !== "default fallback" && found.deployments.length > 0;
}

/** Every name that a client may ask for, or a chain may start from. */
function names({ names: own, aliases, routingGroups, fallbacks }: Router): Set<string> {
  const sources = (fallbacks ?? []).flatMap((item) =>
    typeof item === "object" && item !== null ? Object.keys(item) : [],
  );
  const all = [...own, ...aliases.keys(), ...routingGroups.keys(), ...sources];
  return new Set(all.filter((name) => !name.includes("*")));
}

/** What becomes of the requests for a name; each sentence of this file goes on after the name. */
export function served(old: Router, now: Router, name: string): string[] {
  const [before, after] = [find(old, name), find(now, name)];
  if (failed(before) || before.by === "default fallback") return [];
  if (failed(after)) return ["is no longer served: its requests are refused"];
  if (after.by === "default fallback") {
    return [`is no longer served: its requests go to the default fallback ${after.model}`];
  }
  if (after.by === "wildcard" && before.by !== "wildcard") {
    const [pattern] = after.deployments;
    return [`is now served only by the wildcard ${pattern?.name ?? "*"}`];
  }
  if (after.by === "alias" && after.model !== before.model && before.by === "alias") {
    return [`now stands for ${after.model} instead of ${before.model}`];
  }
  return after.by === "alias" && before.by === "group"
    ? [`is now only an alias of ${after.model}`]
    : [];
}

function chained(old: Router, now: Router, name: string): string[] {
  if (!serves(old, name) || !serves(now, name)) return [];
  return chains.flatMap(({ key, word }) => {
    const [before, after] = [targets(old, key, name), targets(now, key, name)];
    if (before.length > 0 && after.length === 0) return [`loses its last ${word}`];
    const dead = after
      .filter((target) => !serves(now, target) && (serves(old, target) || !before.includes(target)))
      .map((target) => `has a ${word} that leads nowhere: ${target}`);
    if (before.length === 0 && after.length > 0) {
      return [`gains a ${word}: ${after.join(", then ")}`, ...dead];
    }
    const [first, was] = [after[0], before[0]];
    return first === was || first === undefined
      ? dead
      : [`now has ${first} as its first ${word}, not ${was}`, ...dead];
  });
}

function smallest(router: Router, name: string): number | undefined {
  const found = find(router, name);
  if (failed(found)) return undefined;
  const known = found.deployments.map(router.window).filter((limit) => limit !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function sized(old: Router, now: Router, name: string): string[] {
  const [before, after] = [smallest(old, name), smallest(now, name)];
  if (before === undefined || after === undefined || after >= before) return [];
  return [`may refuse prompts over ${showNumber(after)} tokens (before: ${showNumber(before)})`];
}

function follows(old: Router, now: Router, name: string): string[] {
  const standIn = targets(now, "fallbacks", name).length > 0;
  return [
    ...served(old, now, name),
    ...chained(old, now, name),
    ...sized(old, now, name),
    ...spread(old, now, name, standIn),
  ];
}

/** What the proxy will do otherwise, in sentences. */
export function consequences(old: Router, now: Router): Change[] {
  const all = [...new Set([...names(old), ...names(now)])];
  const changes = all.flatMap((model) => {
    const target = now.aliases.get(model);
    const same = target !== undefined && target === old.aliases.get(model);
    // what is told of the name that it stands for is not told again
    const told = new Set(same ? follows(old, now, target) : []);
    return follows(old, now, model)
      .filter((sentence) => !told.has(sentence))
      .map((sentence): Change => {
        return { kind: "consequence", model, message: `${model} ${sentence}` };
      });
  });
  return [...changes, ...whole(old, now)];
}
