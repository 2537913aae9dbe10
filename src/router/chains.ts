import { listOf, type Mapping } from "../yaml/read-values.ts";
import type { Router } from "./router.ts";

/** A list of fallbacks: names, or names with parameters. */
export type Chain = readonly unknown[];

/** A chain that a name finds; a generic one is the `*` of all that have none of their own. */
export type Match = { readonly chain: Chain; readonly generic: boolean };

/** What a release knows of providers, by which it finds a chain under another spelling of a name. */
export type Naming = Pick<Router, "providers" | "providerOf">;

type Lists = Pick<Router, "fallbacks" | "contextWindowFallbacks" | "contentPolicyFallbacks">;

const list = (value: unknown): Chain | undefined => {
  const items = listOf(value);
  return items.length > 0 ? items : undefined;
};

/** The lists of fallbacks; the router's own hide those of litellm_settings. */
export function fallbacksOf(router: Mapping, general: Mapping): Lists {
  const either = (key: string): Chain | undefined => list(router[key]) ?? list(general[key]);
  const chains = either("fallbacks");
  const defaults = either("default_fallbacks");
  return {
    fallbacks: defaults === undefined ? chains : [...(chains ?? []), { "*": defaults }],
    contextWindowFallbacks: either("context_window_fallbacks"),
    contentPolicyFallbacks: either("content_policy_fallbacks"),
  };
}

const asChain = (value: unknown): Chain | undefined =>
  Array.isArray(value) ? value : typeof value === "string" ? [...value] : undefined;

/** `openai/gpt-4` also finds the chain of `gpt-4`. */
function stripped(group: string, { providers }: Naming): string | undefined {
  const prefix = group.split("/")[0] ?? "";
  return group.includes("/") && providers.has(prefix)
    ? group.replaceAll(`${prefix}/`, "")
    : undefined;
}

/** `gpt-4` also finds the chain of `openai/gpt-4`. */
function prefixed(
  group: string,
  endings: ReadonlySet<string>,
  { providerOf }: Naming,
): string | undefined {
  if (!endings.has(group)) return undefined;
  const provider = providerOf(group);
  return provider === undefined ? undefined : `${provider}/${group}`;
}

/** Finds the chain of any name in one list of fallbacks: its own, else `*`. */
export function chainsIn(fallbacks: Chain, naming: Naming): (group: string) => Match | undefined {
  const first = new Map<string, unknown>();
  const last = new Map<string, { at: number; value: unknown }>();
  const endings = new Set<string>();
  for (const [at, item] of fallbacks.entries()) {
    // LiteLLM reads no more than the first key
    const [entry] = typeof item === "object" && item !== null ? Object.entries(item) : [];
    if (entry === undefined) continue;
    const [key, value] = entry;
    if (!first.has(key)) first.set(key, value);
    last.set(key, { at, value });
    const slash = key.lastIndexOf("/");
    if (slash >= 0) endings.add(key.slice(slash + 1));
  }
  const generic = asChain(last.get("*")?.value);
  return (group) => {
    if (first.has(group)) {
      const chain = asChain(first.get(group));
      return chain && { chain, generic: false };
    }
    const [loose] = [prefixed(group, endings, naming), stripped(group, naming)]
      .flatMap((key) => (key === undefined ? [] : (last.get(key) ?? [])))
      .sort((a, b) => b.at - a.at);
    const chain = asChain(loose?.value) ?? generic;
    return chain && { chain, generic: loose === undefined };
  };
}
