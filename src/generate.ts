import type { Inventory } from "./authoring/config.ts";
import type { Deployment } from "./authoring/deployment.ts";
import { mergeAsIs, outputLimit } from "./authoring/deployment.ts";
import { sectionsOf } from "./authoring/sections.ts";
import type { Environment } from "./environment.ts";
import { environmentOf } from "./environment.ts";
import { implicitKeyIn, type Release } from "./implicit-key.ts";
import type { LimitsDatabase } from "./limits/lookup.ts";
import type { ModelMap } from "./limits/resolve.ts";
import { limitsOf, seesImages } from "./limits/resolve.ts";
import type { ModelInfo } from "./litellm/keys.ts";
import { inOrder } from "./order.ts";
import { isMapping } from "./yaml/read-values.ts";

/** A row of LiteLLM's model_list. */
export type ModelEntry = {
  model_name: string;
  litellm_params: Readonly<Record<string, unknown>> & { readonly model: string };
  model_info?: Readonly<Record<string, unknown>>;
};

/** LiteLLM's config as plain data. */
export type Config = { model_list: readonly ModelEntry[] } & Readonly<Record<string, unknown>>;

/** Where a row of model_list comes from. */
export type Source = {
  readonly deployment: Deployment;
  /** the group's name, or undefined for a model offered under its own name */
  readonly group: string | undefined;
  /** position among the deployments of its group, or among the models */
  readonly index: number;
};

/** What the database or the inventory could not answer. */
export type Problem = {
  rule: string;
  path: readonly (string | number)[];
  message: string;
  suggestion?: string;
};

export type Generated = {
  modelList: readonly ModelEntry[];
  /** the header set of each transport that sends one */
  headers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  config: Config;
  env: Environment;
  /** whether each row of modelList takes images, same index */
  seeing: readonly boolean[];
  /** the source of each row of modelList, same index */
  sources: readonly Source[];
  problems: readonly Problem[];
};

/** What the generator looks things up in. */
export type Reference = {
  limits: LimitsDatabase;
  catalogue: Release["catalogue"];
  /** LiteLLM's model map, which says of models without a limit what they are for */
  models?: ModelMap;
};

function sourcesOf(inventory: Inventory): (Source & { name: string })[] {
  const sources = [
    ...inventory.groups.flatMap(({ name, deployments }) =>
      deployments.map((deployment, index) => ({ name, deployment, group: name, index })),
    ),
    ...inventory.models.map((deployment, index) => ({
      name: deployment.model_name,
      deployment,
      group: undefined,
      index,
    })),
  ];
  return inventory.order === undefined ? sources : inOrder(sources, inventory.order);
}

/** litellm_params with every `outputLimit` replaced by the number, or left out where there is none. */
function resolveParams(
  deployment: Deployment,
  output: ModelInfo["max_output_tokens"],
): ModelEntry["litellm_params"] {
  const given = deployment.litellm_params;
  let params: Record<string, unknown> & { model: string } = given;
  for (const key of Object.keys(given)) {
    if (!isOutputLimit(params[key])) continue;
    if (params === given) params = { ...given };
    if (output === undefined) delete params[key];
    else params[key] = output;
  }
  return params;
}

const isOutputLimit = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "limit" in value &&
  value.limit === outputLimit.limit;

/** What stands as it is can be anything, `model_info: null` too. */
const isWhole = ({ model_info }: ModelEntry): boolean =>
  model_info === undefined || isMapping(model_info);

function whole(row: ModelEntry): ModelEntry {
  const { model_info: _, ...rest } = row;
  return isWhole(row) ? row : rest;
}

/**
 * The one shared generator: from an inventory to LiteLLM's config. Pure: the same input gives
 * the same bytes, and nothing is read from the disk, the clock or the environment.
 *
 * @param inventory what `defineConfig` returned
 * @param reference the token-limit database and the catalogue of the target version
 */
export function generate(inventory: Inventory, reference: Reference): Generated {
  const headers: Record<string, Readonly<Record<string, unknown>>> = {};
  const problems: Problem[] = [];
  const sources = sourcesOf(inventory);
  const rows = sources.map(({ name, deployment }, index): ModelEntry => {
    const { info, problem } = limitsOf(
      deployment,
      reference.limits,
      inventory.limits,
      reference.models,
    );
    if (problem)
      problems.push({ ...problem, path: ["model_list", index, "litellm_params", "model"] });
    const sent = deployment.litellm_params.extra_headers;
    if (sent !== undefined && sent !== null) headers[deployment.transport] ??= { ...sent };
    const litellm_params = resolveParams(deployment, info.max_output_tokens);
    const row: ModelEntry =
      Object.keys(info).length > 0
        ? { model_name: name, litellm_params, model_info: info }
        : { model_name: name, litellm_params };
    return deployment.as_is === undefined ? row : { ...row, ...mergeAsIs(row, deployment.as_is) };
  });
  const modelList = rows.every(isWhole) ? rows : rows.map(whole);
  const config: Config = { model_list: rows, ...sectionsOf(inventory) };
  const seeing = sources.map(({ deployment }) => seesImages(deployment, reference.limits));
  const env = environmentOf(config, implicitKeyIn(reference));
  return { modelList, headers, config, env, seeing, sources, problems };
}
