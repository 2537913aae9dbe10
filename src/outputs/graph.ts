import { find, strategyOf } from "../router/names.ts";
import type { Deployment, Router } from "../router/router.ts";
import { firstShares } from "../router/shares.ts";
import { listOf, mappingOf } from "../yaml/read-values.ts";

/** A name that clients may ask for; "served" is one that others answer to: a routing group's, a wildcard's, a model's. */
export type GraphName = {
  id: string;
  name: string;
  kind: "group" | "alias" | "wildcard" | "served";
};

export type GraphDeployment = {
  id: string;
  /** position in model_list */
  index: number;
  group: string;
  model: string;
  provider: string;
  /** where it is asked, if that is not the provider's own address */
  host?: string;
  /** how likely it is picked first */
  share: number;
  order?: number;
  weight?: number;
  rpm?: number;
  tpm?: number;
  max_input_tokens?: number;
  max_output_tokens?: number;
};

export type GraphLink = {
  from: string;
  to: string;
  kind:
    | "alias"
    | "served"
    | "choice"
    | "fallback"
    | "context_window_fallback"
    | "content_policy_fallback"
    | "default_fallback";
  /** its place in its chain, from 1 */
  place?: number;
};

/** The routing picture as data: everything a drawing needs, in config order. */
export type Graph = {
  names: GraphName[];
  deployments: GraphDeployment[];
  providers: { id: string; name: string; host?: string }[];
  links: GraphLink[];
};

const numbers = ["order", "weight", "rpm", "tpm"] as const;
const limits = ["max_input_tokens", "max_output_tokens"] as const;

const targetName = (target: unknown): string | undefined => {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null || !("model" in target)) return undefined;
  return typeof target.model === "string" ? target.model : undefined;
};

/** The host of an address that is written out; what a variable holds is not known. */
function hostOf({ params }: Deployment): { host?: string } {
  const address = params["api_base"];
  if (typeof address !== "string" || !URL.canParse(address)) return {};
  const { host } = new URL(address);
  return host === "" ? {} : { host };
}

/** One for each provider and address. */
function providersOf(router: Router): Graph["providers"] {
  const found = new Map(
    router.deployments.map((deployment) => {
      const { provider } = deployment;
      const at = hostOf(deployment);
      return [`${provider} ${at.host}`, { name: provider, ...at }] as const;
    }),
  );
  return [...found.values()].map((provider, at) => ({ id: `p${at}`, ...provider }));
}

function deploymentsOf(router: Router): GraphDeployment[] {
  const shares = new Map(
    [...router.byName].flatMap(([name, group]) => {
      const taken = firstShares(group, strategyOf(router, name));
      return group.map((deployment, at) => [deployment, taken[at] ?? 0] as const);
    }),
  );
  return router.deployments.map((deployment) => {
    const { index, name, model, provider, params, info } = deployment;
    const drawn: GraphDeployment = {
      id: `d${index}`,
      index,
      group: name,
      model,
      provider,
      ...hostOf(deployment),
      share: Number((shares.get(deployment) ?? 0).toFixed(4)),
    };
    for (const key of numbers) {
      const value = params[key];
      if (typeof value === "number") drawn[key] = value;
    }
    for (const key of limits) {
      const value = info[key];
      if (typeof value === "number") drawn[key] = value;
    }
    return drawn;
  });
}

function namesOf(router: Router): GraphName[] {
  const names = [...router.byName.keys()].map(
    (name, at): GraphName => ({
      id: `g${at}`,
      name,
      kind: name.includes("*") ? "wildcard" : "group",
    }),
  );
  const aliases = [...router.aliases.keys()].map(
    (name, at): GraphName => ({
      id: `a${at}`,
      name,
      kind: "alias",
    }),
  );
  return [...names, ...aliases];
}

const chainsOf = (list: Router["fallbacks"]): [from: string, targets: readonly unknown[]][] =>
  (list ?? []).flatMap((item) =>
    Object.entries(mappingOf(item)).map(([from, chain]): [string, readonly unknown[]] => [
      from,
      listOf(chain),
    ]),
  );

/** What stands in for the names that there are; `*` is every name. */
function linksOf(router: Router, isName: (name: string) => boolean): GraphLink[] {
  const aliases = [...router.aliases].flatMap(([from, target]): GraphLink[] => {
    const to = targetName(target);
    return to === undefined ? [] : [{ from, to, kind: "alias" }];
  });
  const fallbacks = (
    [
      [router.fallbacks, "fallback"],
      [router.contextWindowFallbacks, "context_window_fallback"],
      [router.contentPolicyFallbacks, "content_policy_fallback"],
    ] as const
  ).flatMap(([list, kind]) =>
    chainsOf(list).flatMap(([from, targets]) =>
      targets.flatMap((target, index): GraphLink[] => {
        const [to, place] = [targetName(target), index + 1];
        if (from === "*") return [{ from, to: to ?? "?", kind: "default_fallback", place }];
        return to === undefined || !isName(from) ? [] : [{ from, to, kind, place }];
      }),
    ),
  );
  const choices = [...router.autoRouters].flatMap(([from, targets]) =>
    targets.map((to): GraphLink => ({ from, to, kind: "choice" })),
  );
  return [...aliases, ...choices, ...fallbacks];
}

/** Makes the picture of a router. */
export function graphOf(router: Router): Graph {
  const names = namesOf(router);
  const known = new Set(names.map(({ name }) => name));
  const links = linksOf(router, (name) => known.has(name) || router.routingGroups.has(name));
  for (const to of [...router.routingGroups.keys(), ...links.map((link) => link.to)]) {
    if (known.has(to)) continue;
    const found = find(router, to);
    if ("kind" in found || found.by === "default fallback") continue;
    known.add(to);
    names.push({ id: `s${names.length}`, name: to, kind: "served" });
    for (const by of new Set(found.deployments.map(({ name }) => name))) {
      links.push({ from: to, to: by, kind: "served" });
    }
  }
  return {
    names,
    deployments: deploymentsOf(router),
    providers: providersOf(router),
    links,
  };
}
