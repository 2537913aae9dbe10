// Claude Code asks for Claude's names; whatever stands here answers. Its model discovery shows only
// names with "claude" or "anthropic" in them.
import { defineConfig, env, group, openaiCompatible, openrouter } from "muffintin";

const zhipuai = openaiCompatible({
  name: "zhipuai",
  api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
  api_key: env("ZAI_API_KEY"),
});

export default defineConfig({
  groups: [
    group("claude-opus", [zhipuai("glm-4.6")]),
    group("claude-sonnet", [zhipuai("glm-4.5")]),
    group("claude-haiku", [zhipuai("glm-4.5-air")]),
  ],
  models: openrouter().models(["*"]),
  aliases: { "claude-sonnet-5-5": "claude-sonnet", "claude-haiku-5-5": "claude-haiku" },
  fallbacks: {
    "claude-opus": ["claude-sonnet"],
    "claude-sonnet": ["claude-haiku"],
    "claude-haiku": ["openrouter/z-ai/glm-4.5-air"],
    // LiteLLM looks fallbacks up by the name that was asked for, an alias too.
    "claude-sonnet-5-5": ["claude-haiku"],
    "claude-haiku-5-5": ["openrouter/z-ai/glm-4.5-air"],
  },
  settings: {
    litellm_settings: {
      drop_params: true,
      // The endpoint only chats, and Claude Code speaks /v1/messages.
      use_chat_completions_url_for_anthropic_messages: true,
    },
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
  },
});
