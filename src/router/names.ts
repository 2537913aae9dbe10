import { isMapping } from "../yaml/read-values.ts";
import type { Failure } from "./errors.ts";
import type { Deployment, Router } from "./router.ts";
import { matchWildcard } from "./wildcards.ts";

/** How a name came to its deployments. */
export type Found = {
  readonly by:
    | "group"
    | "routing group"
    | "alias"
    | "id"
    | "wildcard"
    | "model"
    | "default fallback";
  readonly model: string;
  readonly deployments: readonly Deployment[];
};

const none: readonly Deployment[] = [];
const named = (router: Router, name: string): readonly Deployment[] =>
  router.routingGroups.get(name) ?? router.byName.get(name) ?? none;

/** The strategy by which one of a name's deployments is picked. */
export const strategyOf = ({ aliases, strategies, strategy }: Router, name: string): string =>
  strategies.get(aliases.get(name) ?? name) ?? strategy;

/** The first target of the first `*` chain. */
function firstDefault(router: Router): unknown {
  for (const item of router.fallbacks ?? []) {
    if (typeof item !== "object" || item === null || !("*" in item)) continue;
    const chain = item["*"];
    if (Array.isArray(chain) && chain.length > 0) return chain[0];
  }
  return undefined;
}

export const hasDefaultFallbacks = (router: Router): boolean =>
  (router.fallbacks ?? []).some((item) => typeof item === "object" && item !== null && "*" in item);

/**
 * The deployments behind a name, as the router looks them up for one attempt: an id, an alias
 * (followed once), a routing group, a group, a wildcard, a litellm model, the first default
 * fallback.
 *
 * @param specific the proxy found the name among the litellm models only
 */
export function find(router: Router, name: string, specific = false): Found | Failure {
  const byModel = (model: string): readonly Deployment[] =>
    router.deployments.filter((deployment) => deployment.model === model);
  if (specific) return { by: "model", model: name, deployments: byModel(name) };
  const single = router.names.has(name) ? undefined : router.byId.get(name);
  if (single) return { by: "id", model: single.model, deployments: [single] };

  const target = router.aliases.get(name);
  const model = target ?? name;
  const isRoutingGroup = router.routingGroups.has(model);
  if (!router.names.has(model) && !isRoutingGroup) {
    const deployments = matchWildcard(router, model);
    if (deployments.length > 0) return { by: "wildcard", model, deployments };
  }
  const group = named(router, model);
  if (group.length > 0) {
    const by = isRoutingGroup ? "routing group" : "group";
    return { by: target === undefined ? by : "alias", model, deployments: group };
  }
  const direct = byModel(model);
  if (direct.length > 0) return { by: "model", model, deployments: direct };
  const fallback = firstDefault(router);
  // One with parameters of its own breaks the look-up.
  if (isMapping(fallback)) return { kind: "TypeError", status: undefined };
  const instead = typeof fallback === "string" ? router.byName.get(fallback) : undefined;
  if (typeof fallback === "string" && instead !== undefined) {
    return { by: "default fallback", model: fallback, deployments: instead };
  }
  return { kind: "BadRequestError", status: 400 };
}

/** The deployments that count as a name's group when levels of `order` and sizes are looked at. */
export function modelList(router: Router, name: string): readonly Deployment[] {
  const target = router.aliases.get(name);
  const found = [...named(router, name), ...(target === undefined ? none : named(router, target))];
  return found.length > 0 ? found : matchWildcard(router, name);
}

/** What the proxy does with a name before it asks the router. */
export function admit(router: Router, name: string): "router" | "model" | Failure {
  const { names, byId, aliases, routingGroups } = router;
  if ([names, byId, aliases, routingGroups].some((known) => known.has(name))) return "router";
  if (router.patterns.length > 0) return "router";
  if (router.deployments.some(({ model }) => model === name)) return "model";
  return { kind: "ProxyModelNotFoundError", status: 400 };
}
