import type { Config } from "../../generate.ts";
import { chainsIn, fallbacksOf, type Match, type Naming } from "../../router/chains.ts";
import { isMapping, mappingOf } from "../../yaml/read-values.ts";

type Find = (name: string) => Match | undefined;

/** What happens to a request, as LiteLLM reads it from a config. */
export type Routing = {
  /** the chains of a name, by what went wrong */
  chains: { readonly fallbacks: Find; readonly context: Find; readonly content: Find };
  retries: number;
  /** whether a retry policy says how often a request for a name is tried again */
  hasPolicy: (name: string) => boolean;
  /** what picks a deployment, where that is not simple-shuffle with its fixed shares */
  strategy: string | undefined;
};

/** Reads from a config what the page says of requests. */
export function routingOf(config: Config, naming: Naming): Routing {
  const router = mappingOf(config["router_settings"]);
  const general = mappingOf(config["litellm_settings"]);
  const lists = fallbacksOf(router, general);
  const strategy = router["routing_strategy"];
  const stated = [router["num_retries"], general["num_retries"]];
  const policies = mappingOf(router["model_group_retry_policy"]);
  return {
    chains: {
      fallbacks: chainsIn(lists.fallbacks ?? [], naming),
      context: chainsIn(lists.contextWindowFallbacks ?? [], naming),
      content: chainsIn(lists.contentPolicyFallbacks ?? [], naming),
    },
    // LiteLLM's own default
    retries: stated.find((value) => typeof value === "number") ?? 2,
    hasPolicy: (name) => isMapping(router["retry_policy"]) || isMapping(policies[name]),
    strategy: typeof strategy === "string" && strategy !== "simple-shuffle" ? strategy : undefined,
  };
}
