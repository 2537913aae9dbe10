import { credentialsEnd, secretParams, vendorKeys } from "../authoring/deployment.ts";
import { placeholderKeys } from "../authoring/env.ts";
import type { Catalogue, ModelMap } from "../litellm/catalogue.ts";
import { fallbackKinds } from "../litellm/fallbacks.ts";
import { membersOf, placeOf, type Type } from "../litellm/key-types.ts";
import { modelIdUnions } from "../litellm/model-ids.ts";
import { once } from "../once.ts";
import { isMapping } from "../yaml/read.ts";

/** Whether values are of the types that group files are written in. */
export type Fits = {
  /** a key of litellm_params beside a deployment of that prefix */
  param(prefix: string, key: string, value: unknown): boolean;
  info(key: string, value: unknown): boolean;
  setting(section: string, key: string, value: unknown): boolean;
  /** a whole section: guardrails, mcp_servers, credential_list */
  section(name: string, value: unknown): boolean;
  /** an id that bedrock() takes */
  bedrockId(model: string): boolean;
  /** a model that cacheControl() takes */
  caches(model: string): boolean;
  /** a model that thinking() takes */
  reasons(model: string): boolean;
};

const isReference = (value: unknown): boolean =>
  typeof value === "string" && /^os\.environ\/[A-Za-z_]\w*$/.test(value);

const isSecret = (value: unknown): boolean =>
  isReference(value) || placeholderKeys.some((name) => name === value);

const limitParams = ["max_tokens", "max_completion_tokens", "max_output_tokens"];

/** What defineConfig says itself. */
const said: Readonly<Record<string, readonly string[]>> = {
  litellm_settings: ["callbacks"],
  router_settings: [],
  general_settings: [],
};
const routed = [...fallbackKinds, "default_fallbacks", "model_group_alias"];

const isForeign = (prefix: string, key: string): boolean =>
  Object.entries(vendorKeys).some(
    ([start, prefixes]) => key.startsWith(start) && !prefixes.some((one) => one === prefix),
  );

function fitsPlace(catalogue: Catalogue, place: string, value: unknown): boolean {
  if (!isMapping(value)) return false;
  const required = catalogue.required[place] ?? [];
  return (
    required.every((key) => value[key] !== undefined) &&
    Object.entries(value).every(([key, item]) => fitsKey(catalogue, place, key, item))
  );
}

function fitsKey(catalogue: Catalogue, place: string, key: string, value: unknown): boolean {
  const members = membersOf(catalogue, place, key);
  return members?.some((type) => fitsType(catalogue, type, value)) ?? false;
}

/** It has no place in the catalogue: LiteLLM reads these two keys. */
function isProviderBudget(value: unknown): boolean {
  if (!isMapping(value)) return false;
  const { budget_limit, time_period, ...others } = value;
  return (
    (typeof budget_limit === "number" || isReference(budget_limit)) &&
    typeof time_period === "string" &&
    Object.keys(others).length === 0
  );
}

function fitsNamed(catalogue: Catalogue, name: string, value: unknown): boolean {
  switch (name) {
    case "unknown":
      return true;
    case "null":
      return value === null;
    case "string":
    case "number":
    case "boolean":
      return typeof value === name;
    case "EnvRef":
      return isReference(value);
    case "ProviderBudget":
      return isProviderBudget(value);
    case "RoutingStrategy":
      return catalogue.routing_strategies.some((strategy) => strategy === value);
    default: {
      const place = placeOf(name);
      return place !== undefined && fitsPlace(catalogue, place, value);
    }
  }
}

function fitsType(catalogue: Catalogue, type: Type, value: unknown): boolean {
  if (typeof type === "string") return fitsNamed(catalogue, type, value);
  if ("word" in type) return value === type.word;
  if ("list" in type) {
    return Array.isArray(value) && value.every((item) => fitsType(catalogue, type.list, item));
  }
  return (
    isMapping(value) &&
    Object.values(value).every((item) => type.record.some((one) => fitsType(catalogue, one, item)))
  );
}

/** What stands beside the params of a deployment, in the same object. */
const beside = ["model", "model_info", "as_is", "model_name"];

function fitsParam(catalogue: Catalogue, prefix: string, key: string, value: unknown): boolean {
  if (beside.includes(key) || isForeign(prefix, key)) return false;
  if (key === "vertex_credentials" && typeof value === "string" && value.endsWith(credentialsEnd))
    return true;
  if (secretParams.some((name) => name === key)) return isSecret(value);
  if (limitParams.includes(key)) return typeof value === "number";
  return fitsKey(catalogue, "litellm_params", key, value);
}

function fitsSetting(catalogue: Catalogue, section: string, key: string, value: unknown): boolean {
  if (section !== "general_settings" && routed.includes(key)) return false;
  if (said[section]?.includes(key)) return false;
  if (section === "general_settings" && key === "master_key") return isSecret(value);
  return fitsKey(catalogue, section, key, value);
}

/** Reads the types as `keys.ts` has them, from the catalogue and the map it was written from. */
export function typesOf(catalogue: Catalogue, models: () => ModelMap): Fits {
  const unions = once(
    (): ReadonlyMap<string, readonly string[]> => new Map(modelIdUnions(models())),
  );
  const isIn = (union: string, id: string): boolean => unions().get(union)?.includes(id) ?? false;
  return {
    param: (prefix, key, value) => fitsParam(catalogue, prefix, key, value),
    info: (key, value) => fitsKey(catalogue, "model_info", key, value),
    setting: (section, key, value) => fitsSetting(catalogue, section, key, value),
    section: (name, value) => fitsKey(catalogue, "top", name, value) && value !== null,
    bedrockId: (model) => model.startsWith("arn:aws:bedrock:") || isIn("BedrockModelId", model),
    caches: (model) => !isIn("NoCachingModelId", model),
    reasons: (model) => !isIn("NoReasoningModelId", model),
  };
}
