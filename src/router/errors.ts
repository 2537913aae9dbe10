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
  | "Timeout"
  | "TypeError";

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

/** The router's own refusals: they are no provider's answer. */
export const isRefusal = ({ kind }: Failure): boolean =>
  kind === "RouterRateLimitError" || kind === "RouterRateLimitErrorBasic";

/** LiteLLM's `should_retry` for a status. */
export const retryable = (status: number): boolean =>
  status === 408 || status === 409 || status === 429 || status >= 500;
