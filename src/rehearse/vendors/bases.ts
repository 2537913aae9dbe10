import type { Json } from "./types.ts";

/** Where LiteLLM sends a provider's requests by itself, and how it is told to send them elsewhere. */
export type Redirect = {
  readonly base: string;
  /** the base of models of another mode than chat, where it differs */
  readonly modes?: Readonly<Record<string, string>>;
  /** the key of litellm_params that names the base; `api_base` where it is absent */
  readonly key?: string;
  /** what LiteLLM puts behind a base of its own, and leaves out behind one that is stated */
  readonly path?: string;
};

const google =
  "/v1/projects/{vertex_project}/locations/{vertex_location}/publishers/{publisher}/models/{model}";

/** Each provider that is played, at LiteLLM's own default. */
export const redirects: { readonly [provider: string]: Redirect } = {
  ai21: { base: "https://api.ai21.com/studio/v1" },
  ai21_chat: { base: "https://api.ai21.com/studio/v1" },
  aiml: { base: "https://api.aimlapi.com/v1" },
  anthropic: { base: "https://api.anthropic.com" },
  azure: { base: "https://resource.openai.azure.com" },
  azure_ai: { base: "https://resource.services.ai.azure.com" },
  baseten: { base: "https://inference.baseten.co/v1" },
  bedrock: {
    base: "https://bedrock-runtime.us-east-1.amazonaws.com",
    key: "aws_bedrock_runtime_endpoint",
  },
  bedrock_converse: {
    base: "https://bedrock-runtime.us-east-1.amazonaws.com",
    key: "aws_bedrock_runtime_endpoint",
  },
  cerebras: { base: "https://api.cerebras.ai/v1" },
  codestral: { base: "https://codestral.mistral.ai/v1" },
  cohere: {
    base: "https://api.cohere.com/v2/chat",
    modes: {
      embedding: "https://api.cohere.ai/v2/embed",
      rerank: "https://api.cohere.com/v2/rerank",
    },
  },
  cohere_chat: { base: "https://api.cohere.com/v2/chat" },
  dashscope: { base: "https://dashscope.aliyuncs.com/compatible-mode/v1" },
  deepinfra: { base: "https://api.deepinfra.com/v1/openai" },
  deepseek: { base: "https://api.deepseek.com/beta" },
  featherless_ai: { base: "https://api.featherless.ai/v1" },
  fireworks_ai: { base: "https://api.fireworks.ai/inference/v1" },
  friendliai: { base: "https://api.friendli.ai/serverless/v1" },
  galadriel: { base: "https://api.galadriel.com/v1" },
  gemini: { base: "https://generativelanguage.googleapis.com/v1beta" },
  github: { base: "https://models.inference.ai.azure.com" },
  github_copilot: { base: "https://api.githubcopilot.com" },
  groq: { base: "https://api.groq.com/openai/v1" },
  hyperbolic: { base: "https://api.hyperbolic.xyz/v1" },
  inception: { base: "https://api.inceptionlabs.ai/v1" },
  jina_ai: { base: "https://api.jina.ai/v1" },
  lambda_ai: { base: "https://api.lambda.ai/v1" },
  lm_studio: { base: "http://localhost:1234/v1" },
  meta_llama: { base: "https://api.llama.com/compat/v1" },
  minimax: { base: "https://api.minimax.io/v1" },
  mistral: { base: "https://api.mistral.ai/v1" },
  modelscope: { base: "https://api-inference.modelscope.cn/v1" },
  moonshot: { base: "https://api.moonshot.ai/v1" },
  morph: { base: "https://api.morphllm.com/v1" },
  nebius: { base: "https://api.studio.nebius.ai/v1" },
  novita: { base: "https://api.novita.ai/v3/openai" },
  nscale: { base: "https://inference.api.nscale.com/v1" },
  nvidia_nim: { base: "https://integrate.api.nvidia.com/v1" },
  ollama: { base: "http://localhost:11434" },
  ollama_chat: { base: "http://localhost:11434" },
  openai: { base: "https://api.openai.com/v1" },
  openrouter: { base: "https://openrouter.ai/api/v1" },
  ovhcloud: { base: "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1" },
  perplexity: { base: "https://api.perplexity.ai" },
  qwen_ai_platform: { base: "https://dashscope.aliyuncs.com/compatible-mode/v1" },
  qwencloud: { base: "https://dashscope-intl.aliyuncs.com/compatible-mode/v1" },
  sambanova: { base: "https://api.sambanova.ai/v1" },
  tencent: { base: "https://tokenhub-intl.tencentcloudmaas.com/v1" },
  "text-completion-openai": { base: "https://api.openai.com/v1" },
  together_ai: { base: "https://api.together.ai/v1" },
  v0: { base: "https://api.v0.dev/v1" },
  vercel_ai_gateway: { base: "https://ai-gateway.vercel.sh/v1" },
  vertex_ai: { base: "https://us-central1-aiplatform.googleapis.com", path: google },
  vertex_ai_beta: { base: "https://us-central1-aiplatform.googleapis.com", path: google },
  volcengine: { base: "https://ark.cn-beijing.volces.com/api/v3" },
  voyage: {
    base: "https://api.voyageai.com/v1/embeddings",
    modes: { rerank: "https://api.voyageai.com/v1/rerank" },
  },
  wandb: { base: "https://api.inference.wandb.ai/v1" },
  xai: { base: "https://api.x.ai/v1" },
  zai: { base: "https://api.z.ai/api/paas/v4" },
};

/** An identity of Google's whose token comes from the double itself. */
const identity = (at: string): Json => ({
  type: "external_account",
  audience: "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/p",
  subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
  token_url: `${at}/google-token`,
  credential_source: {
    url: `${at}/google-identity`,
    format: { type: "json", subject_token_field_name: "subject_token" },
  },
});

/**
 * What has to stand in litellm_params so that requests reach the double.
 *
 * @param at the double's address up to the deployment's mark
 * @param base the path of the vendor's base
 */
export function moved(provider: string, at: string, base: string): { [key: string]: Json } {
  const key = redirects[provider]?.key ?? "api_base";
  const there = { [key]: `${at}${base}` };
  if (!provider.startsWith("vertex_ai")) return there;
  return { ...there, vertex_credentials: identity(at) };
}
