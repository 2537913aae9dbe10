import { own } from "../own.ts";
import type { MapEntry } from "./from-config.ts";
import { countsFor, namesOf } from "./model-names.ts";
import type { Deployment } from "./router.ts";

const integer = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) ? value : undefined;

/** What the map says of a deployment's model. */
export function entryOf(
  models: Readonly<Record<string, MapEntry>>,
  deployment: Deployment,
): MapEntry | undefined {
  for (const name of namesOf(deployment)) {
    // its own spelling first: LiteLLM does not mind another
    const entry = own(models, name) ?? own(models, name.toLowerCase());
    if (entry !== undefined && countsFor(entry.provider, deployment.provider)) return entry;
  }
  return undefined;
}

/**
 * The largest prompt that LiteLLM believes a deployment takes. At start each deployment's
 * model_info is written into the map of all models, so that one's max_input_tokens counts for
 * the others of the same model that state none: the last one stays.
 */
export function windows(
  deployments: readonly Deployment[],
  models: Readonly<Record<string, MapEntry>>,
): (deployment: Deployment) => number | undefined {
  const written = new Map<string, number | undefined>();
  const lookUp = (deployment: Deployment): { known: boolean; input: number | undefined } => {
    const name = namesOf(deployment).find((each) => written.has(each));
    const entry = entryOf(models, deployment);
    return {
      known: name !== undefined || entry !== undefined,
      input: name === undefined ? entry?.input : written.get(name),
    };
  };
  for (const deployment of deployments) {
    const own = integer(deployment.info["max_input_tokens"]);
    written.set(deployment.model, own ?? lookUp(deployment).input);
  }
  return (deployment) => {
    const { known, input } = lookUp(deployment);
    if (!known) return undefined;
    return integer(deployment.info["max_input_tokens"]) ?? input;
  };
}
