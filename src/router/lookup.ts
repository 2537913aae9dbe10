import { hasDefaultFallbacks } from "./names.ts";
import type { Router } from "./router.ts";
import type { Call, Run } from "./run.ts";

/** A list of fallbacks: names, or names with parameters. */
export type Chain = readonly unknown[];

const asChain = (value: unknown): Chain | undefined =>
  Array.isArray(value) ? value : typeof value === "string" ? [...value] : undefined;

const firstKey = (item: unknown): string | undefined =>
  typeof item === "object" && item !== null ? Object.keys(item)[0] : undefined;

const under = (item: unknown, key: string): unknown =>
  typeof item === "object" && item !== null
    ? Object.entries(item).find(([name]) => name === key)?.[1]
    : undefined;

/** `openai/gpt-4` also finds the chain of `gpt-4`. */
const stripped = (group: string, providers: ReadonlySet<string>): string | undefined => {
  const prefix = group.split("/")[0] ?? "";
  return group.includes("/") && providers.has(prefix)
    ? group.replaceAll(`${prefix}/`, "")
    : undefined;
};

/** `gpt-4` also finds the chain of `openai/gpt-4`. */
function prefixed(
  group: string,
  keys: readonly (string | undefined)[],
  router: Router,
): string | undefined {
  if (group.includes("/") || !keys.some((key) => key?.endsWith(`/${group}`))) return undefined;
  const provider = router.providerOf(group);
  return provider === undefined ? undefined : `${provider}/${group}`;
}

type Match = { chain: Chain; generic: boolean };

function chainOf(router: Router, fallbacks: Chain, group: string): Match | undefined {
  const longer = prefixed(group, fallbacks.map(firstKey), router);
  const shorter = stripped(group, router.providers);
  let generic: unknown;
  let loose: unknown;
  for (const item of fallbacks) {
    const key = firstKey(item);
    if (key === undefined) continue;
    if (key === group) {
      const chain = asChain(under(item, key));
      return chain && { chain, generic: false };
    }
    if (key === longer || key === shorter) loose = under(item, key);
    else if (key === "*") generic = under(item, key);
  }
  const chain = asChain(loose) ?? asChain(generic);
  return chain && { chain, generic: loose === undefined };
}

/** A chain for one of these groups; the general `*` counts only when none has its own. */
export function findChain(
  router: Router,
  fallbacks: Chain,
  groups: readonly string[],
): Chain | undefined {
  const matches = groups
    .map((group) => chainOf(router, fallbacks, group))
    .filter((match) => match !== undefined);
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
