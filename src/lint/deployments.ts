import type { Catalogue } from "../litellm/catalogue.ts";
import { type ProviderOf, providersOf } from "../litellm/provider-of.ts";
import { isGiven, isMapping, listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Path } from "./finding.ts";
import type { Models } from "./models.ts";

/** An entry of model_list, with what LiteLLM makes of its model string. */
export type Deployment = {
  index: number;
  path: Path;
  entry: Mapping;
  /** undefined where it is missing or not a string */
  name: string | undefined;
  params: Mapping;
  info: Mapping;
  /** litellm_params.model */
  model: string;
  /** the provider that LiteLLM resolves; undefined where it resolves none and drops the deployment */
  provider: string | undefined;
  /** the model string without its provider's prefix */
  bare: string;
};

/** Whether it says by itself where it is, so that LiteLLM's map tells of another model. */
export const hasBase = ({ params }: Deployment): boolean =>
  isGiven(params["api_base"] ?? params["base_url"]);

/** Which of its two names its address has; LiteLLM takes api_base first. */
export const baseKey = ({ params }: Deployment): "api_base" | "base_url" =>
  isGiven(params["api_base"]) ? "api_base" : "base_url";

/** Whether another host serves it than the vendor whose prefix it has. */
export const isElsewhere = (deployment: Deployment): boolean =>
  hasBase(deployment) && deployment.provider !== "azure" && deployment.provider !== "azure_ai";

/** Whether LiteLLM leaves out the parameters that the model does not take. */
export const dropsParams = ({ params }: Deployment, settings: Mapping): boolean =>
  (params["drop_params"] ?? settings["drop_params"]) === true;

/** Reads model_list. */
export function readDeployments(
  config: Mapping,
  catalogue: Catalogue,
  models: () => Models,
  providerOf: ProviderOf = providersOf(config, catalogue, (name) => models().get(name)?.provider),
): Deployment[] {
  return listOf(config["model_list"]).flatMap((entry, index): Deployment[] => {
    if (!isMapping(entry)) return [];
    const params = mappingOf(entry["litellm_params"]);
    const model = typeof params["model"] === "string" ? params["model"] : "";
    const provider = model === "" ? undefined : providerOf(model, params);
    const prefixed = provider !== undefined && model.startsWith(`${provider}/`);
    return [
      {
        index,
        path: ["model_list", index],
        entry,
        name: typeof entry["model_name"] === "string" ? entry["model_name"] : undefined,
        params,
        info: mappingOf(entry["model_info"]),
        model,
        provider,
        bare: prefixed ? model.slice(provider.length + 1) : model,
      },
    ];
  });
}
