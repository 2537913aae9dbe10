import type { ProviderOf } from "../litellm/provider-of.ts";
import type { Mapping } from "../yaml/read-values.ts";
import { isYes } from "./python.ts";
import type { Pattern } from "./wildcards.ts";

/** A deployment that the router took. */
export type Deployment = {
  /** position in model_list */
  readonly index: number;
  /** model_info.id, or one of our own; equal rows have equal ids, as in LiteLLM */
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly provider: string;
  readonly params: Mapping;
  readonly info: Mapping;
};

/** The provider of a wildcard's model that is filled in with a name of which LiteLLM knows none. */
export const noProvider = "unknown";

/** Whether somebody paused it: the router does not ask it, whatever it is called by. */
export const isBlocked = ({ info }: Pick<Deployment, "info">): boolean => isYes(info["blocked"]);

/** A router's settings and deployments, as the proxy makes them of a config. */
export type Router = {
  readonly deployments: readonly Deployment[];
  /** positions in model_list that LiteLLM drops, and why */
  readonly dropped: readonly { index: number; why: string }[];
  /** every model_name, those of dropped deployments too */
  readonly names: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly Deployment[]>;
  readonly byId: ReadonlyMap<string, Deployment>;
  readonly patterns: readonly Pattern[];
  /** by model_name, the names to which an auto router may hand a request, as the prompt has it */
  readonly autoRouters: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, string>;
  /** by the names of router_settings.routing_groups, the deployments of their members */
  readonly routingGroups: ReadonlyMap<string, readonly Deployment[]>;
  /** the strategies of names in routing groups; `strategy` is that of all others */
  readonly strategies: ReadonlyMap<string, string>;
  readonly fallbacks: readonly unknown[] | undefined;
  readonly contextWindowFallbacks: readonly unknown[] | undefined;
  readonly contentPolicyFallbacks: readonly unknown[] | undefined;
  readonly numRetries: number;
  readonly retryPolicy: Mapping | undefined;
  readonly groupRetryPolicy: Mapping;
  readonly maxFallbacks: number;
  readonly allowedFails: number;
  /** allowed_fails differs from the default that it would have had */
  readonly allowedFailsCounts: boolean;
  readonly allowedFailsPolicy: Mapping | undefined;
  readonly cooldownTime: number;
  readonly disableCooldowns: boolean;
  readonly preCallChecks: boolean;
  readonly weightedFailover: boolean;
  /** whether a request that a vendor refuses as bad goes on to the fallbacks */
  readonly fallbackOnBadRequest: boolean;
  readonly tagFiltering: boolean;
  readonly retryAfter: number;
  readonly timeout: number;
  readonly strategy: string;
  /** the largest prompt a deployment takes, where one is known */
  readonly window: (deployment: Deployment) => number | undefined;
  readonly providerOf: ProviderOf;
  readonly providers: ReadonlySet<string>;
};

/** One request. */
export type Request = {
  readonly model: string;
  readonly promptTokens: number;
  readonly numRetries?: number;
  readonly disableFallbacks?: boolean;
  /** the caller's own list, which replaces the router's */
  readonly fallbacks?: readonly unknown[];
};
