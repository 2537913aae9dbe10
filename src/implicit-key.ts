import type { Catalogue } from "./litellm/catalogue.ts";
import { own } from "./own.ts";

/** Servers of one's own: where there is no key, LiteLLM asks them without one. */
const keyless: ReadonlySet<string> = new Set([
  ...["docker_model_runner", "hosted_vllm", "lemonade", "llamafile", "lm_studio"],
  ...["ollama", "ollama_chat"],
]);

/** Parameters that log in without a key. */
const otherLogins = [
  ...["api_key", "litellm_credential_name", "azure_ad_token", "client_secret"],
  ...["azure_username", "token", "zen_api_key"],
];

/**
 * The key that LiteLLM wants from the environment when a deployment states none.
 *
 * @param providerOf a model without a prefix, `gpt-4o`
 */
export function implicitKey(
  providers: Catalogue["providers"],
  entry: Readonly<Record<string, unknown>>,
  providerOf: (model: string) => string | undefined,
): string | undefined {
  const params = entry["litellm_params"];
  if (typeof params !== "object" || params === null) return undefined;
  if (otherLogins.some((key) => key in params) || !("model" in params)) return undefined;
  const model = String(params.model);
  const stated = "custom_llm_provider" in params ? params.custom_llm_provider : undefined;
  const prefix =
    typeof stated === "string"
      ? stated
      : model.includes("/")
        ? (model.split("/")[0] ?? "")
        : (providerOf(model) ?? "");
  if (keyless.has(prefix)) return undefined;
  return own(providers, prefix)?.env?.find((name) => name.endsWith("_API_KEY"));
}

/** What a release of LiteLLM knows of providers, and of models without a prefix. */
export type Release = {
  catalogue: Pick<Catalogue, "providers"> & Partial<Pick<Catalogue, "bare_models">>;
  models?: () => Readonly<Record<string, { readonly provider: string }>>;
};

/** What a deployment reads by itself, by what a release knows. */
export function implicitKeyIn({ catalogue, models = () => ({}) }: Release) {
  const { providers, bare_models = {} } = catalogue;
  const providerOf = (model: string): string | undefined => {
    if (Object.hasOwn(bare_models, model)) return bare_models[model];
    const map = models();
    return own(map, model)?.provider;
  };
  return (entry: Readonly<Record<string, unknown>>): string | undefined =>
    implicitKey(providers, entry, providerOf);
}
