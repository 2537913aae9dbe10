import type { Catalogue } from "../litellm/catalogue.ts";
import { isGiven, isMapping, listOf, type Mapping, mappingOf } from "../yaml/read.ts";
import type { Path } from "./finding.ts";
import type { Models } from "./models.ts";
import { isReference, namesIn } from "./text.ts";

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

/** Hosts of which LiteLLM knows the provider, whatever the model is called. */
const knownHosts =
  /perplexity\.ai|anyscale\.com|deepinfra\.com|mistral\.ai|groq\.com|nvidia\.com|getnadir\.com|deepseek\.com|together\.(ai|xyz)|empower\.dev|friendli\.ai|sambanova\.ai|api\.x\.ai|ollama\.com|galadriel|llama\.com|featherless\.ai|nscale\.com|nebius\.ai|aliyuncs\.com|modelscope\.cn|moonshot\.ai|cerebras\.ai|baseten\.co|ai21\.com|minimaxi?\.(io|com)|codestral|publicai\.co|synthetic\.new|tensormesh|stima\.tech|nano-gpt|poe\.com|chutes\.ai|v0\.dev|morphllm|lambda\.ai|inceptionlabs|hyperbolic|helicone|vercel|edenai|wandb\.ai|clarifai|libertai|pinstripes|meta\.ai|sailresearch|cognition\.ai|cortecs|scx\.ai|prisminference|reka\.ai|sberbank/;

/** Forms of a model string without a prefix that LiteLLM resolves by their look. */
const knownForms = /^\*$|^ft:gpt-|^gpt-image|^amazon_nova|:[0-9a-f]{64}$/;

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

/** Names that LiteLLM routes by their form where its map does not have them. */
const claude = /^claude-[a-z]+-\d+(?:[-.]\d+)?(?:-\d{8})?$/;
const bedrockClaude = /^(?:[a-z-]+\.)?anthropic\.claude-/;

/** What LiteLLM makes of a model string and what stands beside it; undefined where it knows no provider. */
export type ProviderOf = (model: string, params?: Mapping) => string | undefined;

export function readProviders(
  config: Mapping,
  catalogue: Catalogue,
  models: () => Models,
): ProviderOf {
  const own = ownProviders(config);
  const callbacks = new Set([...catalogue.callbacks, ...catalogue.proxy_callbacks]);

  return (model, params = {}) => {
    const explicit = params["custom_llm_provider"];
    if (typeof explicit === "string" && explicit !== "") return explicit;
    const slash = model.indexOf("/");
    const prefix = slash < 0 ? "" : model.slice(0, slash);
    if (prefix !== "" && Object.hasOwn(catalogue.providers, prefix)) return prefix;
    if (own.has(prefix)) return prefix;
    if (prefix !== "" && callbacks.has(prefix)) return prefix;
    const base = params["api_base"] ?? params["base_url"];
    if (typeof base === "string" && (isReference(base) || knownHosts.test(base))) {
      return "by api_base";
    }
    if (isReference(model)) return "by environment";
    if (knownForms.test(model)) return "openai";
    if (claude.test(model)) return "anthropic";
    if (bedrockClaude.test(model)) return "bedrock";
    if (Object.hasOwn(catalogue.bare_models, model)) return catalogue.bare_models[model];
    return models().get(model)?.provider;
  };
}

/** Reads model_list. */
export function readDeployments(
  config: Mapping,
  catalogue: Catalogue,
  models: () => Models,
  providerOf: ProviderOf = readProviders(config, catalogue, models),
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

/** Providers that the config itself registers. */
export function ownProviders(config: Mapping): Set<string> {
  const given = mappingOf(config["litellm_settings"])["custom_provider_map"];
  return new Set(namesIn(given, "provider"));
}
