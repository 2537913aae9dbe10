/** What one version of LiteLLM accepts, as the catalogue's files say it. */
export type Vocabulary = {
  version: string;
  /** the known keys of each place, and the type of each */
  places: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** places that take other keys too */
  open: readonly string[];
  /** keys of a place that are accepted and read by nobody */
  obsolete: Readonly<Record<string, readonly string[]>>;
  routing_strategies: readonly string[];
  callbacks: readonly string[];
  proxy_callbacks: readonly string[];
  cache_types: readonly string[];
  guardrail_integrations: readonly string[];
  guardrail_modes: readonly string[];
  mcp_transports: readonly string[];
  mcp_auth_types: readonly string[];
  blocked_environment: readonly string[];
  providers: Readonly<Record<string, Provider>>;
};

export type Provider = {
  env: readonly string[];
  /** the keys of litellm_params without which a request fails */
  required: readonly string[];
  base_env?: readonly string[];
  base_url?: string;
  endpoints?: readonly string[];
};
