import type { Config } from "../../generate.ts";
import { chainsIn, fallbacksOf, type Match, type Naming } from "../../router/chains.ts";
import { mappingOf } from "../../yaml/read-values.ts";

type Find = (name: string) => Match | undefined;

/** What happens to a request, as LiteLLM reads it from a config. */
export type Routing = {
  /** the chains of a name, by what went wrong */
  chains: { readonly fallbacks: Find; readonly context: Find; readonly content: Find };
  retries: number;
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
  return {
    chains: {
      fallbacks: chainsIn(lists.fallbacks ?? [], naming),
      context: chainsIn(lists.contextWindowFallbacks ?? [], naming),
      content: chainsIn(lists.contentPolicyFallbacks ?? [], naming),
    },
    // LiteLLM's own default
    retries: stated.find((value) => typeof value === "number") ?? 2,
    strategy: typeof strategy === "string" && strategy !== "simple-shuffle" ? strategy : undefined,
  };
}
