import { own } from "../own.ts";

/** What LiteLLM 1.108.7 makes of api_base, by provider: measured on the paths that a server sees. */

/** The path of the API of these servers, which LiteLLM does not add. */
export const versionPath: Readonly<Record<string, string>> = {
  cerebras: "/v1",
  custom_openai: "/v1",
  fireworks_ai: "/inference/v1",
  gemini: "/v1beta",
  groq: "/openai/v1",
  hosted_vllm: "/v1",
  llamafile: "/v1",
  lm_studio: "/v1",
  moonshot: "/v1",
  nvidia_nim: "/v1",
  openai: "/v1",
  openrouter: "/api/v1",
  sambanova: "/v1",
  "text-completion-openai": "/v1",
  together_ai: "/v1",
  xai: "/v1",
  xinference: "/v1",
};

/** The path that the API of these hosts has in OpenAI's form. */
export const hostPath: readonly (readonly [host: RegExp, path: string])[] = [
  [/\.openai\.azure\.com$|\.services\.ai\.azure\.com$/, "/openai/v1"],
  [/^generativelanguage\.googleapis\.com$/, "/v1beta/openai"],
  [/^openrouter\.ai$/, "/api/v1"],
  [/^api\.groq\.com$/, "/openai/v1"],
  [/^api\.z\.ai$|^open\.bigmodel\.cn$/, "/api/paas/v4"],
  [/^dashscope(?:-intl)?\.aliyuncs\.com$/, "/compatible-mode/v1"],
  [/^api\.fireworks\.ai$/, "/inference/v1"],
  [/^api\.(?:\w+\.)?githubcopilot\.com$/, ""],
];

/** What an api_base ends in although LiteLLM adds it, and what it adds. */
type Repeated = { ending: RegExp; added?: string };

const call: Repeated = {
  ending: /\/(?:chat\/completions|completions|embeddings|responses)\/?$/,
};

const ollama: Repeated = { ending: /\/(?:v1|api)\/?$/, added: "/api/…" };

/** Providers below whose address LiteLLM asks for the path of the call alone, with blanks around each. */
const callers =
  " ai21 ai21_chat aiml amazon_nova apertis assemblyai baseten cerebras charity_engine chutes " +
  "codestral cognition coralbricks cortecs custom_openai darkbloom dashscope databricks deepinfra " +
  "docker_model_runner empower featherless_ai friendliai galadriel github helicone hyperbolic " +
  "inception inferenceapis lambda_ai libertai litellm_proxy llamafile lm_studio maritalk meta " +
  "meta_llama modelscope moonshot morph nano-gpt nebius neosantara novita nscale nvidia_nim openai " +
  "ovhcloud parasail perplexity pinstripes poe prism publicai qwen_ai_platform qwencloud reka sail " +
  "sambanova scaleway scx-ai synthetic tencent tensormesh text-completion-openai v0 " +
  "vercel_ai_gateway volcengine wandb xiaomi_mimo xinference zai ";

const repeated: Readonly<Record<string, Repeated>> = {
  anthropic: { ending: /\/v1\/?$/, added: "/v1/messages" },
  azure: { ending: /\/openai(?:\/v1)?\/?$/, added: "/openai/…" },
  gemini: { ending: /\/(?:models|openai)\/?$/, added: "/models/…" },
  ollama,
  ollama_chat: ollama,
  watsonx: { ending: /\/ml\/v1\/?$/, added: "/ml/v1/…" },
};

const isAmong = (names: string, provider: string): boolean => names.includes(` ${provider} `);

/** What an api_base of a provider ends in although LiteLLM adds it; undefined where nothing is known of it. */
export const repeatedPath = (provider: string): Repeated | undefined =>
  own(repeated, provider) ?? (isAmong(callers, provider) ? call : undefined);

/** Addresses of one API below which LiteLLM asks for another, by provider. */
type Other = { path: RegExp; added: string; meant?: string };

const anthropic: Other = {
  path: /\/anthropic(?:\/v1)?\/?$/,
  added: "/chat/completions",
  meant: "anthropic",
};
const chatting: Other = {
  path: /\/(?:paas\/v4|compatible-mode(?:\/v1)?)\/?$/,
  added: "/v1/messages",
  meant: "openai",
};
const foundry: Other = {
  path: /\/models\/?$|\/api\/projects\/[^/]+\/?$/,
  added: "/openai/deployments/…",
};

/** The address of another API than a provider's. */
export function otherApi(provider: string): Other | undefined {
  if (provider === "anthropic") return chatting;
  if (provider === "azure") return foundry;
  const openai = " openai custom_openai hosted_vllm dashscope deepseek moonshot volcengine zai ";
  return isAmong(openai, provider) ? anthropic : undefined;
}

/** Whether an address is of another API than the provider's. */
export const isOtherApi = (provider: string, base: string): boolean =>
  otherApi(provider)?.path.test(base) === true;
