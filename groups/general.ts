// Models offered under their own names.
import {
  dashscope,
  deepseek,
  gemini,
  githubCopilot,
  kimi,
  mistral,
  moonshot,
  opencode,
  openrouter,
  packyClaude,
  packyCodex,
  packyGemini,
  zenmux,
  zhipuai,
} from "./transports.ts";

export const models = [
  // DeepSeek has retired the first two names; the others succeed them.
  ...deepseek.models([
    "deepseek-chat",
    "deepseek-reasoner",
    "deepseek-v4-flash",
    "deepseek-v4-pro",
  ]),
  ...mistral.models(["codestral-2508", "devstral-2512"]),

  packyClaude.model({ model: "claude-sonnet-4-5-20250929", model_name: "packy/claude-sonnet-4-5" }),
  ...packyClaude.models(["claude-opus-4-5-20251101", "claude-haiku-4-5-20251001"]),
  packyGemini.model({ model: "gemini-3-flash-preview", model_name: "packy/gemini-3-flash" }),
  packyGemini.model({ model: "gemini-3-pro-preview", model_name: "packy/gemini-3-pro" }),
  ...packyCodex.models([
    "gpt-5.2-high",
    "gpt-5.2-medium",
    "gpt-5.2-low",
    "gpt-5.2-codex-medium",
    "gpt-5.2-codex-high",
    "gpt-5.2-codex-low",
  ]),

  gemini.model({ model: "gemini-2.5-pro", model_info: { base_model: "gemini/gemini-2.5-pro" } }),
  gemini.model({
    model: "gemini-2.5-flash",
    model_info: { base_model: "gemini/gemini-2.5-flash" },
  }),

  ...githubCopilot.models(
    [
      "gpt-4o",
      "gpt-4.1",
      "gpt-5",
      "gpt-5-mini",
      "gpt-5-codex",
      "gpt-5.1-codex-mini",
      "gpt-5.1",
      "gpt-5.1-codex",
      "claude-haiku-4.5",
      "claude-sonnet-4",
      "claude-sonnet-4.5",
      "claude-opus-41",
      "gemini-2.5-pro",
      "gemini-3-pro-preview",
      "grok-code-fast-1",
      "oswe-vscode-prime",
    ],
    { model_info: { supports_vision: true } },
  ),
  ...githubCopilot.bare(["gpt-5"]),

  ...zhipuai.models(["glm-4.6", "glm-4.5-air", "glm-4.5-flash"]),

  openrouter.model({
    model: "mistralai/mistral-large-2512",
    model_name: "openrouter/mistral-large-2512",
    max_tokens: 252_000,
  }),
  openrouter.model({
    model: "mistralai/devstral-2512:free",
    model_name: "openrouter/devstral-2512",
    max_tokens: 252_000,
  }),
  // Serves every name of OpenRouter, a mistyped one too; /v1/models does not list it.
  ...openrouter.models(["*"]),

  ...kimi.models(["kimi-for-coding"]),
  // Moonshot has retired the K2 previews; K2.6 succeeds them.
  moonshot.model({ model: "kimi-k2-0905-preview", model_name: "moonshot/kimi-k2" }),
  ...moonshot.models(["kimi-k2-thinking", "kimi-k2.6"]),

  ...opencode.models([
    "gpt-5",
    "gpt-5.1",
    "gpt-5.2",
    "gpt-5.1-codex",
    "gpt-5.1-codex-max",
    "gpt-5-nano",
    "claude-sonnet-4-5",
    "claude-haiku-4-5",
    "claude-3-5-haiku",
    "gemini-3-pro",
    "gemini-3-flash",
    "qwen3-coder",
    "kimi-k2",
    "kimi-k2-thinking",
    "big-pickle",
    "grok-code",
    "glm-4.7-free",
  ]),

  ...zenmux.models([
    "zenmux/auto",
    "deepseek/deepseek-reasoner",
    "anthropic/claude-opus-4.5",
    "anthropic/claude-haiku-4.5",
    "anthropic/claude-sonnet-4.5",
    "anthropic/claude-3.5-haiku",
    "z-ai/glm-4.6",
    "z-ai/glm-4.6v-flash",
    "x-ai/grok-4.1-fast",
    "x-ai/grok-code-fast-1",
    "google/gemini-3-pro-preview",
    "google/gemini-3-flash-preview",
    "openai/gpt-5.1",
    "openai/gpt-5.2",
    "openai/gpt-5.1-codex",
    "openai/gpt-5.1-codex-mini",
    "moonshotai/kimi-k2-thinking",
    "minimax/minimax-m2",
    "moonshotai/kimi-k2-thinking-turbo",
  ]),

  ...dashscope.models(["qwen3-coder-plus", "qwen3-coder-480b-a35b-instruct", "qwen3-max"]),
] as const;
