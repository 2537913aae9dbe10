import type { Catalogue } from "../litellm/catalogue.ts";

/**
 * Settings that LiteLLM makes a number or a yes or no of where they are text. The others are set or
 * read as they are, by which `"3"` is no number and `"false"` is true.
 */
const converted: Readonly<Record<string, readonly string[]>> = {
  router_settings: ["timeout", "stream_timeout", "redis_db", "health_check_staleness_threshold"],
  litellm_settings: [
    "default_max_internal_user_budget",
    "force_redis_hash_tag_grouping",
    "max_budget",
    "max_internal_user_budget",
    "max_ui_session_budget",
    "request_timeout",
  ],
  general_settings: [
    "admission_queue_timeout_seconds",
    "allow_requests_on_db_unavailable",
    "database_connect_timeout",
    "database_connection_pool_limit",
    "database_connection_timeout",
    "database_disable_prepared_statements",
    "database_max_idle_connection_lifetime",
    "database_socket_timeout",
    "disable_custom_api_keys",
    "enable_openai_websocket_passthrough",
    "fail_closed_rate_limit_enforcement",
    "failed_login_block_seconds",
    "failed_login_window_seconds",
    "health_check_staleness_threshold",
    "max_batch_file_records",
    "max_batch_file_size_mb",
    "max_batch_file_uploads_per_day",
    "max_failed_login_attempts_per_source",
    "max_file_downloads_per_minute",
    "max_file_size_mb",
    "max_in_flight_requests_per_worker",
    "max_queued_requests_per_worker",
    "maximum_spend_logs_cleanup_batch_size",
    "maximum_spend_logs_cleanup_max_batches",
    "mcp_xff_num_trusted_hops",
    "pass_through_request_timeout",
    "responses_websocket_session_limit_seconds",
    "search_tool_deny_by_default",
    "store_prompts_in_spend_logs",
    "use_redis_transaction_buffer",
    "user_api_key_cache_max_size",
    "user_api_key_cache_ttl",
    "user_url_validation",
    "vector_store_deny_by_default",
  ],
};

/** Whether LiteLLM keeps a value as it is where it should be a number or a yes or no. */
export function keepsText({ checked }: Catalogue, place: string, key: string): boolean {
  const read = converted[place];
  if (read !== undefined) return !read.includes(key);
  if (place !== "litellm_params" && place !== "model_info") return false;
  return key !== "drop_params" && !checked[place]?.includes(key);
}

/** Numbers that go into the request as they are; rpm, tpm, max_retries and prices become numbers. */
export const sent: readonly string[] = [
  "max_tokens",
  "max_completion_tokens",
  "temperature",
  "top_p",
  "n",
  "seed",
  "presence_penalty",
  "frequency_penalty",
  "top_logprobs",
];

/** Measured: a value of another type fails every request, by key of its place. */
const failing: Readonly<Record<string, readonly string[]>> = {
  litellm_params: ["max_parallel_requests"],
  router_settings: ["default_max_parallel_requests"],
  // summed up for the model group with each answer
  model_info: ["rpm", "tpm", "itpm", "otpm", "mode", "supported_openai_params"],
};

/** What pydantic takes for a yes or no. */
export const flag = /^(true|false|yes|no|on|off|1|0|t|f|y|n)$/i;

/** Those of model_info that are told with each answer too, as a yes or no. */
const told =
  /^supports_(?:parallel_function_calling|vision|web_search|url_context|reasoning|function_calling|fast_mode)$/;

/** Whether every request fails on a value of another type. */
export const failsRequests = (place: string, key: string, value: unknown): boolean =>
  failing[place]?.includes(key) ||
  (place === "model_info" && told.test(key) && !flag.test(String(value)));

/** What becomes of a value that LiteLLM keeps, for the message. */
export function fateOfKept(place: string, key: string, type: string): string {
  if (place === "litellm_params" && sent.includes(key))
    return "LiteLLM sends it as it is, which vendors refuse";
  return type.startsWith("boolean")
    ? "LiteLLM keeps it as it is, and takes it for true in some checks and for false in others"
    : "LiteLLM keeps it as it is, and fails where it needs the number";
}
