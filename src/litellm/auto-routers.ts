import { isMapping, listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";

const builtIn = ["complexity", "adaptive", "quality"] as const;

/** What a deployment of auto_router/ is: it has no model, and picks one of other names. */
export type AutoRouter = "semantic" | (typeof builtIn)[number];

/** Which of the auto routers that LiteLLM brings since 1.81 a model string names, if any. */
export const builtInRouter = (model: string): (typeof builtIn)[number] | undefined =>
  builtIn.find((kind) => model.startsWith(`auto_router/${kind}_router`));

/** Which auto router a model string names, if any. */
export const autoRouterOf = (model: string): AutoRouter | undefined =>
  model.startsWith("auto_router/") ? (builtInRouter(model) ?? "semantic") : undefined;

/** A name in an auto router's settings, and where in litellm_params it stands. */
export type Choice = { name: string; path: readonly (string | number)[] };

/** The mapping in which an auto router that LiteLLM brings has its settings. */
export const settingsOf = (kind: AutoRouter, params: Mapping): Mapping =>
  mappingOf(params[`${kind}_router_config`]);

/** The models of one tier: a name or a mapping with a model_name, or a list of them. */
function inTier(given: unknown, path: Choice["path"]): Choice[] {
  if (typeof given === "string") return [{ name: given, path }];
  if (Array.isArray(given)) {
    return given.flatMap((item, index) => inTier(item, [...path, index]));
  }
  const name = mappingOf(given)["model_name"];
  return typeof name === "string" ? [{ name, path: [...path, "model_name"] }] : [];
}

const named = (from: Mapping, keys: readonly string[], path: Choice["path"] = []): Choice[] =>
  keys.flatMap((key) => inTier(from[key], [...path, key]));

/** The routes in a semantic router's JSON text, or why LiteLLM cannot read them. */
export function readRoutes(text: string): { routes: unknown } | { flaw: string } {
  try {
    const read: unknown = JSON.parse(text);
    return isMapping(read) ? { routes: read["routes"] } : { flaw: "this is no object" };
  } catch {
    return { flaw: "this is no JSON" };
  }
}

/** The names that a semantic router's routes have. */
function inRoutes(text: unknown): Choice[] {
  const read = typeof text === "string" ? readRoutes(text) : { routes: [] };
  if ("flaw" in read) return [];
  return listOf(read.routes).flatMap((route) => {
    const { name } = mappingOf(route);
    return typeof name === "string" ? [{ name, path: ["auto_router_config"] }] : [];
  });
}

/** Every name that an auto router may hand a request to. */
export function choicesOf(params: Mapping, kind: AutoRouter): Choice[] {
  if (kind === "semantic") {
    return [
      ...named(params, ["auto_router_default_model"]),
      ...inRoutes(params["auto_router_config"]),
    ];
  }
  const settings = settingsOf(kind, params);
  const inside = [`${kind}_router_config`];
  const tiers = kind === "complexity" ? mappingOf(settings["tiers"]) : {};
  return [
    ...named(params, [`${kind}_router_default_model`]),
    ...named(settings, ["default_model"], inside),
    ...named(tiers, Object.keys(tiers), [...inside, "tiers"]),
    ...inTier(listOf(settings["available_models"]), [...inside, "available_models"]),
  ];
}

/** The names of models that an auto router asks which to take. */
export function judgesOf(params: Mapping, kind: AutoRouter): Choice[] {
  if (kind === "semantic") return named(params, ["auto_router_embedding_model"]);
  if (kind !== "complexity") return [];
  const inside = ["complexity_router_config"];
  const settings = settingsOf(kind, params);
  const classifier = mappingOf(settings["classifier_llm_config"]);
  return [
    ...named(classifier, ["model"], [...inside, "classifier_llm_config"]),
    ...named(settings, ["embedding_model"], inside),
  ];
}
