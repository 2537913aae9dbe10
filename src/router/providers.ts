import type { Kind, Outcome } from "./errors.ts";
import { retryable } from "./errors.ts";

/** An exception's class and the status it carries. */
export type Raised = readonly [kind: Kind, status: number];

/** How LiteLLM maps the answers of some providers, where it differs from OpenAI's. */
type Family = {
  readonly providers: readonly string[];
  readonly statuses?: Readonly<Record<number, Raised>>;
  readonly connection?: Raised;
  /** OpenAI's wording of these refusals is taken for any bad request */
  readonly deaf?: readonly ("context" | "content-policy")[];
  /** a filtered answer counts as a plain one */
  readonly unfiltered?: true;
  /** what its HTTP client sends again by itself: a broken connection once, or all errors twice */
  readonly resends?: "connection" | "errors";
};

const named: Readonly<Record<number, Raised>> = {
  402: ["PaymentRequiredError", 402],
  403: ["PermissionDeniedError", 403],
  409: ["BadRequestError", 409],
  413: ["BadRequestError", 413],
};
const both = ["context", "content-policy"] as const;
const broken: Raised = ["APIConnectionError", 500];

/** Measured, provider by provider, on the real router. */
const families: readonly Family[] = [
  {
    providers:
      "ai21 ai21_chat baseten codestral deepinfra featherless_ai hyperbolic inception morph nscale nvidia_nim sambanova v0 zai".split(
        " ",
      ),
    resends: "errors",
  },
  {
    providers:
      "azure_ai cometapi deepseek edenai fireworks_ai groq hosted_vllm mistral together_ai xai".split(
        " ",
      ),
    resends: "connection",
  },
  {
    providers:
      "abliteration aihubmix assemblyai charity_engine crusoe empiriolabs gmi llamagate neosantara sarvam scaleway veniceai xiaomi_mimo".split(
        " ",
      ),
    statuses: named,
    deaf: both,
  },
  {
    providers: "cloudflare compactifai datarobot heroku minimax nadir ovhcloud snowflake".split(
      " ",
    ),
    statuses: named,
    deaf: both,
    connection: broken,
    resends: "connection",
  },
  {
    providers: ["databricks", "lemonade"],
    statuses: { ...named, 422: ["BadRequestError", 400] },
    deaf: ["content-policy"],
    resends: "connection",
  },
  {
    providers: ["langgraph", "ollama", "ollama_chat"],
    statuses: named,
    deaf: both,
    connection: broken,
    unfiltered: true,
    resends: "connection",
  },
  {
    providers: ["gemini"],
    statuses: { ...named, 502: broken },
    deaf: ["content-policy"],
    connection: broken,
    resends: "connection",
  },
  {
    providers: ["anthropic"],
    statuses: { ...named, 413: ["BadRequestError", 400], 529: ["InternalServerError", 500] },
    deaf: ["content-policy"],
    resends: "connection",
  },
  {
    providers: ["azure", "azure_text"],
    statuses: { 500: ["APIError", 500] },
    connection: broken,
  },
  {
    providers: ["bedrock_mantle"],
    statuses: { ...named, 500: ["ServiceUnavailableError", 503] },
    deaf: both,
    connection: ["ServiceUnavailableError", 503],
    resends: "connection",
  },
  {
    providers: ["huggingface"],
    statuses: {
      404: ["APIError", 404],
      422: ["APIError", 422],
      500: ["APIError", 500],
      502: ["APIError", 502],
      504: ["APIError", 504],
    },
    deaf: both,
    connection: ["APIError", 500],
    resends: "connection",
  },
  {
    providers: ["openrouter"],
    statuses: { 500: ["APIError", 500], 502: ["APIError", 502] },
    deaf: both,
    connection: broken,
    resends: "connection",
  },
];

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
