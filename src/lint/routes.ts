import type { Deployment } from "./deployments.ts";
import type { Fallback } from "./fallbacks.ts";
import type { Context } from "./rule.ts";

/** The targets of each source, of the fallbacks that LiteLLM uses. */
export function routes(
  fallbacks: readonly Fallback[],
  kind: Fallback["kind"],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { kind: own, used, source, targets } of fallbacks) {
    if (own !== kind || !used || source === undefined || found.has(source)) continue;
    found.set(
      source,
      targets.map(({ name }) => name),
    );
  }
  return found;
}

const isCount = (value: unknown): value is number => typeof value === "number" && value > 0;

/** What a deployment is for: what it states, else what the map says. */
export const modeOf = (deployment: Deployment, model: Context["model"]): unknown =>
  deployment.info["mode"] ?? model(deployment)?.mode;

/** How many tokens a deployment takes: what it states, else what the map says. */
export function windowOf(deployment: Deployment, model: Context["model"]): number | undefined {
  const stated = deployment.info["max_input_tokens"];
  return isCount(stated) ? stated : model(deployment)?.input;
}

/** The windows of a group: the smallest and the largest; undefined unless all are known. */
export function windowsOf(
  group: readonly Deployment[],
  model: Context["model"],
): { least: number; most: number } | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const deployment of group) {
    const size = windowOf(deployment, model);
    if (size === undefined) return undefined;
    least = Math.min(least, size);
    most = Math.max(most, size);
  }
  return group.length === 0 ? undefined : { least, most };
}

/** Groups in which some deployments have a window that is known, with those that have none. */
export function partialGroups(
  named: Context["named"],
  model: Context["model"],
): Map<string, readonly Deployment[]> {
  const partial = new Map<string, readonly Deployment[]>();
  for (const [name, group] of named.groups) {
    if (group.length < 2 || name.includes("*")) continue;
    const without = group.filter((deployment) => windowOf(deployment, model) === undefined);
    if (without.length > 0 && without.length < group.length) partial.set(name, without);
  }
  return partial;
}
