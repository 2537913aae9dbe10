import { isReference } from "../authoring/env.ts";
import { listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";
import type { Catalogue } from "./catalogue.ts";

/** Hosts of which LiteLLM knows the provider, whatever the model is called. */
const knownHosts =
  /perplexity\.ai|anyscale\.com|deepinfra\.com|mistral\.ai|groq\.com|nvidia\.com|getnadir\.com|deepseek\.com|together\.(ai|xyz)|empower\.dev|friendli\.ai|sambanova\.ai|api\.x\.ai|ollama\.com|galadriel|llama\.com|featherless\.ai|nscale\.com|nebius\.ai|aliyuncs\.com|modelscope\.cn|moonshot\.ai|cerebras\.ai|baseten\.co|ai21\.com|minimaxi?\.(io|com)|codestral|publicai\.co|synthetic\.new|tensormesh|stima\.tech|nano-gpt|poe\.com|chutes\.ai|v0\.dev|morphllm|lambda\.ai|inceptionlabs|hyperbolic|helicone|vercel|edenai|wandb\.ai|clarifai|libertai|pinstripes|meta\.ai|sailresearch|cognition\.ai|cortecs|scx\.ai|prisminference|reka\.ai|sberbank/;

/** Forms of a model string without a prefix that LiteLLM resolves by their look. */
const knownForms = /^\*$|^ft:gpt-|^gpt-image|^amazon_nova|:[0-9a-f]{64}$/;

/** Names that LiteLLM routes by their form where its map does not have them. */
const claude = /^claude-[a-z]+-\d+(?:[-.]\d+)?(?:-\d{8})?$/;
const bedrockClaude = /^(?:[a-z-]+\.)?anthropic\.claude-/;

/** What LiteLLM makes of a model string and what stands beside it; undefined where it knows no provider. */
export type ProviderOf = (model: string, params?: Mapping) => string | undefined;

/** What a release knows of providers. */
export type Providers = Pick<Catalogue, "providers"> &
  Partial<Pick<Catalogue, "bare_models" | "callbacks" | "proxy_callbacks">>;

/** Providers that the config itself registers. */
export function ownProviders(config: Mapping): Set<string> {
  const given = mappingOf(config["litellm_settings"])["custom_provider_map"];
  const names = listOf(given).map((entry) => mappingOf(entry)["provider"]);
  return new Set(names.filter((name) => typeof name === "string"));
}

/**
 * How LiteLLM tells the provider of a deployment: what is stated, the prefix, the host, how the
 * model's name looks, and its map at last.
 *
 * @param config for the providers that it registers
 * @param mapped the provider that LiteLLM's map has for a model
 */
export function providersOf(
  config: Mapping,
  { providers, bare_models = {}, callbacks = [], proxy_callbacks = [] }: Providers,
  mapped: (model: string) => string | undefined,
): ProviderOf {
  const own = ownProviders(config);

  return (model, params = {}) => {
    const explicit = params["custom_llm_provider"];
    if (typeof explicit === "string" && explicit !== "") return explicit;
    const slash = model.indexOf("/");
    const prefix = slash < 0 ? "" : model.slice(0, slash);
    if (prefix !== "" && Object.hasOwn(providers, prefix)) return prefix;
    if (own.has(prefix)) return prefix;
    if (prefix !== "" && (callbacks.includes(prefix) || proxy_callbacks.includes(prefix))) {
      return prefix;
    }
    const base = params["api_base"] ?? params["base_url"];
    if (typeof base === "string" && (isReference(base) || knownHosts.test(base))) {
      return "by api_base";
    }
    if (isReference(model)) return "by environment";
    if (knownForms.test(model)) return "openai";
    if (claude.test(model)) return "anthropic";
    if (bedrockClaude.test(model)) return "bedrock";
    if (Object.hasOwn(bare_models, model)) return bare_models[model];
    return mapped(model);
  };
}
