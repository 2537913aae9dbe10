/** LiteLLM's exception classes, as far as the router tells them apart. */
export type Kind =
  | "APIConnectionError"
  | "APIError"
  | "AuthenticationError"
  | "BadGatewayError"
  | "BadRequestError"
  | "ContentPolicyViolationError"
  | "ContextWindowExceededError"
  | "InternalServerError"
  | "NotFoundError"
  | "PaymentRequiredError"
  | "PermissionDeniedError"
  | "ProxyModelNotFoundError"
  | "RateLimitError"
  | "RouterRateLimitError"
  | "RouterRateLimitErrorBasic"
  | "ServiceUnavailableError"
  | "Timeout";

/** One raised exception. Its identity matters: the same one can pass several levels. */
export type Failure = {
  readonly kind: Kind;
  readonly status: number | undefined;
  /** id of the deployment that answered so */
  readonly deployment?: string;
  /** the deployment's own num_retries, which travels on the exception */
  readonly numRetries?: number;
};

/** What an upstream does with a request. */
export type Outcome =
  | "ok"
  | "timeout"
  | "connection"
  | "context"
  | "content-policy"
  | "content-filter"
  | number;

export const outcomeWords = [
  "ok",
  "timeout",
  "connection",
  "context",
  "content-policy",
  "content-filter",
] as const;

const children: Partial<Record<Kind, readonly Kind[]>> = {
  BadRequestError: [
    "ContextWindowExceededError",
    "ContentPolicyViolationError",
    "PaymentRequiredError",
  ],
};

/** Whether an exception is of a class or of one derived from it. */
export const isA = (failure: Failure, kind: Kind): boolean =>
  failure.kind === kind || (children[kind]?.includes(failure.kind) ?? false);

/** The router's own refusals: they are no provider's answer and carry no status. */
export const isRefusal = ({ kind }: Failure): boolean =>
  kind === "RouterRateLimitError" || kind === "RouterRateLimitErrorBasic";

/** LiteLLM's `should_retry` for a status. */
export const retryable = (status: number): boolean =>
  status === 408 || status === 409 || status === 429 || status >= 500;

type Family = "openai" | "anthropic" | "openrouter" | "azure" | "plain";
type Raised = readonly [kind: Kind, status: number];

const families: Readonly<Record<string, Family>> = {
  anthropic: "anthropic",
  openrouter: "openrouter",
  azure: "azure",
  databricks: "plain",
  gemini: "plain",
  llamagate: "plain",
  minimax: "plain",
  ollama: "plain",
  ollama_chat: "plain",
};

const shared: Readonly<Record<number, Kind>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  404: "NotFoundError",
  408: "Timeout",
  422: "BadRequestError",
  429: "RateLimitError",
  500: "InternalServerError",
  502: "BadGatewayError",
  503: "ServiceUnavailableError",
  504: "Timeout",
};

/** The providers that map 402, 403, 409 and 413 to classes of their own. */
const named: Readonly<Record<number, Kind>> = {
  402: "PaymentRequiredError",
  403: "PermissionDeniedError",
  409: "BadRequestError",
  413: "BadRequestError",
};

const exceptions: Readonly<Record<Family, Readonly<Record<number, Raised>>>> = {
  openai: {},
  anthropic: { 413: ["BadRequestError", 400], 529: ["InternalServerError", 500] },
  openrouter: { 500: ["APIError", 500], 502: ["APIError", 502] },
  azure: { 500: ["APIError", 500] },
  plain: {},
};

/** OpenAI's words for a refusal, where the provider's mapping does not know them. */
const deaf: Readonly<Record<"context" | "content-policy", readonly string[]>> = {
  context: ["openrouter", "minimax", "ollama", "ollama_chat", "llamagate"],
  "content-policy": [
    "anthropic",
    "openrouter",
    "databricks",
    "gemini",
    "llamagate",
    "minimax",
    "ollama",
    "ollama_chat",
  ],
};

function ofStatus(family: Family, status: number): Raised {
  const exception = exceptions[family][status];
  if (exception) return exception;
  const own = family === "anthropic" || family === "plain" ? named[status] : undefined;
  return [own ?? shared[status] ?? "APIError", status];
}

/**
 * The exception that LiteLLM makes of an upstream's answer.
 *
 * @param provider the deployment's prefix; those not measured count as OpenAI's like
 */
export function raisedBy(provider: string, outcome: Exclude<Outcome, "ok">): Raised {
  const family = families[provider] ?? "openai";
  if (typeof outcome === "number") return ofStatus(family, outcome);
  switch (outcome) {
    case "timeout":
      return ["Timeout", 408];
    case "connection":
      return family === "openai" || family === "anthropic"
        ? ["InternalServerError", 500]
        : ["APIConnectionError", 500];
    case "content-filter":
      return ["ContentPolicyViolationError", 400];
    case "context":
      return deaf.context.includes(provider)
        ? ["BadRequestError", 400]
        : ["ContextWindowExceededError", 400];
    case "content-policy":
      return deaf["content-policy"].includes(provider)
        ? ["BadRequestError", 400]
        : ["ContentPolicyViolationError", 400];
  }
}
