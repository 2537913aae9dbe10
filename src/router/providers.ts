import type { Kind, Outcome } from "./errors.ts";
import { retryable } from "./errors.ts";
import { type Family, families, likeOpenai, type Raised } from "./families.ts";

export type { Raised };

const byProvider: ReadonlyMap<string, Family> = new Map(
  families.flatMap((family) => family.providers.map((name) => [name, family])),
);

const usual: Readonly<Record<number, Kind>> = {
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

/**
 * The exception that LiteLLM makes of an upstream's answer; undefined where the answer counts.
 *
 * @param provider the deployment's prefix; one that was not measured counts as OpenAI's like
 */
export function raisedBy(provider: string, outcome: Outcome): Raised | undefined {
  const family = byProvider.get(provider);
  if (typeof outcome === "number") {
    return family?.statuses?.[outcome] ?? [usual[outcome] ?? "APIError", outcome];
  }
  switch (outcome) {
    case "ok":
      return undefined;
    case "timeout":
      return ["Timeout", 408];
    case "connection":
      return family?.connection ?? ["InternalServerError", 500];
    case "content-filter":
      return family?.unfiltered ? undefined : ["ContentPolicyViolationError", 400];
    case "context":
      if (family?.deaf?.includes("context")) return ["BadRequestError", 400];
      return ["ContextWindowExceededError", 400];
    case "content-policy":
      if (family?.deaf?.includes("content-policy")) return ["BadRequestError", 400];
      return ["ContentPolicyViolationError", 400];
  }
}

/** The same for an answer that came after a broken connection, which the HTTP client repeated. */
export function raisedAfterReconnect(provider: string, outcome: Outcome): Raised | undefined {
  if (byProvider.get(provider)?.resends !== "connection") return raisedBy(provider, outcome);
  if (outcome === "timeout" && provider !== "gemini") return raisedBy(provider, "connection");
  const status = typeof outcome === "number" || outcome === "content-policy";
  return provider === "anthropic" && status
    ? ["InternalServerError", 500]
    : raisedBy(provider, outcome);
}

/** How often a provider's HTTP client sends a failed request again before LiteLLM hears of it. */
export function resends(provider: string, outcome: Outcome): number {
  const own = byProvider.get(provider)?.resends;
  if (own === "connection") return outcome === "connection" ? 1 : 0;
  if (own === undefined) return 0;
  const again =
    typeof outcome === "number"
      ? retryable(outcome)
      : outcome === "timeout" || outcome === "connection";
  return again ? 2 : 0;
}

/** Whether LiteLLM's errors for a provider were measured; the others count as OpenAI's like. */
export const isMeasured = (provider: string): boolean =>
  byProvider.has(provider) || likeOpenai.includes(provider);
