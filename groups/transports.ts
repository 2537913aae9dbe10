import { env, outputLimit, provider } from "muffintin";
import { claudeHeaders, codexHeaders, copilotHeaders, geminiHeaders } from "./headers.ts";

export const deepseek = provider({
  name: "deepseek",
  prefix: "deepseek",
  api_key: env("DEEPSEEK_API_KEY"),
});

export const mistral = provider({
  name: "mistral",
  prefix: "mistral",
  api_key: env("MISTRAL_API_KEY"),
  params: { max_tokens: outputLimit },
});

export const dashscope = provider({
  name: "dashscope",
  prefix: "dashscope",
  api_base: "https://dashscope.aliyuncs.com/compatible-mode/v1",
  api_key: env("DASHSCOPE_API_KEY"),
});

export const openrouter = provider({
  name: "openrouter",
  prefix: "openrouter",
  api_key: env("OPENROUTER_API_KEY"),
});

export const gemini = provider({
  name: "gemini",
  prefix: "gemini",
  api_key: env("GEMINI_API_KEY"),
  params: { max_tokens: outputLimit },
});

/** LiteLLM signs in with the tokens in GITHUB_COPILOT_TOKEN_DIR, so there is no key here. */
export const githubCopilot = provider({
  name: "copilot",
  prefix: "github_copilot",
  extra_headers: copilotHeaders,
  params: { max_tokens: outputLimit },
});

/** It only chats there, and LiteLLM would bring Codex to a /responses that is not. */
export const zhipuai = provider({
  name: "zhipuai",
  prefix: "openai",
  api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
  api_key: env("ZAI_API_KEY"),
  params: { max_tokens: outputLimit, use_chat_completions_api: true },
});

export const kimi = provider({
  name: "kimi",
  prefix: "openai",
  api_base: "https://api.kimi.com/coding/v1",
  api_key: env("KIMI_API_KEY"),
  params: { max_tokens: outputLimit, reasoning_effort: "medium" },
});

export const moonshot = provider({
  name: "moonshot",
  prefix: "moonshot",
  api_base: "https://api.moonshot.cn/v1",
  api_key: env("MOONSHOT_API_KEY"),
  params: { max_tokens: outputLimit },
});

export const opencode = provider({
  name: "opencodeai",
  prefix: "openai",
  api_base: "https://opencode.ai/zen/v1",
  api_key: env("OPENCODE_API_KEY"),
  params: { max_tokens: outputLimit },
});

/** Zenmux speaks Anthropic's wire format for the models of every vendor. */
export const zenmux = provider({
  name: "zenmux",
  prefix: "anthropic",
  api_base: "https://zenmux.ai/api/anthropic",
  api_key: env("ZENMUX_API_KEY"),
  params: { max_tokens: outputLimit },
});

export const minimax = provider({
  name: "minimax",
  prefix: "openai",
  api_base: "https://api.minimaxi.com/v1",
  api_key: env("MINIMAX_API_KEY"),
  params: { max_tokens: outputLimit },
});

export const minimaxAnthropic = provider({
  name: "minimax",
  prefix: "anthropic",
  api_base: "https://api.minimaxi.com/anthropic",
  api_key: env("MINIMAX_API_KEY"),
});

// Packy resells three vendors on one host, a key and a set of headers each. It speaks
// Anthropic's wire format for all of them, so gpt-* and gemini-* go through anthropic/ too.
const packy = {
  name: "packy",
  prefix: "anthropic",
  api_base: "https://www.packyapi.com",
} as const;

export const packyClaude = provider({
  ...packy,
  api_key: env("PACKY_CC_KEY"),
  extra_headers: claudeHeaders,
});

export const packyGemini = provider({
  ...packy,
  api_key: env("PACKY_GEMINI_KEY"),
  extra_headers: geminiHeaders,
});

export const packyCodex = provider({
  ...packy,
  api_key: env("PACKY_OPENAI_KEY"),
  extra_headers: codexHeaders,
});
