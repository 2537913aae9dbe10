import type { Mapping } from "../yaml/read.ts";
import type { Deployment } from "./deployments.ts";

/** The deployments that have a key, in order: most keys are in few of them or in none. */
export type Having = (part: "litellm_params" | "model_info", key: string) => readonly Deployment[];

type ByKey = Map<string, Deployment[]>;

const none: readonly Deployment[] = [];

function note(found: ByKey, values: Mapping, deployment: Deployment): void {
  for (const key in values) {
    if (!Object.hasOwn(values, key)) continue;
    const known = found.get(key);
    if (known) known.push(deployment);
    else found.set(key, [deployment]);
  }
}

/** Looks at each deployment once. */
export function readHaving(deployments: readonly Deployment[]): Having {
  const found = { litellm_params: new Map(), model_info: new Map() } satisfies Record<
    string,
    ByKey
  >;
  for (const deployment of deployments) {
    note(found.litellm_params, deployment.params, deployment);
    note(found.model_info, deployment.info, deployment);
  }
  return (part, key) => found[part].get(key) ?? none;
}
