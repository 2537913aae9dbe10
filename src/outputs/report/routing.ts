import type { Config } from "../../generate.ts";
import { readFallbacks } from "../../lint/fallbacks.ts";
import type { FallbackKind } from "../../litellm/fallbacks.ts";
import { type Mapping, mappingOf } from "../../yaml/read-values.ts";

/** What happens to a request, as LiteLLM reads it from a config. */
export type Routing = {
  /** by kind and by the name that they are of */
  chains: Readonly<Record<FallbackKind, ReadonlyMap<string, readonly string[]>>>;
  /** the fallbacks of every name that has none of its own */
  byDefault: readonly string[] | undefined;
  retries: number;
  /** what picks a deployment, where that is not simple-shuffle with its fixed shares */
  strategy: string | undefined;
};

/** Reads from a config what the page says of requests. */
export function routingOf(config: Config): Routing {
  const section = (name: string): Mapping => mappingOf(config[name]);
  const used = readFallbacks(section).filter((fallback) => fallback.used);
  const chainsOf = (wanted: FallbackKind): ReadonlyMap<string, readonly string[]> => {
    const chains = new Map<string, readonly string[]>();
    for (const { kind, source, targets } of used) {
      if (kind !== wanted || source === undefined || chains.has(source)) continue;
      chains.set(
        source,
        targets.map(({ name }) => name),
      );
    }
    return chains;
  };
  const router = section("router_settings");
  const strategy = router["routing_strategy"];
  const stated = [router["num_retries"], section("litellm_settings")["num_retries"]];
  return {
    chains: {
      fallbacks: chainsOf("fallbacks"),
      context_window_fallbacks: chainsOf("context_window_fallbacks"),
      content_policy_fallbacks: chainsOf("content_policy_fallbacks"),
    },
    byDefault: used
      .find(({ kind }) => kind === "default_fallbacks")
      ?.targets.map(({ name }) => name),
    // LiteLLM's own default
    retries: stated.find((value) => typeof value === "number") ?? 2,
    strategy: typeof strategy === "string" && strategy !== "simple-shuffle" ? strategy : undefined,
  };
}
