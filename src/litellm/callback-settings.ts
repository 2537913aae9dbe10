/** What callbacks read of their settings in callback_settings, or in litellm_settings.NAME_params. */
export const settingsKeys: Readonly<Record<string, readonly string[]>> = {
  code_interpreter_interception: ["enabled", "enabled_providers", "sandbox_tool_name"],
  compression_interception: [
    ...["enabled", "compression_trigger", "compression_target"],
    ...["embedding_model", "embedding_model_params"],
  ],
  generic_api: [
    ...["callback_type", "endpoint", "headers", "event_types"],
    ...["log_format", "max_retries", "retry_delay", "timeout"],
  ],
  prompt_injection: [
    ...["heuristics_check", "vector_db_check", "llm_api_check", "llm_api_name"],
    ...["llm_api_system_prompt", "llm_api_fail_call_string", "reject_as_response"],
  ],
  websearch_interception: ["enabled_providers", "search_tool_name", "max_agentic_loops"],
};

const { prompt_injection = [] } = settingsKeys;

/** What those of 1.80 read. */
export const settingsKeys180: Readonly<Record<string, readonly string[]>> = {
  generic_api: ["callback_type", "endpoint", "headers", "event_types"],
  prompt_injection,
};

/** The two places where a callback's settings can stand. */
export const settingsPlaces = (callback: string) =>
  [
    ["litellm_settings", `${callback}_params`],
    ["callback_settings", callback],
  ] as const;

const ofLoggers = ["turn_off_message_logging"];
const sqs = (
  "api_version app_encryption_aad app_encryption_key_b64 aws_access_key_id aws_profile_name " +
  "aws_role_name aws_secret_access_key aws_session_name aws_session_token aws_sts_endpoint " +
  "aws_use_application_level_encryption aws_web_identity_token config endpoint_url queue_url " +
  "region_name strip_base64_files use_ssl verify"
).split(" ");

/** Settings of callbacks in litellm_settings alone, by their own names. */
export const paramsKeys: Readonly<Record<string, readonly string[]>> = {
  aws_sqs_callback_params: sqs.map((key) => `sqs_${key}`),
  datadog_params: ofLoggers,
  datadog_llm_observability_params: ofLoggers,
};

/** What otel reads in any case. */
export const otelKeys: readonly string[] = [
  ...["message_logging", "turn_off_message_logging", "attributes"],
  ...["baggage_metadata_keys", "baggage_team_metadata_keys"],
];

/** What only its second version reads. */
export const otelNewKeys: readonly string[] = [
  ...["exporter", "endpoint", "traces_endpoint", "headers", "service_name"],
  ...["deployment_environment", "enable_metrics", "enable_events", "capture_message_content"],
  ...["legacy_compat", "langfuse_span_scope", "excluded_services", "exporters", "mapper_names"],
  ...["resource_attributes", "baggage_promoted_keys"],
];

/** What otel reads in 1.80, and of what it reads there in the environment alone. */
export const otelKeys180: readonly string[] = ["message_logging", "turn_off_message_logging"];
export const otelVariables180: readonly string[] = [
  ...["exporter", "endpoint", "headers", "service_name", "deployment_environment"],
  ...["enable_metrics", "enable_events", "resource_attributes"],
];
