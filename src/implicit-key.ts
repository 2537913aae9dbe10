import type { Catalogue } from "./litellm/catalogue.ts";
import { type ProviderOf, type Providers, providersOf } from "./litellm/provider-of.ts";
import { own } from "./own.ts";
import { isMapping, type Mapping } from "./yaml/read-values.ts";

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

/** The key that LiteLLM wants from the environment when a deployment states none. */
export function implicitKey(
  providers: Catalogue["providers"],
  entry: Mapping,
  providerOf: ProviderOf,
): string | undefined {
  const params = entry["litellm_params"];
  if (!isMapping(params) || otherLogins.some((key) => key in params)) return undefined;
  const provider = providerOf(String(params["model"] ?? ""), params) ?? "";
  if (keyless.has(provider)) return undefined;
  return own(providers, provider)?.env?.find((name) => name.endsWith("_API_KEY"));
}

/** What a release of LiteLLM knows of providers, and of models without a prefix. */
export type Release = {
  catalogue: Providers;
  models?: () => Readonly<Record<string, { readonly provider: string }>>;
};

/** What a deployment reads by itself, by what a release knows. */
export function implicitKeyIn({ catalogue, models = () => ({}) }: Release) {
  const providerOf = providersOf({}, catalogue, (model) => own(models(), model)?.provider);
  return (entry: Mapping): string | undefined =>
    implicitKey(catalogue.providers, entry, providerOf);
}
