import { findChain, targetKey } from "../router/lookup.ts";
import { find } from "../router/names.ts";
import type { Router } from "../router/router.ts";
import { shares } from "../router/shares.ts";
import type { Change } from "./change.ts";

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
function names({ names: own, aliases, fallbacks }: Router): Set<string> {
  const sources = (fallbacks ?? []).flatMap((item) =>
    typeof item === "object" && item !== null ? Object.keys(item) : [],
  );
  return new Set([...own, ...aliases.keys(), ...sources].filter((name) => !name.includes("*")));
}

function served(old: Router, now: Router, name: string): string[] {
  const [before, after] = [find(old, name), find(now, name)];
  if (failed(before) || before.by === "default fallback") return [];
  if (failed(after)) return [`${name} is no longer served: its requests are refused`];
  if (after.by === "default fallback") {
    return [`${name} is no longer served: its requests go to the default fallback ${after.model}`];
  }
  const sentences: string[] = [];
  if (after.by === "wildcard" && before.by !== "wildcard") {
    const [pattern] = after.deployments;
    sentences.push(`${name} is now served only by the wildcard ${pattern?.name ?? "*"}`);
  }
  if (after.by === "alias" && after.model !== before.model && before.by === "alias") {
    sentences.push(`${name} now stands for ${after.model} instead of ${before.model}`);
  } else if (after.by === "alias" && before.by === "group") {
    sentences.push(`${name} is now only another name of ${after.model}`);
  }
  return sentences;
}

function chained(old: Router, now: Router, name: string): string[] {
  return chains.flatMap(({ key, word }) => {
    const [before, after] = [targets(old, key, name), targets(now, key, name)];
    if (!serves(old, name) || !serves(now, name)) return [];
    if (before.length > 0 && after.length === 0) return [`${name} loses its last ${word}`];
    if (before.length === 0 && after.length > 0) {
      return [`${name} gains a ${word}: ${after.join(", then ")}`];
    }
    return after
      .filter((target) => serves(old, target) && !serves(now, target))
      .map((target) => `the ${word} of ${name} to ${target} leads nowhere now`);
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
  return [`${name} may refuse prompts over ${after} tokens, ${before} before`];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function shared(old: Router, now: Router, name: string): string[] {
  const [before, after] = [old.byName.get(name) ?? [], now.byName.get(name) ?? []];
  if (before.length === 0 || after.length === 0) return [];
  const sentences: string[] = [];
  if (before.length > 1 && after.length === 1 && targets(now, "fallbacks", name).length === 0) {
    sentences.push(`${name} is down to one deployment, and nothing stands in for it`);
  }
  if (after.length < 2) return sentences;
  const was = shares(before).shares;
  const is = shares(after).shares;
  const changed: string[] = [];
  after.forEach(({ model, params }, index) => {
    const twin = before.findIndex(
      (other) => other.model === model && other.params["api_base"] === params["api_base"],
    );
    const [first, second] = [was[twin], is[index] ?? 0];
    if (second === 0 && first !== 0) {
      sentences.push(`${model} of ${name} is never asked while its siblings are well`);
    } else if (first !== undefined && Math.abs(first - second) >= 0.01) {
      changed.push(`${model} ${percent(first)} -> ${percent(second)}`);
    }
  });
  if (changed.length > 0)
    sentences.push(`${name} spreads its requests anew: ${changed.join(", ")}`);
  return sentences;
}

/** What the proxy will do otherwise, in sentences. */
export function consequences(old: Router, now: Router): Change[] {
  const all = [...new Set([...names(old), ...names(now)])];
  const changes = all.flatMap((model) =>
    [served, chained, sized, shared]
      .flatMap((look) => look(old, now, model))
      .map((message): Change => ({ kind: "consequence", model, message })),
  );
  const known = new Set(old.dropped.map(({ why }) => why));
  const dropped = now.dropped
    .filter(({ why }) => !known.has(why))
    .map(({ index, why }): Change => {
      return { kind: "consequence", message: `LiteLLM drops model_list[${index}]: ${why}` };
    });
  return [...changes, ...dropped];
}
