import type { MapEntry } from "./from-config.ts";
import type { Deployment } from "./router.ts";

const integer = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) ? value : undefined;

/** What the map says of a model, under its whole name or without its provider's prefix. */
export function entryOf(
  models: Readonly<Record<string, MapEntry>>,
  { model, provider }: Pick<Deployment, "model" | "provider">,
): MapEntry | undefined {
  const bare = model.startsWith(`${provider}/`) ? model.slice(provider.length + 1) : model;
  for (const name of [`${provider}/${bare}`, bare]) {
    const entry = Object.hasOwn(models, name) ? models[name] : undefined;
    if (entry?.provider === provider) return entry;
  }
  return undefined;
}

/**
 * The largest prompt that LiteLLM believes a deployment takes. One deployment's
 * model_info.max_input_tokens counts for all of the same model that state none: LiteLLM writes
 * it into its map, and the last one stays.
 */
export function windows(
  deployments: readonly Deployment[],
  models: Readonly<Record<string, MapEntry>>,
): (deployment: Deployment) => number | undefined {
  const stated = new Map<string, number>();
  for (const { model, info } of deployments) {
    const own = integer(info["max_input_tokens"]);
    if (own !== undefined) stated.set(model, own);
  }
  return (deployment) => {
    const entry = entryOf(models, deployment);
    if (deployment.filled && entry === undefined && !stated.has(deployment.model)) return undefined;
    return (
      integer(deployment.info["max_input_tokens"]) ?? stated.get(deployment.model) ?? entry?.input
    );
  };
}
