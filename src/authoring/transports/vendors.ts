import type {
  AnthropicModelId,
  GeminiModelId,
  OpenaiModelId,
  ProviderPrefix,
} from "../../litellm/keys.ts";
import type { Params, Profile } from "../deployment.ts";
import { env } from "../env.ts";
import { needKeys } from "../need.ts";
import type { Provider, ProviderSpec } from "../provider.ts";
import { provider } from "../provider.ts";

// Vendors with an endpoint of their own: each reads its key from its usual variable unless told
// otherwise. Ids that the model map does not know are taken too; known ones are completed.

type Known<Id extends string> = Id | (string & {});
type Options<Name extends string, Prefix extends ProviderSpec["prefix"]> = Partial<
  Omit<ProviderSpec<Name, Prefix>, "prefix">
>;

/**
 * A vendor under the name of its prefix, where the options give no other: which of the two `Name` is
 * is said by its default in each vendor's function.
 */
export function vendor<Name extends string, Prefix extends ProviderPrefix, Id extends string>(
  prefix: Prefix,
  usual: Partial<ProviderSpec> & { profile?: Profile },
  options: Options<Name, Prefix>,
): Provider<Name, Prefix, Id>;
export function vendor(
  prefix: ProviderPrefix,
  usual: Partial<ProviderSpec>,
  options: Options<string, ProviderPrefix>,
): Provider {
  needKeys(
    options,
    [],
    `${prefix}() takes keys and values, { api_key: env("NAME") }; a model is for what it returns, ${prefix}()("gpt-5")`,
  );
  return provider({ name: prefix, ...usual, ...options, prefix });
}

/** Anthropic's own API; the key is ANTHROPIC_API_KEY by default. */
export function anthropic<const Name extends string = "anthropic">(
  options: Options<Name, "anthropic"> = {},
): Provider<Name, "anthropic", Known<AnthropicModelId>> {
  return vendor("anthropic", { api_key: env("ANTHROPIC_API_KEY") }, options);
}

/** OpenAI's own API; the key is OPENAI_API_KEY by default. */
export function openai<const Name extends string = "openai">(
  options: Options<Name, "openai"> = {},
): Provider<Name, "openai", Known<OpenaiModelId>> {
  return vendor("openai", { api_key: env("OPENAI_API_KEY") }, options);
}

/** Google AI Studio; the key is GEMINI_API_KEY by default. */
export function gemini<const Name extends string = "gemini">(
  options: Options<Name, "gemini"> = {},
): Provider<Name, "gemini", Known<GeminiModelId>> {
  return vendor("gemini", { api_key: env("GEMINI_API_KEY") }, options);
}

/** OpenRouter; the key is OPENROUTER_API_KEY by default. */
export function openrouter<const Name extends string = "openrouter">(
  options: Options<Name, "openrouter"> = {},
): Provider<Name, "openrouter"> {
  return vendor("openrouter", { api_key: env("OPENROUTER_API_KEY") }, options);
}

type AzureOptions<Name extends string> = Omit<Options<Name, "azure">, "api_base"> & {
  /** `https://RESOURCE.openai.azure.com` or a reference to it */
  api_base: string;
  /** `2024-10-21` and its like, or a reference */
  api_version: string;
};

/**
 * Azure OpenAI: `azure({ api_base, api_version })("DEPLOYMENT")`. The deployment's name on Azure is
 * no model's name, so say which model it is by `model_info: { base_model: "azure/gpt-5" }`.
 */
export function azure<const Name extends string = "azure">(
  options: AzureOptions<Name>,
): Provider<Name, "azure"> {
  needKeys(options, ["api_base", "api_version"], "azure() takes { api_base, api_version, … }");
  const { api_version, params, ...rest } = options;
  const usual = { api_key: env("AZURE_API_KEY"), limits: "azure" };
  return vendor("azure", usual, { ...rest, params: { api_version, ...params } });
}

type VertexOptions<Name extends string> = Options<Name, "vertex_ai"> & {
  vertex_project: string;
  vertex_location: string;
} & Pick<Params, "vertex_credentials">;

/** Google Vertex AI; without `vertex_credentials`, those of the machine. */
export function vertexAi<const Name extends string = "vertex_ai">(
  options: VertexOptions<Name>,
): Provider<Name, "vertex_ai"> {
  needKeys(
    options,
    ["vertex_project", "vertex_location"],
    "vertexAi() takes { vertex_project, vertex_location, … }",
  );
  const { vertex_project, vertex_location, vertex_credentials, params, ...rest } = options;
  const place = {
    vertex_project,
    vertex_location,
    ...(vertex_credentials === undefined ? {} : { vertex_credentials }),
  };
  return vendor("vertex_ai", {}, { ...rest, params: { ...place, ...params } });
}

/** Any endpoint that speaks OpenAI's chat completions, under a name of your own. */
export function openaiCompatible<const Name extends string>(
  spec: Omit<ProviderSpec<Name, "openai">, "prefix" | "api_base"> & { api_base: string },
): Provider<Name, "openai"> {
  needKeys(spec, ["name", "api_base"], "openaiCompatible() takes { name, api_base, … }");
  return vendor("openai", {}, spec);
}
