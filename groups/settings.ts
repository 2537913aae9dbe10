import type { Settings } from "muffintin";
import { env } from "muffintin";

export const settings: Settings = {
  litellm_settings: {
    request_timeout: 600,
    drop_params: true,
    // Claude Code speaks /v1/messages; most of the vendors behind openai/ only chat.
    use_chat_completions_url_for_anthropic_messages: true,
    enable_json_schema_validation: true,
    disable_copilot_system_to_assistant: true,
    REPEATED_STREAMING_CHUNK_LIMIT: 100,
    turn_off_message_logging: true,
    json_logs: false,
    // Switch `cache` on where a Redis is at hand; the rest is ready for it.
    cache: false,
    cache_params: {
      type: "redis",
      host: env("REDIS_HOST"),
      port: env("REDIS_PORT"),
      password: env("REDIS_PASSWORD"),
      namespace: "litellm.caching.caching",
      ttl: 3600,
      socket_timeout: 20,
      socket_connect_timeout: 20,
    },
  },
  router_settings: {
    routing_strategy: "simple-shuffle",
    num_retries: 2,
    allowed_fails: 3,
    allowed_fails_policy: { TimeoutErrorAllowedFails: 1 },
    cooldown_time: 30,
    enable_pre_call_checks: false,
  },
  general_settings: {
    master_key: env("LITELLM_MASTER_KEY"),
    health_check_interval: 300,
    image_generation_model: "openrouter/x-ai/grok-4-fast",
  },
};
