import { type Chain, chainsIn } from "./chains.ts";
import { hasDefaultFallbacks } from "./names.ts";
import type { Router } from "./router.ts";
import type { Call, Run } from "./run.ts";

const under = (item: unknown, key: string): unknown =>
  typeof item === "object" && item !== null
    ? Object.entries(item).find(([name]) => name === key)?.[1]
    : undefined;

/** A chain for one of these groups; the general `*` counts only when none has its own. */
export function findChain(
  router: Router,
  fallbacks: Chain,
  groups: readonly string[],
): Chain | undefined {
  const chainOf = chainsIn(fallbacks, router);
  const matches = groups.map(chainOf).filter((match) => match !== undefined);
  return (matches.find(({ generic }) => !generic) ?? matches[0])?.chain;
}

/** The groups whose chains a failed attempt may use: its own, then that of the request. */
export const lookupGroups = ({ model, metadata }: Call): string[] => [
  ...new Set([metadata.group, model, metadata.original]),
];

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, item]): [string, unknown] => [key, sorted(item)])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;

/** What makes a fallback the same one as another; the same is not tried twice. */
export function targetKey(target: unknown): string | undefined {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null) return undefined;
  const keys = Object.keys(target);
  const model = under(target, "model");
  if (keys.length === 1 && typeof model === "string") return model;
  return `\0${JSON.stringify(sorted(target))}`;
}

/** Whether an answer cut by a content filter would find a fallback. */
export function hasContentPolicyFallback({ router }: Run, call: Call): boolean {
  const { contentPolicyFallbacks } = router;
  if (contentPolicyFallbacks === undefined) return hasDefaultFallbacks(router);
  const chain = findChain(router, contentPolicyFallbacks, lookupGroups(call)) ?? [];
  const { attempted } = call;
  return chain.some((target) => {
    const key = targetKey(target);
    return key === undefined || attempted === undefined || !attempted.has(key);
  });
}
