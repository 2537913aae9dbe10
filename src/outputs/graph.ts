import { find } from "../router/names.ts";
import type { Deployment, Router } from "../router/router.ts";
import { firstShares } from "../router/shares.ts";

/** A name that clients may ask for; "served" is one that only a wildcard or a model answers to. */
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
    [...router.byName.values()].flatMap((group) => {
      const taken = firstShares(group);
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

/** Makes the picture of a router. */
export function graphOf(router: Router): Graph {
  const names = namesOf(router);
  const ids = new Map(names.map(({ name, id }) => [name, id]));
  const links: GraphLink[] = [];
  const link = (from: string, target: unknown, kind: GraphLink["kind"], place?: number): void => {
    const name = targetName(target);
    if (name === undefined || !ids.has(from)) return;
    links.push({ from, to: name, kind, ...(place === undefined ? {} : { place }) });
  };
  for (const [alias, target] of router.aliases) link(alias, target, "alias");
  for (const [list, kind] of [
    [router.fallbacks, "fallback"],
    [router.contextWindowFallbacks, "context_window_fallback"],
    [router.contentPolicyFallbacks, "content_policy_fallback"],
  ] as const) {
    for (const item of list ?? []) {
      for (const [from, chain] of typeof item === "object" && item !== null
        ? Object.entries(item)
        : []) {
        const targets: readonly unknown[] = Array.isArray(chain) ? chain : [];
        for (const [at, target] of targets.entries()) {
          if (from !== "*") link(from, target, kind, at + 1);
          else
            links.push({
              from: "*",
              to: targetName(target) ?? "?",
              kind: "default_fallback",
              place: at + 1,
            });
        }
      }
    }
  }
  for (const { to } of [...links]) {
    if (ids.has(to)) continue;
    const found = find(router, to);
    if ("kind" in found || found.by === "default fallback") continue;
    const id = `s${names.length}`;
    ids.set(to, id);
    names.push({ id, name: to, kind: "served" });
    for (const by of new Set(found.deployments.map(({ name }) => name))) link(to, by, "served");
  }
  return {
    names,
    deployments: deploymentsOf(router),
    providers: providersOf(router),
    links,
  };
}
