import { builtInRouter } from "../litellm/auto-routers.ts";
import { listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Deployment } from "./deployments.ts";
import type { Path } from "./finding.ts";
import { is180 } from "./versions.ts";

/** What a deployment of auto_router/ is: it has no model, and picks one of other names. */
export type AutoRouter = "semantic" | "complexity" | "adaptive" | "quality";

/** Which auto router a deployment is, if it is one; before 1.81 there is the semantic one only. */
export function autoRouterOf({ model }: Deployment, version: string): AutoRouter | undefined {
  if (!model.startsWith("auto_router/")) return undefined;
  if (is180(version)) return "semantic";
  return builtInRouter(model) ?? "semantic";
}

/** Keys of litellm_params that name a model group, by the auto router that reads them. */
const singles: Readonly<Record<AutoRouter, readonly string[]>> = {
  semantic: ["auto_router_default_model", "auto_router_embedding_model"],
  complexity: ["complexity_router_default_model"],
  adaptive: ["adaptive_router_default_model"],
  quality: ["quality_router_default_model"],
};

/** A name that an auto router hands requests to. */
export type Choice = { name: string; path: Path };

/** The models of one tier: a name, or a list of names and of mappings with a model_name. */
function inTier(given: unknown, path: Path): Choice[] {
  if (typeof given === "string") return [{ name: given, path }];
  return listOf(given).flatMap((item, index) => {
    if (typeof item === "string") return [{ name: item, path: [...path, index] }];
    const name = mappingOf(item)["model_name"];
    return typeof name === "string" ? [{ name, path: [...path, index, "model_name"] }] : [];
  });
}

/** The mapping in which an auto router that LiteLLM brings has its settings. */
export const settingsOf = (kind: AutoRouter, params: Mapping): Mapping =>
  mappingOf(params[`${kind}_router_config`]);

/** Every name that an auto router hands requests to, or asks which to take. */
export function choicesOf({ params, path }: Deployment, kind: AutoRouter): Choice[] {
  const own: Path = [...path, "litellm_params"];
  const settings = settingsOf(kind, params);
  const inside: Path = [...own, `${kind}_router_config`];
  const named = (from: Mapping, at: Path, keys: readonly string[]): Choice[] =>
    keys.flatMap((key) => inTier(from[key], [...at, key]));
  const classifier = mappingOf(settings["classifier_llm_config"]);
  return [
    ...named(params, own, singles[kind]),
    ...(kind === "semantic" ? [] : named(settings, inside, ["default_model"])),
    ...(kind === "complexity"
      ? [
          ...Object.entries(mappingOf(settings["tiers"])).flatMap(([tier, given]) =>
            inTier(given, [...inside, "tiers", tier]),
          ),
          ...named(classifier, [...inside, "classifier_llm_config"], ["model"]),
          ...named(settings, inside, ["embedding_model"]),
        ]
      : []),
    ...inTier(listOf(settings["available_models"]), [...inside, "available_models"]),
  ];
}
