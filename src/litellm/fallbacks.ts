/** LiteLLM's lists of fallbacks: for any failure, for a prompt that is too long, for a refused content. */
export const fallbackKinds = [
  "fallbacks",
  "context_window_fallbacks",
  "content_policy_fallbacks",
] as const;

export type FallbackKind = (typeof fallbackKinds)[number];
