import type { Catalogue } from "./litellm/catalogue.ts";

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
  entry: Readonly<Record<string, unknown>>,
): string | undefined {
  const params = entry["litellm_params"];
  if (typeof params !== "object" || params === null) return undefined;
  if (otherLogins.some((key) => key in params) || !("model" in params)) return undefined;
  const prefix = String(params.model).split("/")[0] ?? "";
  if (keyless.has(prefix)) return undefined;
  return providers[prefix]?.env?.find((name) => name.endsWith("_API_KEY"));
}
