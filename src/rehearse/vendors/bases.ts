/** How LiteLLM is brought to send a provider's requests to another base. */
export type Redirect = {
  /** the base that LiteLLM takes where the deployment names none */
  readonly base: string;
  /** the key of litellm_params that names the base; `api_base` where it is absent */
  readonly key?: string;
};

/** The vendors' bases as LiteLLM has them by itself. */
export const redirects: { readonly [provider: string]: Redirect } = {
  openai: { base: "https://api.openai.com/v1" },
  anthropic: { base: "https://api.anthropic.com" },
  deepseek: { base: "https://api.deepseek.com/beta" },
  mistral: { base: "https://api.mistral.ai/v1" },
  gemini: { base: "https://generativelanguage.googleapis.com/v1beta" },
  openrouter: { base: "https://openrouter.ai/api/v1" },
  github_copilot: { base: "https://api.githubcopilot.com" },
};
