import type { Kind } from "./errors.ts";

/** An exception's class and the status it carries. */
export type Raised = readonly [kind: Kind, status: number];

/** How LiteLLM maps the answers of some providers, where it differs from OpenAI's. */
export type Family = {
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
export const families: readonly Family[] = [
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

/** Providers measured to be exactly like OpenAI. */
export const likeOpenai: readonly string[] =
  "aiml apertis cerebras chutes cognition cortecs custom_openai darkbloom dashscope docker_model_runner empower friendliai galadriel github helicone lambda_ai libertai litellm_proxy llamafile lm_studio meta meta_llama modelscope moonshot nano-gpt nebius novita openai parasail perplexity pinstripes poe prism publicai qwen_ai_platform qwencloud reka sail scx-ai synthetic tencent tensormesh text-completion-openai vercel_ai_gateway volcengine wandb xinference".split(
    " ",
  );
