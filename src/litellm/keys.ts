// LiteLLM 1.108.7. Written by `npm run catalogue -- --keys`: do not edit.
import type { EnvRef } from "../authoring/env.ts";

/** Groups to try, in this order, for each group that failed. */
export type Fallbacks = readonly Readonly<
  Record<string, readonly (string | Readonly<Record<string, unknown>>)[]>
>[];

/** What may be spent at a provider: LiteLLM reads these two keys, not those of a Budget. */
export type ProviderBudget = { budget_limit: number | EnvRef; time_period: string };

/** Keys of top. */
export type ProxyConfig = {
  agent_list?: readonly unknown[] | null;
  agents?: readonly unknown[] | null;
  assistant_settings?: unknown;
  callback_settings?: Readonly<Record<string, unknown>> | null;
  credential_list?: readonly Credential[] | null;
  default_vertex_config?: Readonly<Record<string, unknown>> | null;
  environment_variables?: Readonly<Record<string, string | number | boolean>> | null;
  files_settings?: readonly unknown[] | null;
  finetune_settings?: readonly unknown[] | null;
  general_settings?: GeneralSettings | null;
  guardrails?: readonly Guardrail[] | null;
  include?: readonly string[] | null;
  litellm_settings?: LitellmSettings | null;
  mcp_servers?: Readonly<Record<string, McpServer>> | null;
  mcp_tools?: unknown;
  model_list?: readonly ModelEntry[] | null;
  policies?: unknown;
  policy_attachments?: unknown;
  prompts?: readonly Prompt[] | null;
  router_settings?: RouterSettings | null;
  sandbox_tools?: readonly unknown[] | null;
  search_tools?: readonly SearchTool[] | null;
  vector_store_registry?: readonly unknown[] | null;
  worker_registry?: unknown;
};

/** Keys of litellm_settings. */
export type LitellmSettings = {
  DEFAULT_BATCH_SIZE?: number | EnvRef;
  DEFAULT_FLUSH_INTERVAL_SECONDS?: number | EnvRef;
  DEFAULT_MAX_RETRIES?: number | EnvRef;
  DEFAULT_REPLICATE_POLLING_DELAY_SECONDS?: number | EnvRef;
  DEFAULT_REPLICATE_POLLING_RETRIES?: number | EnvRef;
  HUMANLOOP_PROMPT_CACHE_TTL_SECONDS?: number | EnvRef;
  REPEATED_STREAMING_CHUNK_LIMIT?: number | EnvRef;
  ROUTER_MAX_FALLBACKS?: number | EnvRef;
  add_function_to_prompt?: boolean | EnvRef;
  add_user_information_to_llm_headers?: boolean | EnvRef | null;
  agent_search_embedding_model?: string | null;
  aiohttp_trust_env?: boolean | EnvRef;
  aleph_alpha_key?: string | null;
  allow_dynamic_callback_disabling?: boolean | EnvRef;
  allowed_fails?: number | EnvRef;
  amazon_nova_api_key?: string | null;
  anthropic_beta_headers_url?: string;
  anthropic_key?: string | null;
  anthropic_prompt_caching_ttl?: "5m" | "1h" | EnvRef | null;
  anthropic_sse_ping_interval_seconds?: number | EnvRef;
  api_base?: string | null;
  api_key?: string | null;
  api_version?: string | null;
  apply_search_free_tier?: boolean | EnvRef;
  argilla_batch_size?: number | EnvRef | null;
  argilla_transformation_object?: Readonly<Record<string, unknown>> | null;
  audit_log_callbacks?: readonly unknown[];
  autorouter_presets_url?: string;
  aws_sqs_callback_params?: Readonly<Record<string, unknown>> | null;
  azure_content_safety_params?: unknown;
  azure_key?: string | null;
  batch_line_item_callbacks?: readonly unknown[];
  bedrock_neutralize_orphaned_tool_blocks?: boolean | EnvRef;
  bedrock_request_metadata_fields?: readonly string[] | null;
  block_requests_for_models_without_pricing?: boolean | EnvRef;
  blocked_user_list?: readonly unknown[] | string | null;
  blog_posts_url?: string;
  budget_duration?: string | null;
  budget_exceeded_status_code?: number | EnvRef;
  budget_exceeded_throttle_percentage?: number | EnvRef | null;
  budget_reset_time?: unknown;
  budget_rollover?: boolean | EnvRef;
  bytez_key?: string | null;
  cache?: boolean | EnvRef | null;
  cache_params?: CacheParams | null;
  callbacks?: readonly unknown[] | string;
  check_provider_endpoint?: boolean | EnvRef;
  cloudflare_api_key?: string | null;
  code_interpreter_interception_params?: unknown;
  cohere_key?: string | null;
  cold_storage_custom_logger?: string | null;
  cometapi_key?: string | null;
  compression_interception_params?: unknown;
  content_policy_fallbacks?: Fallbacks | null;
  context_window_fallbacks?: Fallbacks | null;
  cost_discount_config?: Readonly<Record<string, unknown>>;
  cost_margin_config?: Readonly<Record<string, unknown>>;
  custom_prometheus_metadata_labels?: readonly string[];
  custom_prometheus_tags?: readonly string[];
  custom_prompt_dict?: Readonly<Record<string, unknown>>;
  custom_provider_map?: readonly unknown[];
  databricks_key?: string | null;
  datadog_llm_observability_params?: unknown;
  datadog_params?: Readonly<Record<string, unknown>> | null;
  datadog_use_v1?: boolean | EnvRef | null;
  default_fallbacks?: readonly string[] | null;
  default_in_memory_ttl?: number | EnvRef | null;
  default_internal_user_params?: Readonly<Record<string, unknown>> | null;
  default_key_generate_params?: Readonly<Record<string, unknown>> | null;
  default_key_max_budget_alert_emails?: Readonly<Record<string, unknown>> | null;
  default_max_internal_user_budget?: number | EnvRef | null;
  default_mcp_sampling_model?: unknown;
  default_redis_batch_cache_expiry?: number | EnvRef | null;
  default_redis_ttl?: number | EnvRef | null;
  default_team_params?: unknown;
  default_team_settings?: readonly unknown[];
  disable_add_prefix_to_prompt?: boolean | EnvRef;
  disable_add_transform_inline_image_block?: boolean | EnvRef;
  disable_add_user_agent_to_request_tags?: boolean | EnvRef;
  disable_aiohttp_transport?: boolean | EnvRef;
  disable_aiohttp_trust_env?: boolean | EnvRef;
  disable_anthropic_gemini_context_caching_transform?: boolean | EnvRef;
  disable_copilot_system_to_assistant?: boolean | EnvRef;
  disable_end_user_cost_tracking?: boolean | EnvRef | null;
  disable_hf_tokenizer_download?: boolean | EnvRef | null;
  disable_stop_sequence_limit?: boolean | EnvRef;
  disable_streaming_logging?: boolean | EnvRef;
  disable_token_counter?: boolean | EnvRef;
  disable_vertex_batch_output_transformation?: boolean | EnvRef;
  drop_params?: boolean | EnvRef | null;
  dynamodb_table_name?: string | null;
  email?: string | null;
  enable_anthropic_prompt_caching?: boolean | EnvRef;
  enable_azure_ad_token_refresh?: boolean | EnvRef | null;
  enable_caching_on_provider_specific_optional_params?: boolean | EnvRef;
  enable_end_user_cost_tracking_prometheus_only?: boolean | EnvRef | null;
  enable_gemini_default_thinking_level_low?: boolean | EnvRef;
  enable_json_schema_validation?: boolean | EnvRef;
  enable_key_alias_format_validation?: boolean | EnvRef;
  enable_loadbalancing_on_batch_endpoints?: boolean | EnvRef | null;
  enable_model_config_credential_overrides?: boolean | EnvRef;
  enable_post_custom_auth_checks?: unknown;
  enable_preview_features?: boolean | EnvRef;
  enable_redis_auth_cache?: boolean | EnvRef;
  expose_router_debug_in_errors?: boolean | EnvRef;
  extra_spend_tag_headers?: readonly string[] | null;
  failure_callback?: readonly unknown[];
  fallbacks?: Fallbacks | null;
  force_ipv4?: boolean | EnvRef;
  force_redis_hash_tag_grouping?: boolean | EnvRef;
  forward_llm_provider_auth_headers?: unknown;
  forward_traceparent_to_llm_provider?: boolean | EnvRef;
  gcs_pub_sub_use_v1?: boolean | EnvRef | null;
  gdc_api_base?: string | null;
  gdc_key?: string | null;
  gemini_include_thoughts_default?: boolean | EnvRef;
  gemini_live_defer_setup?: boolean | EnvRef;
  generic_api_use_v1?: boolean | EnvRef | null;
  generic_logger_headers?: Readonly<Record<string, unknown>> | null;
  gigachat_key?: string | null;
  global_bitbucket_config?: Readonly<Record<string, unknown>> | null;
  global_disable_no_log_param?: boolean | EnvRef;
  global_gitlab_config?: Readonly<Record<string, unknown>> | null;
  global_prompt_directory?: string;
  groq_key?: string | null;
  guardrails?: readonly unknown[];
  headers?: unknown;
  http2?: boolean | EnvRef;
  huggingface_key?: string | null;
  inception_key?: string | null;
  include_cost_in_streaming_usage?: boolean | EnvRef;
  infinity_key?: string | null;
  input_callback?: readonly unknown[];
  internal_user_budget_duration?: string | null;
  json_logs?: boolean | EnvRef;
  key_alias_pattern?: string | null;
  key_generation_settings?: unknown;
  langfuse_default_tags?: readonly string[] | null;
  langfuse_enable_update_trace_keys?: boolean | EnvRef;
  langsmith_batch_size?: number | EnvRef | null;
  lemonade_key?: string | null;
  llamaguard_model_name?: string | null;
  llamaguard_unsafe_content_categories?: string | null;
  llm_guard_mode?: "all" | "key-specific" | "request-specific" | EnvRef;
  log_auth_failure_key_identity?: boolean | EnvRef;
  log_client_error_tracebacks?: boolean | EnvRef;
  log_raw_request_response?: boolean | EnvRef;
  logged_real_time_event_types?: "*" | readonly string[] | EnvRef | null;
  logging?: boolean | EnvRef;
  maritalk_key?: string | null;
  max_budget?: number | EnvRef;
  max_end_user_budget?: number | EnvRef | null;
  max_end_user_budget_id?: string | null;
  max_fallbacks?: number | EnvRef | null;
  max_internal_user_budget?: number | EnvRef | null;
  max_tokens?: number | EnvRef;
  max_ui_session_budget?: number | EnvRef | null;
  mcp_aliases?: Readonly<Record<string, unknown>>;
  mcp_semantic_tool_filter?: unknown;
  mcp_tool_search?: McpToolSearch | null;
  model_alias_map?: Readonly<Record<string, unknown>>;
  model_cost_map_url?: string;
  model_fallbacks?: readonly unknown[] | null;
  model_group_settings?: ModelGroupSettings;
  modify_params?: boolean | EnvRef;
  network_mock?: boolean | EnvRef;
  newrelic_params?: Readonly<Record<string, unknown>> | null;
  nlp_cloud_key?: string | null;
  num_retries?: number | EnvRef | null;
  num_retries_per_request?: number | EnvRef | null;
  ollama_key?: string | null;
  openai_key?: string | null;
  openai_like_key?: string | null;
  openai_system_messages_first?: boolean | EnvRef;
  openrouter_key?: string | null;
  organization?: unknown;
  otel_tenant_destination_mode?: string | null;
  output_parse_pii?: boolean | EnvRef;
  overwrite_user_with_key_hash?: boolean | EnvRef;
  ovhcloud_key?: string | null;
  personal_key_model_access_from_teams?: boolean | EnvRef;
  pointfive_params?: Readonly<Record<string, unknown>> | null;
  post_call_rules?: string;
  pre_call_rules?: unknown;
  predibase_key?: string | null;
  predibase_tenant_id?: string | null;
  presidio_ad_hoc_recognizers?: string | null;
  presidio_logging_only?: unknown;
  priority_reservation?: Readonly<Record<string, unknown>> | null;
  priority_reservation_settings?: PriorityReservationSettings;
  project?: unknown;
  prometheus_deployment_and_latency_caller_identity?:
    | "api_key_alias"
    | "user_email"
    | "both"
    | EnvRef;
  prometheus_emit_input_sequence_length_label?: boolean | EnvRef;
  prometheus_emit_rate_limit_labels?: boolean | EnvRef;
  prometheus_emit_stream_label?: boolean | EnvRef;
  prometheus_end_user_metrics_cleanup_interval_seconds?: number | EnvRef | null;
  prometheus_end_user_metrics_max_series_per_metric?: number | EnvRef | null;
  prometheus_end_user_metrics_ttl_seconds?: number | EnvRef | null;
  prometheus_exclude_labels?: readonly string[] | null;
  prometheus_exclude_metrics?: readonly string[] | null;
  prometheus_initialize_budget_metrics?: boolean | EnvRef | null;
  prometheus_latency_buckets?: readonly number[] | null;
  prometheus_metrics_cleanup_interval_seconds?: number | EnvRef | null;
  prometheus_metrics_config?: readonly unknown[] | null;
  prometheus_metrics_max_series_per_metric?: number | EnvRef | null;
  prometheus_metrics_ttl_seconds?: number | EnvRef | null;
  prometheus_user_budget_label_include_email_alias?: boolean | EnvRef;
  prompt_injection_params?: unknown;
  provider_url_destination_allowed_hosts?: readonly string[];
  proxy_auth?: unknown;
  public_agent_groups?: readonly string[] | null;
  public_mcp_hub_strict_whitelist?: boolean | EnvRef;
  public_mcp_servers?: readonly string[] | null;
  public_model_groups?: readonly string[] | null;
  public_model_groups_links?: Readonly<Record<string, unknown>>;
  public_skills_index?: boolean | EnvRef;
  reasoning_auto_summary?: boolean | EnvRef;
  redact_messages_in_exceptions?: boolean | EnvRef | null;
  redact_user_api_key_info?: boolean | EnvRef | null;
  replicate_key?: string | null;
  request_correlation_in_logs?: boolean | EnvRef;
  request_timeout?: number | EnvRef;
  require_auth_for_metrics_endpoint?: boolean | EnvRef | null;
  require_managed_files?: boolean | EnvRef;
  responses?: Readonly<Record<string, unknown>>;
  retry?: boolean | EnvRef;
  return_response_headers?: boolean | EnvRef;
  route_all_chat_openai_to_responses?: boolean | EnvRef;
  s3_audit_callback_params?: Readonly<Record<string, unknown>> | null;
  s3_callback_params?: Readonly<Record<string, unknown>> | null;
  safe_memory_mode?: boolean | EnvRef;
  sap_service_key?: string | null;
  scim_admin_group?: unknown;
  scim_upsert_user?: boolean | EnvRef;
  service_callback?: readonly unknown[];
  set_verbose?: boolean | EnvRef;
  skill_search_embedding_model?: string | null;
  skip_system_message_in_guardrail?: boolean | EnvRef;
  skip_tool_message_in_guardrail?: boolean | EnvRef;
  sse_keepalive_ping_interval_seconds?: number | EnvRef | null;
  ssl_certificate?: string | null;
  ssl_ecdh_curve?: string | null;
  ssl_security_level?: string | null;
  ssl_verify?: boolean | string;
  standard_logging_payload_excluded_fields?: readonly string[] | null;
  store_audit_logs?: boolean | EnvRef | null;
  strip_anthropic_total_tokens?: boolean | EnvRef;
  success_callback?: readonly unknown[];
  suppress_debug_info?: boolean | EnvRef;
  tag_budget_config?: Readonly<Record<string, Budget>> | null;
  timezone?: unknown;
  togetherai_api_key?: string | null;
  token?: string | null;
  turn_off_message_logging?: boolean | EnvRef | null;
  ui_theme_config?: unknown;
  upperbound_key_generate_params?: UpperboundKeyParams;
  use_aiohttp_transport?: boolean | EnvRef;
  use_chat_completions_url_for_anthropic_messages?: boolean | EnvRef;
  use_client?: boolean | EnvRef;
  use_litellm_proxy?: boolean | EnvRef;
  user_url_allowed_hosts?: readonly string[];
  user_url_validation?: boolean | EnvRef;
  validate_end_user_id_in_db?: boolean | EnvRef;
  vector_store_search_failure_mode?: "annotate" | "error" | EnvRef;
  vertex_ai_safety_settings?: readonly unknown[] | Readonly<Record<string, unknown>> | null;
  vertex_credentials?: unknown;
  vertex_location?: string | null;
  vertex_project?: string | null;
  websearch_interception_params?: unknown;
  xai_key?: string | null;
  zerobus_params?: Readonly<Record<string, unknown>> | null;
};

/** Keys of general_settings. */
export type GeneralSettings = {
  admin_only_routes?: unknown;
  admission_queue_timeout_seconds?: number | EnvRef;
  agent_access_default_deny?: boolean | EnvRef;
  alert_to_webhook_url?: Readonly<Record<string, unknown>> | null;
  alert_type_config?: Readonly<Record<string, AlertTypeSettings>> | null;
  alert_types?: readonly string[] | null;
  alerting?: readonly unknown[] | null;
  alerting_args?: AlertingArgs | null;
  alerting_threshold?: number | EnvRef | null;
  allow_cli_sso_verification_uri_complete?: boolean | EnvRef | null;
  allow_client_side_credentials?: unknown;
  allow_public_health_readiness_details?: unknown;
  allow_requests_on_db_unavailable?: boolean | EnvRef;
  allow_unmanaged_response_ids?: boolean | EnvRef | null;
  allow_user_auth?: boolean | EnvRef;
  allowed_file_extensions?: readonly string[] | null;
  allowed_ips?: unknown;
  allowed_routes?: readonly unknown[] | null;
  always_include_stream_usage?: unknown;
  apply_user_budget_to_team_keys?: boolean | EnvRef | null;
  auto_redirect_ui_login_to_sso?: boolean | EnvRef;
  background_health_check_model_groups?: readonly string[] | null;
  background_health_checks?: boolean | EnvRef | null;
  block_robots?: boolean | EnvRef;
  blocked_file_extensions?: readonly string[] | null;
  cancel_on_disconnect?: boolean | EnvRef | null;
  claude_code_gateway_managed_settings?: Readonly<Record<string, unknown>> | null;
  completion_model?: string | null;
  context_management_summary_max_tokens?: unknown;
  context_management_summary_model?: unknown;
  control_plane_url?: string | null;
  coordination_redis?: CoordinationRedis | null;
  custom_auth?: string | null;
  custom_auth_run_common_checks?: boolean | EnvRef;
  custom_auth_settings?: Readonly<Record<string, unknown>> | null;
  custom_key_generate?: string | null;
  custom_key_policy?: string | null;
  custom_key_update?: string | null;
  custom_sso?: string | null;
  custom_team_metadata_validate?: string | null;
  custom_ui_sso_sign_in_handler?: string | null;
  dangerously_allow_mock_testing_request_params?: boolean | EnvRef;
  dangerously_permit_weak_or_unset_master_key?: boolean | EnvRef | null;
  database_args?: Readonly<Record<string, unknown>> | null;
  database_connect_timeout?: number | EnvRef | null;
  database_connection_pool_limit?: number | EnvRef | null;
  database_connection_pool_timeout?: unknown;
  database_connection_timeout?: number | EnvRef | null;
  database_disable_prepared_statements?: boolean | EnvRef | null;
  database_extra_connection_params?: Readonly<Record<string, unknown>> | null;
  database_idle_in_transaction_session_timeout?: unknown;
  database_lock_timeout?: unknown;
  database_max_idle_connection_lifetime?: number | EnvRef | null;
  database_socket_timeout?: number | EnvRef | null;
  database_statement_timeout?: unknown;
  database_type?: unknown;
  database_url?: string | null;
  default_team_disabled?: boolean | EnvRef;
  disable_auto_add_proxy_admin_to_teams?: boolean | EnvRef | null;
  disable_batch_input_file_rate_limiting?: unknown;
  disable_bedrock_agent_runtime_passthrough?: unknown;
  disable_budget_reservation?: boolean | EnvRef | null;
  disable_custom_api_keys?: boolean | EnvRef;
  disable_env_credential_login?: boolean | EnvRef | null;
  disable_error_logs?: unknown;
  disable_fallbacks_on_per_model_rate_limits?: boolean | EnvRef | null;
  disable_key_generate_for_org_admin?: boolean | EnvRef;
  disable_master_key_return?: boolean | EnvRef;
  disable_model_info_refresh?: unknown;
  disable_password_login_when_sso_enabled?: boolean | EnvRef | null;
  disable_prisma_schema_update?: unknown;
  disable_requester_ip_address_logging?: boolean | EnvRef | null;
  disable_reset_budget?: boolean | EnvRef;
  disable_responses_id_security?: boolean | EnvRef | null;
  disable_retry_on_max_parallel_request_limit_error?: unknown;
  disable_spend_logs?: boolean | EnvRef;
  disable_spend_updates?: unknown;
  drain_endpoint_token?: unknown;
  email_settings?: unknown;
  enable_claude_code_gateway?: boolean | EnvRef | null;
  enable_drain_endpoint?: unknown;
  enable_health_check_routing?: boolean | EnvRef;
  enable_jwt_auth?: boolean | EnvRef;
  enable_mcp_registry?: unknown;
  enable_oauth2_auth?: boolean | EnvRef;
  enable_oauth2_proxy_auth?: boolean | EnvRef;
  enable_openai_websocket_passthrough?: boolean | EnvRef | null;
  enable_public_model_hub?: boolean | EnvRef;
  encryption_algorithm?: unknown;
  enforce_fallback_budget?: unknown;
  enforce_fallback_model_access?: boolean | EnvRef | null;
  enforce_project_model_quota?: boolean | EnvRef;
  enforce_rbac?: boolean | EnvRef;
  enforce_rpm_tpm_on_model_add?: boolean | EnvRef;
  enforce_user_param?: boolean | EnvRef;
  enforced_params?: unknown;
  expose_fallback_errors_to_caller?: unknown;
  fail_closed_budget_enforcement?: unknown;
  fail_closed_rate_limit_enforcement?: boolean | EnvRef | null;
  failed_login_block_seconds?: number | EnvRef | null;
  failed_login_window_seconds?: number | EnvRef | null;
  forward_client_headers_to_llm_api?: boolean | EnvRef | null;
  forward_llm_provider_auth_headers?: boolean | EnvRef;
  forward_openai_org_id?: unknown;
  global_max_parallel_requests?: number | EnvRef | null;
  health_check_concurrency?: number | EnvRef | null;
  health_check_details?: boolean | EnvRef;
  health_check_ignore_transient_errors?: boolean | EnvRef;
  health_check_interval?: number | EnvRef;
  health_check_skip_disabled_background_models?: boolean | EnvRef;
  health_check_staleness_threshold?: unknown;
  hide_default_credentials_hint?: boolean | EnvRef;
  image_generation_model?: unknown;
  include_call_id_in_error_body?: boolean | EnvRef | null;
  infer_model_from_keys?: boolean | EnvRef | null;
  key_management_settings?: Readonly<Record<string, unknown>> | null;
  key_management_system?:
    | "google_kms"
    | "azure_key_vault"
    | "aws_secret_manager"
    | "google_secret_manager"
    | "hashicorp_vault"
    | "cyberark"
    | "local"
    | "aws_kms"
    | "custom"
    | EnvRef
    | null;
  litellm_jwtauth?: JwtAuth | null;
  litellm_key_header_name?: unknown;
  litellm_license?: unknown;
  master_key?: string | null;
  max_batch_file_records?: number | EnvRef | null;
  max_batch_file_size_mb?: number | EnvRef | null;
  max_batch_file_uploads_per_day?: number | EnvRef | null;
  max_failed_login_attempts_per_source?: number | EnvRef | null;
  max_failed_login_attempts_per_source_overrides?: Readonly<Record<string, unknown>> | null;
  max_file_downloads_per_minute?: number | EnvRef | null;
  max_file_size_mb?: number | EnvRef | null;
  max_in_flight_requests_per_worker?: number | EnvRef | null;
  max_parallel_requests?: number | EnvRef | null;
  max_queued_requests_per_worker?: number | EnvRef | null;
  max_request_size_mb?: number | EnvRef | null;
  max_response_size_mb?: number | EnvRef | null;
  maximum_autorouter_session_retention_period?: string | null;
  maximum_daily_tag_spend_retention_period?: string | null;
  maximum_health_check_retention_period?: string | null;
  maximum_spend_logs_cleanup_batch_size?: number | EnvRef | null;
  maximum_spend_logs_cleanup_batch_timeout?: string | null;
  maximum_spend_logs_cleanup_cron?: unknown;
  maximum_spend_logs_cleanup_max_batches?: number | EnvRef | null;
  maximum_spend_logs_cleanup_run_budget?: string | null;
  maximum_spend_logs_retention_interval?: unknown;
  maximum_spend_logs_retention_period?: string | null;
  mcp_advertised_versions?: readonly string[] | null;
  mcp_allowed_clients?: readonly McpAllowedClient[] | null;
  mcp_client_id_header?: string | null;
  mcp_client_side_auth_header_name?: unknown;
  mcp_disabled_capabilities?: readonly string[] | null;
  mcp_internal_ip_ranges?: readonly string[] | null;
  mcp_prefer_client_id_metadata_document?: boolean | EnvRef | null;
  mcp_require_explicit_server_scope?: boolean | EnvRef;
  mcp_required_fields?: readonly string[] | null;
  mcp_session_token_signing?: McpSessionSigning | null;
  mcp_trusted_proxy_ranges?: readonly string[] | null;
  mcp_xff_num_trusted_hops?: number | EnvRef | null;
  missing_session_id?: "generate" | "reject" | "omit" | EnvRef | null;
  model_list_healthy_only?: boolean | EnvRef | null;
  moderation_model?: unknown;
  oauth2_config_mappings?: unknown;
  otel?: boolean | EnvRef | null;
  pass_through_endpoints?: readonly PassThroughEndpoint[] | null;
  pass_through_request_timeout?: number | EnvRef | null;
  passthrough_managed_object_ids?: boolean | EnvRef;
  password_policy_check_breached_passwords?: boolean | EnvRef;
  password_policy_min_length?: number | EnvRef | null;
  password_policy_require_lowercase?: boolean | EnvRef | null;
  password_policy_require_numbers?: boolean | EnvRef | null;
  password_policy_require_special_characters?: boolean | EnvRef | null;
  password_policy_require_uppercase?: boolean | EnvRef | null;
  plugins?: readonly Plugin[] | null;
  provider_url_destination_allowed_hosts?: readonly string[] | null;
  proxy_batch_polling_interval?: unknown;
  proxy_batch_write_at?: unknown;
  proxy_budget_rescheduler_max_time?: unknown;
  proxy_budget_rescheduler_min_time?: unknown;
  proxy_config_reload_interval_seconds?: number | EnvRef;
  public_routes?: unknown;
  reject_clientside_metadata_tags?: boolean | EnvRef | null;
  require_end_user_mcp_access_defined?: boolean | EnvRef;
  require_key_mcp_access_defined?: boolean | EnvRef;
  responses_websocket_session_limit_seconds?: number | EnvRef;
  role_permissions?: readonly RolePermission[] | null;
  safeguards_classifier_model?: unknown;
  scheduled_job_stagger?: ScheduledJobStagger | null;
  search_tool_deny_by_default?: boolean | EnvRef;
  search_tools?: readonly unknown[] | null;
  service_account_settings?: unknown;
  skip_batch_input_file_rate_limiting_for_models?: unknown;
  skip_batch_input_file_rate_limiting_for_providers?: unknown;
  spend_capture_rate_check?: SpendCaptureRateCheck | null;
  spend_logs_metadata_fields?: SpendLogsMetadataFields | null;
  spend_report_frequency?: unknown;
  store_model_in_db?: boolean | EnvRef | null;
  store_prompts_in_spend_logs?: boolean | EnvRef | null;
  supported_db_objects?: readonly string[] | null;
  team_admin_editable_team_fields?: unknown;
  team_metadata_schema?: unknown;
  team_metadata_validation_error_message?: unknown;
  team_metadata_validation_timeout?: unknown;
  token_rate_limit_type?: unknown;
  tracing?: unknown;
  track_unmanaged_batch_cost?: boolean | EnvRef;
  transcribe_media_buckets?: readonly string[] | null;
  trusted_proxy_ranges?: readonly string[] | null;
  ui_access_mode?: unknown;
  use_azure_key_vault?: boolean | EnvRef | null;
  use_google_kms?: boolean | EnvRef | null;
  use_redis_transaction_buffer?: boolean | EnvRef;
  use_shared_health_check?: boolean | EnvRef;
  use_spend_logs_partitioning?: boolean | EnvRef | null;
  use_team_public_model_name?: boolean | EnvRef;
  use_x_forwarded_for?: boolean | EnvRef;
  user_api_key_cache_max_size?: number | EnvRef | null;
  user_api_key_cache_ttl?: unknown;
  user_header_mappings?: unknown;
  user_header_name?: string | null;
  user_mcp_management_mode?: "restricted" | "view_all" | EnvRef | null;
  user_url_allowed_hosts?: readonly string[] | null;
  user_url_validation?: boolean | EnvRef | null;
  vector_store_deny_by_default?: boolean | EnvRef;
};

/** Keys of router_settings. */
export type RouterSettings = {
  alerting_config?: AlertingConfig | null;
  allowed_fails?: number | EnvRef | null;
  allowed_fails_policy?: AllowedFailsPolicy | null;
  background_health_check_model_groups?: readonly string[] | null;
  cache_kwargs?: Readonly<Record<string, unknown>>;
  cache_responses?: boolean | EnvRef | null;
  caching_groups?: readonly unknown[] | null;
  client_ttl?: number | EnvRef;
  content_policy_fallbacks?: Fallbacks | null;
  context_window_fallbacks?: Fallbacks | null;
  cooldown_time?: number | EnvRef | null;
  debug_level?: "DEBUG" | "INFO" | EnvRef;
  default_fallbacks?: readonly string[] | null;
  default_litellm_params?: Readonly<Record<string, unknown>> | null;
  default_max_parallel_requests?: number | EnvRef | null;
  default_priority?: number | EnvRef | null;
  deployment_affinity_ttl_seconds?: number | EnvRef;
  disable_cooldowns?: boolean | EnvRef | null;
  enable_health_check_routing?: boolean | EnvRef;
  enable_pre_call_checks?: boolean | EnvRef;
  enable_tag_filtering?: boolean | EnvRef;
  enable_weighted_failover?: boolean | EnvRef;
  fallback_on_unsupported_params?: boolean | EnvRef;
  fallbacks?: Fallbacks | null;
  guardrail_list?: readonly unknown[] | null;
  health_check_ignore_transient_errors?: boolean | EnvRef;
  health_check_staleness_threshold?: number | EnvRef | null;
  max_fallbacks?: number | EnvRef | null;
  model_group_affinity_config?: Readonly<Record<string, unknown>> | null;
  model_group_alias?: Readonly<Record<string, string | RouterAlias>> | null;
  model_group_retry_policy?: Readonly<Record<string, RetryPolicy>>;
  num_retries?: number | EnvRef | null;
  optional_pre_call_checks?: readonly string[] | null;
  plugins?: readonly unknown[] | null;
  polling_interval?: number | EnvRef | null;
  provider_budget_config?: Readonly<Record<string, ProviderBudget>> | null;
  redis_db?: number | EnvRef | null;
  redis_host?: string | null;
  redis_password?: string | null;
  redis_port?: number | string | null;
  redis_url?: string | null;
  retry_after?: number | EnvRef | null;
  retry_policy?: RetryPolicy | null;
  routing_groups?: readonly RoutingGroup[] | null;
  routing_strategy?: RoutingStrategy;
  routing_strategy_args?: Readonly<Record<string, unknown>> | null;
  set_verbose?: boolean | EnvRef;
  stream_timeout?: number | EnvRef | null;
  tag_filtering_match_any?: boolean | EnvRef;
  tag_routing_prefix?: string;
  timeout?: number | EnvRef | null;
};

/** Keys of model_entry. */
export type ModelEntry = {
  blocked?: boolean | EnvRef | null;
  litellm_params: LitellmParams;
  model_info?: ModelInfo | null;
  model_name: string;
};

/** Keys of litellm_params. */
export type LitellmParams = {
  account_id?: unknown;
  adapter_id?: unknown;
  adapter_source?: unknown;
  adaptive_router_config?: Readonly<Record<string, unknown>> | null;
  adaptive_router_default_model?: string | null;
  additional_drop_params?: readonly string[] | null;
  agent_id?: unknown;
  allow_client_keepalive_override?: boolean | EnvRef | null;
  allowed_model_region?: unknown;
  allowed_openai_params?: readonly string[] | null;
  annotation_cost_per_page?: number | EnvRef | null;
  annotation_cost_per_page_batches?: number | EnvRef | null;
  anthropic_disable_workload_identity_federation?: boolean | EnvRef | null;
  anthropic_federation_rule_id?: string | null;
  anthropic_federation_workspace_id?: string | null;
  anthropic_identity_source?: string | null;
  anthropic_identity_token?: string | null;
  anthropic_identity_token_file?: string | null;
  anthropic_issuer_audience?: string | null;
  anthropic_issuer_signing_key_ref?: string | null;
  anthropic_issuer_subject?: string | null;
  anthropic_issuer_ttl_seconds?: number | EnvRef | null;
  anthropic_issuer_url?: string | null;
  anthropic_keycloak_auth_method?: string | null;
  anthropic_keycloak_client_id?: string | null;
  anthropic_keycloak_client_secret_ref?: string | null;
  anthropic_keycloak_scope?: string | null;
  anthropic_keycloak_token_url?: string | null;
  anthropic_organization_id?: string | null;
  anthropic_service_account_id?: string | null;
  anthropic_version?: unknown;
  anthropic_workspace_id?: unknown;
  api_base?: string | null;
  api_key?: string | null;
  api_type?: unknown;
  api_version?: string | null;
  apikey?: unknown;
  arize_api_key?: unknown;
  arize_error_sampling_rate?: unknown;
  arize_otlp_protocol?: unknown;
  arize_space_id?: unknown;
  arize_space_key?: unknown;
  arize_success_sampling_rate?: unknown;
  aspectRatio?: unknown;
  aspect_ratio?: unknown;
  aspeech?: unknown;
  assistant_continue_message?: unknown;
  assistant_id?: unknown;
  audio?: unknown;
  audioConfig?: unknown;
  audioEncoding?: unknown;
  audio_channel_count?: unknown;
  auto_router_config?: string | null;
  auto_router_config_path?: string | null;
  auto_router_default_model?: string | null;
  auto_router_embedding_model?: string | null;
  auto_router_max_input_chars?: number | EnvRef | null;
  auto_router_model_compression?: string | null;
  auto_router_routing_compression?: string | null;
  auto_truncate?: unknown;
  aws_access_key_id?: string | null;
  aws_batch_role_arn?: string | null;
  aws_bedrock_project_id?: string | null;
  aws_bedrock_runtime_endpoint?: string | null;
  aws_external_id?: string | null;
  aws_profile_name?: string | null;
  aws_region_name?: string | null;
  aws_role_name?: string | null;
  aws_secret_access_key?: string | null;
  aws_session_name?: string | null;
  aws_session_tags?: readonly unknown[] | null;
  aws_session_token?: string | null;
  aws_sts_endpoint?: string | null;
  aws_web_identity_token?: string | null;
  aws_workspace_id?: unknown;
  azure_ad_token?: string | null;
  azure_password?: string | null;
  azure_scope?: string | null;
  azure_search_service_name?: unknown;
  azure_search_vector_field?: unknown;
  azure_username?: string | null;
  background?: unknown;
  bad_words?: unknown;
  base_model?: string | null;
  base_url?: string | null;
  bedrock_tags?: readonly unknown[] | null;
  best_of?: unknown;
  bos_token?: unknown;
  bucket_name?: string | null;
  budget_duration?: string | null;
  cache?: unknown;
  cache_control?: unknown;
  cache_control_injection_points?: unknown;
  cache_creation_input_audio_token_cost?: number | EnvRef | null;
  cache_creation_input_token_cost?: number | EnvRef | null;
  cache_creation_input_token_cost_above_100k_tokens?: number | EnvRef | null;
  cache_creation_input_token_cost_above_100k_tokens_batches?: number | EnvRef | null;
  cache_creation_input_token_cost_above_1hr?: number | EnvRef | null;
  cache_creation_input_token_cost_above_1hr_above_100k_tokens?: number | EnvRef | null;
  cache_creation_input_token_cost_above_200k_tokens?: number | EnvRef | null;
  cache_creation_input_token_cost_above_200k_tokens_batches?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_batches?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_flex?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_priority?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_ultrafast?: number | EnvRef | null;
  cache_creation_input_token_cost_batches?: number | EnvRef | null;
  cache_creation_input_token_cost_flex?: number | EnvRef | null;
  cache_creation_input_token_cost_priority?: number | EnvRef | null;
  cache_creation_input_token_cost_ultrafast?: number | EnvRef | null;
  cache_read_input_audio_token_cost?: number | EnvRef | null;
  cache_read_input_audio_token_cost_batches?: number | EnvRef | null;
  cache_read_input_audio_token_cost_flex?: number | EnvRef | null;
  cache_read_input_audio_token_cost_priority?: number | EnvRef | null;
  cache_read_input_image_token_cost?: number | EnvRef | null;
  cache_read_input_token_cost?: number | EnvRef | null;
  cache_read_input_token_cost_above_100k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_above_100k_tokens_batches?: number | EnvRef | null;
  cache_read_input_token_cost_above_200k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_above_200k_tokens_batches?: number | EnvRef | null;
  cache_read_input_token_cost_above_200k_tokens_priority?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_batches?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_flex?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_priority?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_ultrafast?: number | EnvRef | null;
  cache_read_input_token_cost_above_512k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_balanced?: number | EnvRef | null;
  cache_read_input_token_cost_batches?: number | EnvRef | null;
  cache_read_input_token_cost_flex?: number | EnvRef | null;
  cache_read_input_token_cost_priority?: number | EnvRef | null;
  cache_read_input_token_cost_ultrafast?: number | EnvRef | null;
  cachedContent?: unknown;
  cached_content?: unknown;
  caching?: unknown;
  caching_groups?: unknown;
  candidate_count?: unknown;
  cfg_scale?: unknown;
  chunking_strategy?: unknown;
  citation_cost_per_token?: number | EnvRef | null;
  claude_platform_unsupported_params?: unknown;
  client_id?: string | null;
  client_metadata?: unknown;
  client_secret?: string | null;
  compaction?: unknown;
  completion_bias_exclusion?: unknown;
  completion_bias_exclusion_first_token_only?: unknown;
  completion_bias_inclusion?: unknown;
  completion_bias_inclusion_first_token_only?: unknown;
  complexity_router_config?: Readonly<Record<string, unknown>> | null;
  complexity_router_default_model?: string | null;
  compression_rate?: unknown;
  config?: unknown;
  configurable_clientside_auth_params?: readonly unknown[] | null;
  container?: unknown;
  context?: unknown;
  context_length_exceeded_behavior?: unknown;
  context_management?: unknown;
  context_window_fallback_dict?: unknown;
  contextual_control_threshold?: unknown;
  continuation_token?: unknown;
  control_log_additive?: unknown;
  cooldown_time?: number | EnvRef | null;
  cost_per_query?: unknown;
  cost_per_second?: number | EnvRef | null;
  countPenalty?: unknown;
  custom_endpoint?: unknown;
  custom_llm_provider?: string | null;
  dataSources?: unknown;
  data_residency?: unknown;
  data_sources?: unknown;
  databricks_user_agent?: unknown;
  dd_agent_host?: unknown;
  dd_agent_port?: unknown;
  dd_api_key?: unknown;
  dd_site?: unknown;
  debug?: unknown;
  decoder_input_details?: unknown;
  decoding_method?: unknown;
  default_api_key_rpm_limit?: number | EnvRef | null;
  default_api_key_tpm_limit?: number | EnvRef | null;
  default_headers?: unknown;
  deployment_id?: unknown;
  deployment_url?: unknown;
  details?: unknown;
  dimensions?: unknown;
  disable_add_transform_inline_image_block?: unknown;
  disable_optimizations?: unknown;
  do_sample?: unknown;
  drop_params?: boolean | EnvRef | null;
  echo?: unknown;
  embeddingConfig?: unknown;
  embeddingOption?: unknown;
  embeddingTypes?: unknown;
  embedding_dimension?: unknown;
  embedding_model?: string | null;
  embedding_types?: unknown;
  enable_automatic_punctuation?: unknown;
  enable_json_schema_validation?: unknown;
  enable_prompt_caching?: unknown;
  enable_tag_filtering?: unknown;
  enable_word_time_offsets?: unknown;
  encoding?: unknown;
  encoding_format?: unknown;
  end_sequence?: unknown;
  endpointing_config?: unknown;
  engine?: unknown;
  ensure_alternating_roles?: unknown;
  eos_token?: unknown;
  examples?: unknown;
  extra_body?: Readonly<Record<string, unknown>> | null;
  extra_headers?: Readonly<Record<string, unknown>> | null;
  extra_query?: Readonly<Record<string, unknown>> | null;
  fake_stream?: unknown;
  fallback_sap_modules?: unknown;
  fallbacks?: readonly unknown[] | null;
  fastest_response?: unknown;
  filter_kb_content_by_query_metadata?: unknown;
  filters?: unknown;
  fireworks_forward_user_id?: boolean | EnvRef | null;
  flow_id?: unknown;
  force_single_step?: unknown;
  force_timeout?: unknown;
  format?: unknown;
  frequencePenalty?: unknown;
  frequency_penalty?: number | EnvRef | null;
  function_call?: unknown;
  function_name?: unknown;
  functions?: unknown;
  gcs_bucket_name?: string | null;
  gcs_path_service_account?: unknown;
  gdc_token_caching?: unknown;
  gemini_api_key?: unknown;
  generationConfig?: unknown;
  generation_config?: unknown;
  gigachat_access_token?: unknown;
  gigachat_auth_url?: unknown;
  gigachat_scope?: unknown;
  github_copilot_auth_type?: unknown;
  github_copilot_user_session?: unknown;
  google_maps_grounding_cost_per_query?: number | EnvRef | null;
  guardrailConfig?: unknown;
  guardrailIdentifier?: unknown;
  guardrailVersion?: unknown;
  guardrails?: readonly unknown[] | null;
  headers?: Readonly<Record<string, unknown>> | null;
  height?: unknown;
  hf_model_name?: string | null;
  hf_task?: unknown;
  humanloop_api_key?: unknown;
  imageConfig?: unknown;
  imageGenerationConfig?: unknown;
  imageSize?: unknown;
  image_config?: unknown;
  image_size?: unknown;
  images?: unknown;
  include?: unknown;
  include_functions_info?: unknown;
  include_guardrails_info?: unknown;
  include_retrieval_info?: unknown;
  include_server_side_tool_invocations?: unknown;
  include_stop_sequences?: unknown;
  index_name?: string | null;
  initial_prompt_value?: unknown;
  inputAudioTranscription?: unknown;
  inputType?: unknown;
  input_cost_per_audio_per_second?: number | EnvRef | null;
  input_cost_per_audio_per_second_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_audio_token?: number | EnvRef | null;
  input_cost_per_audio_token_above_200k_tokens?: number | EnvRef | null;
  input_cost_per_audio_token_above_200k_tokens_batches?: number | EnvRef | null;
  input_cost_per_audio_token_above_200k_tokens_flex?: number | EnvRef | null;
  input_cost_per_audio_token_above_200k_tokens_priority?: number | EnvRef | null;
  input_cost_per_audio_token_batches?: number | EnvRef | null;
  input_cost_per_audio_token_flex?: number | EnvRef | null;
  input_cost_per_audio_token_priority?: number | EnvRef | null;
  input_cost_per_character?: number | EnvRef | null;
  input_cost_per_character_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_image?: number | EnvRef | null;
  input_cost_per_image_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_image_token?: number | EnvRef | null;
  input_cost_per_image_token_batches?: number | EnvRef | null;
  input_cost_per_pixel?: number | EnvRef | null;
  input_cost_per_query?: number | EnvRef | null;
  input_cost_per_second?: number | EnvRef | null;
  input_cost_per_text_message?: number | EnvRef | null;
  input_cost_per_token?: number | EnvRef | null;
  input_cost_per_token_above_100k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_100k_tokens_batches?: number | EnvRef | null;
  input_cost_per_token_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_200k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_200k_tokens_batches?: number | EnvRef | null;
  input_cost_per_token_above_200k_tokens_flex?: number | EnvRef | null;
  input_cost_per_token_above_200k_tokens_priority?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_batches?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_flex?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_priority?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_ultrafast?: number | EnvRef | null;
  input_cost_per_token_above_512k_tokens?: number | EnvRef | null;
  input_cost_per_token_balanced?: number | EnvRef | null;
  input_cost_per_token_batches?: number | EnvRef | null;
  input_cost_per_token_cache_hit?: number | EnvRef | null;
  input_cost_per_token_flex?: number | EnvRef | null;
  input_cost_per_token_priority?: number | EnvRef | null;
  input_cost_per_token_ultrafast?: number | EnvRef | null;
  input_cost_per_video_per_second?: number | EnvRef | null;
  input_cost_per_video_per_second_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_video_per_second_above_15s_interval?: number | EnvRef | null;
  input_cost_per_video_per_second_above_8s_interval?: number | EnvRef | null;
  input_cost_per_video_token?: number | EnvRef | null;
  input_cost_per_video_token_batches?: number | EnvRef | null;
  input_reference?: unknown;
  input_type?: unknown;
  instances?: unknown;
  instruction?: unknown;
  instruction_override?: unknown;
  instructions?: unknown;
  itpm?: number | EnvRef | null;
  json_mode?: unknown;
  k?: unknown;
  kb_filters?: unknown;
  keep_alive?: unknown;
  keepalive_seconds?: number | EnvRef | null;
  labels?: unknown;
  lang?: unknown;
  langfuse_environment?: unknown;
  langfuse_host?: unknown;
  langfuse_prompt_version?: unknown;
  langfuse_public_key?: unknown;
  langfuse_secret?: unknown;
  langfuse_secret_key?: unknown;
  langfuse_span_scope?: unknown;
  langsmith_api_key?: unknown;
  langsmith_base_url?: unknown;
  langsmith_project?: unknown;
  langsmith_sampling_rate?: unknown;
  langsmith_tenant_id?: unknown;
  language?: unknown;
  language_code?: unknown;
  language_hints?: unknown;
  length_no_input?: unknown;
  length_penalty?: unknown;
  litellm_credential_name?: string | null;
  litellm_disabled_callbacks?: unknown;
  litellm_embedding_config?: unknown;
  litellm_embedding_model?: unknown;
  litellm_request_debug?: unknown;
  litellm_session_id?: unknown;
  litellm_system_prompt?: unknown;
  litellm_trace_id?: string | null;
  log_client_error_tracebacks?: unknown;
  log_probs?: unknown;
  logit_bias?: unknown;
  logprobs?: unknown;
  masking?: unknown;
  maxOutputTokens?: unknown;
  maxResults?: unknown;
  maxTokenCount?: unknown;
  maxTokens?: unknown;
  max_agentic_loops?: number | EnvRef | null;
  max_alternatives?: unknown;
  max_budget?: number | EnvRef | null;
  max_budget_per_session?: unknown;
  max_chunks_per_doc?: unknown;
  max_completion_tokens?: number | EnvRef | null;
  max_fallbacks?: unknown;
  max_file_size_mb?: number | EnvRef | null;
  max_gen_len?: unknown;
  max_iterations?: unknown;
  max_length?: unknown;
  max_new_tokens?: unknown;
  max_output_tokens?: unknown;
  max_parallel_requests?: number | EnvRef | null;
  max_retries?: number | EnvRef | null;
  max_tokens?: number | EnvRef | null;
  max_tokens_per_doc?: unknown;
  max_tokens_to_sample?: unknown;
  maximum_tokens?: unknown;
  mcp_servers?: unknown;
  mediaSource?: unknown;
  media_source?: unknown;
  media_source_bucket_owner?: unknown;
  media_source_s3_uri?: unknown;
  merge_reasoning_content_in_choices?: boolean | EnvRef | null;
  metadata?: Readonly<Record<string, unknown>> | null;
  milvus_db_name?: string | null;
  milvus_partition_names?: readonly string[] | null;
  milvus_text_field?: string | null;
  min_new_tokens?: unknown;
  min_tokens?: unknown;
  minimum_tokens?: unknown;
  mirostat?: unknown;
  mirostat_eta?: unknown;
  mirostat_tau?: unknown;
  mock_delay?: unknown;
  mock_response?: unknown;
  mock_timeout?: unknown;
  mock_tool_calls?: unknown;
  modalities?: unknown;
  modality?: unknown;
  model?: string;
  model_alias_map?: unknown;
  model_config?: unknown;
  model_id?: unknown;
  model_version?: unknown;
  models?: unknown;
  moderations?: unknown;
  mongodb_connection_string?: unknown;
  n?: number | EnvRef | null;
  negativeText?: unknown;
  newrelic_api_key?: unknown;
  newrelic_region?: unknown;
  "no-log"?: unknown;
  normalize?: unknown;
  num_beams?: unknown;
  num_ctx?: unknown;
  num_generations?: unknown;
  num_gpu?: unknown;
  num_gqa?: unknown;
  num_images?: unknown;
  num_predict?: unknown;
  num_retries?: number | EnvRef | null;
  num_return_sequences?: unknown;
  num_thread?: unknown;
  numberOfImages?: unknown;
  numberOfResults?: unknown;
  nvcf_function_id?: unknown;
  oci_compartment_id?: unknown;
  oci_endpoint_id?: unknown;
  oci_fingerprint?: unknown;
  oci_key?: unknown;
  oci_key_file?: unknown;
  oci_region?: unknown;
  oci_serving_mode?: unknown;
  oci_signer?: unknown;
  oci_tenancy?: unknown;
  oci_user?: unknown;
  ocr_cost_per_credit?: number | EnvRef | null;
  ocr_cost_per_page?: number | EnvRef | null;
  ocr_cost_per_page_batches?: number | EnvRef | null;
  openai_identity_provider_id?: string | null;
  openai_identity_token_file?: string | null;
  openai_service_account_id?: string | null;
  order?: number | EnvRef | null;
  organization?: readonly unknown[] | string | null;
  organization_id?: unknown;
  otpm?: number | EnvRef | null;
  outputConfig?: unknown;
  outputDimensionality?: unknown;
  outputDimensions?: unknown;
  output_config?: unknown;
  output_cost_per_audio_per_second?: number | EnvRef | null;
  output_cost_per_audio_token?: number | EnvRef | null;
  output_cost_per_character?: number | EnvRef | null;
  output_cost_per_character_above_128k_tokens?: number | EnvRef | null;
  output_cost_per_image?: number | EnvRef | null;
  output_cost_per_image_1024?: number | EnvRef | null;
  output_cost_per_image_1536?: number | EnvRef | null;
  output_cost_per_image_512?: number | EnvRef | null;
  output_cost_per_image_token?: number | EnvRef | null;
  output_cost_per_image_token_batches?: number | EnvRef | null;
  output_cost_per_image_token_priority?: number | EnvRef | null;
  output_cost_per_pixel?: number | EnvRef | null;
  output_cost_per_reasoning_token?: number | EnvRef | null;
  output_cost_per_reasoning_token_flex?: number | EnvRef | null;
  output_cost_per_reasoning_token_priority?: number | EnvRef | null;
  output_cost_per_second?: number | EnvRef | null;
  output_cost_per_second_1080p?: number | EnvRef | null;
  output_cost_per_second_2k?: number | EnvRef | null;
  output_cost_per_second_480p?: number | EnvRef | null;
  output_cost_per_second_4k?: number | EnvRef | null;
  output_cost_per_second_720p?: number | EnvRef | null;
  output_cost_per_second_768p?: number | EnvRef | null;
  output_cost_per_token?: number | EnvRef | null;
  output_cost_per_token_above_100k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_100k_tokens_batches?: number | EnvRef | null;
  output_cost_per_token_above_128k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_200k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_200k_tokens_batches?: number | EnvRef | null;
  output_cost_per_token_above_200k_tokens_flex?: number | EnvRef | null;
  output_cost_per_token_above_200k_tokens_priority?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_batches?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_flex?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_priority?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_ultrafast?: number | EnvRef | null;
  output_cost_per_token_above_512k_tokens?: number | EnvRef | null;
  output_cost_per_token_balanced?: number | EnvRef | null;
  output_cost_per_token_batches?: number | EnvRef | null;
  output_cost_per_token_flex?: number | EnvRef | null;
  output_cost_per_token_priority?: number | EnvRef | null;
  output_cost_per_token_ultrafast?: number | EnvRef | null;
  output_cost_per_video_per_second?: number | EnvRef | null;
  output_cost_per_video_token?: number | EnvRef | null;
  output_dimension?: unknown;
  output_format?: unknown;
  output_height?: unknown;
  output_type?: unknown;
  output_vector_size?: number | EnvRef | null;
  output_width?: unknown;
  p?: unknown;
  parallel_tool_calls?: boolean | EnvRef | null;
  parameters?: unknown;
  passthrough?: unknown;
  penalty_bias?: unknown;
  penalty_exceptions_include_stop_sequences?: unknown;
  placeholder_values?: unknown;
  posthog_api_key?: unknown;
  posthog_api_url?: unknown;
  preamble?: unknown;
  predibase_tenant_id?: unknown;
  prediction?: unknown;
  presencePenalty?: unknown;
  presence_penalty?: number | EnvRef | null;
  previous_response_id?: unknown;
  profanity_filter?: unknown;
  project?: unknown;
  project_id?: unknown;
  prompt_cache_key?: unknown;
  prompt_cache_options?: unknown;
  prompt_cache_retention?: unknown;
  prompt_environment?: unknown;
  prompt_id?: unknown;
  prompt_label?: unknown;
  prompt_truncate_len?: unknown;
  prompt_truncation?: unknown;
  prompt_variables?: unknown;
  prompt_version?: unknown;
  provide_citations?: unknown;
  provider?: unknown;
  providerOptions?: unknown;
  provider_affinity_header?: string | null;
  provider_specific_header?: unknown;
  qualifier?: unknown;
  quality?: unknown;
  quality_router_config?: Readonly<Record<string, unknown>> | null;
  quality_router_default_model?: string | null;
  questions?: unknown;
  random_seed?: unknown;
  rank_fields?: unknown;
  rate?: unknown;
  ratio?: unknown;
  raw_completion?: unknown;
  raw_prompting?: unknown;
  realtimeInputConfig?: unknown;
  realtime_protocol?: unknown;
  reasoning?: unknown;
  reasoning_effort?: unknown;
  ref_audio?: unknown;
  region_name?: string | null;
  regional_endpoint_uplift_multiplier?: number | EnvRef | null;
  regional_processing_uplift_multiplier_eu?: number | EnvRef | null;
  regional_processing_uplift_multiplier_us?: number | EnvRef | null;
  remove_end_sequence?: unknown;
  remove_input?: unknown;
  repeat_last_n?: unknown;
  repeat_penalty?: unknown;
  repetition_penalties_include_completion?: unknown;
  repetition_penalties_include_prompt?: unknown;
  repetition_penalty?: unknown;
  requestMetadata?: unknown;
  request_timeout?: unknown;
  require_trace_id_on_calls_by_agent?: unknown;
  responseFormat?: unknown;
  responseLogprobs?: unknown;
  responseModalities?: unknown;
  response_format?: unknown;
  response_json_schema?: unknown;
  response_mime_type?: unknown;
  response_schema?: unknown;
  retrieval_method?: unknown;
  retry_policy?: unknown;
  retry_strategy?: unknown;
  return_documents?: unknown;
  return_full_text?: unknown;
  return_likelihood?: unknown;
  return_options?: unknown;
  return_prompt?: unknown;
  riva_model_name?: unknown;
  roles?: unknown;
  route?: unknown;
  routing_strategy?: unknown;
  rpm?: number | EnvRef | null;
  runtimeSessionId?: unknown;
  runtimeUserId?: unknown;
  runwayml_voice?: unknown;
  s3_access_key_id?: string | null;
  s3_bucket_name?: string | null;
  s3_bucket_owner?: string | null;
  s3_encryption_key_id?: string | null;
  s3_endpoint_url?: string | null;
  s3_output_bucket_name?: string | null;
  s3_region_name?: string | null;
  s3_secret_access_key?: string | null;
  s3_uri?: unknown;
  safe_prompt?: unknown;
  safeguards?: unknown;
  safetySettings?: unknown;
  safety_identifier?: unknown;
  safety_settings?: unknown;
  sagemaker_base_url?: unknown;
  sample_rate_hertz?: unknown;
  search_context_cost_per_query?: Readonly<Record<string, unknown>> | null;
  search_queries_only?: unknown;
  search_tool_name?: unknown;
  seconds?: unknown;
  seed?: number | EnvRef | null;
  sequence_penalty?: unknown;
  sequence_penalty_min_length?: unknown;
  serviceTier?: unknown;
  service_tier?: unknown;
  sessionID?: unknown;
  session_id?: unknown;
  signoz_ingestion_endpoint?: unknown;
  signoz_ingestion_key?: unknown;
  silent_model?: unknown;
  size?: unknown;
  space_id?: unknown;
  speakingRate?: unknown;
  speechConfig?: unknown;
  speed?: unknown;
  ssl_verify?: boolean | string | null;
  steps?: unknown;
  stop?: unknown;
  stopSequences?: unknown;
  stop_sequences?: unknown;
  store?: unknown;
  stream?: boolean | EnvRef | null;
  stream_chunk_size?: unknown;
  stream_mode?: unknown;
  stream_options?: unknown;
  stream_response?: unknown;
  stream_timeout?: number | string | null;
  stream_timeout_by_service_tier?: Readonly<Record<string, unknown>> | null;
  style?: unknown;
  styledegree?: unknown;
  suffix?: unknown;
  supports_system_message?: boolean | EnvRef | null;
  supports_system_prompt?: unknown;
  system?: unknown;
  systemInstruction?: unknown;
  system_prompt?: unknown;
  tag_regex?: readonly string[] | null;
  tags?: readonly string[] | null;
  task?: unknown;
  taskType?: unknown;
  task_type?: unknown;
  temperature?: number | EnvRef | null;
  template?: unknown;
  tenant_id?: string | null;
  text?: unknown;
  textTruncate?: unknown;
  text_format?: unknown;
  tfs_z?: unknown;
  think?: unknown;
  thinking?: unknown;
  thinkingConfig?: unknown;
  thread_id?: unknown;
  tiered_pricing?: readonly Readonly<Record<string, unknown>>[] | null;
  time_zone?: unknown;
  timeout?: number | string | null;
  timeout_by_service_tier?: Readonly<Record<string, unknown>> | null;
  timestamp_granularities?: unknown;
  token?: unknown;
  token_exchange_audience?: string | null;
  token_exchange_endpoint?: string | null;
  token_exchange_profile?: string | null;
  token_exchange_scope?: string | null;
  tokens?: unknown;
  toolConfig?: unknown;
  tool_choice?: unknown;
  tool_choice_option?: unknown;
  tool_results?: unknown;
  tools?: readonly unknown[] | null;
  topK?: unknown;
  topP?: unknown;
  top_k?: unknown;
  top_logprobs?: unknown;
  top_n?: unknown;
  top_n_tokens?: unknown;
  top_p?: number | EnvRef | null;
  tpm?: number | EnvRef | null;
  transforms?: unknown;
  truncate?: unknown;
  truncate_input_tokens?: unknown;
  truncation?: unknown;
  ttl?: unknown;
  turn_off_message_logging?: unknown;
  typical_p?: unknown;
  use_chat_completions_api?: boolean | EnvRef | null;
  use_client?: unknown;
  use_in_pass_through?: boolean | EnvRef | null;
  use_litellm_proxy?: boolean | EnvRef | null;
  use_multiplicative_frequency_penalty?: unknown;
  use_multiplicative_presence_penalty?: unknown;
  use_multiplicative_sequence_penalty?: unknown;
  use_psc_endpoint_format?: unknown;
  use_ssl?: unknown;
  use_ssml?: unknown;
  use_xai_oauth?: boolean | EnvRef | null;
  user?: string | null;
  user_agent?: unknown;
  user_continue_message?: unknown;
  user_id?: unknown;
  valkey_embedding_field?: string | null;
  valkey_host?: string | null;
  valkey_password?: string | null;
  valkey_port?: number | EnvRef | null;
  valkey_ssl?: boolean | EnvRef | null;
  valkey_text_field?: string | null;
  vector_bucket_name?: string | null;
  vector_store_id?: string | null;
  verbatim_transcripts?: unknown;
  verbose?: unknown;
  verbosity?: unknown;
  vertex_ai_credentials?: unknown;
  vertex_ai_location?: unknown;
  vertex_ai_project?: unknown;
  vertex_collection_id?: unknown;
  vertex_count_tokens_location?: unknown;
  vertex_credentials?: unknown;
  vertex_engine_id?: unknown;
  vertex_location?: string | null;
  vertex_project?: string | null;
  vertex_voice_dict?: unknown;
  video_base64?: unknown;
  video_s3_bucket_owner?: unknown;
  video_s3_uri?: unknown;
  voice?: unknown;
  wandb_api_key?: unknown;
  watermark?: unknown;
  watsonx_credentials?: unknown;
  watsonx_project?: unknown;
  watsonx_region_name?: string | null;
  weave_project_id?: unknown;
  web_search_options?: unknown;
  weight?: number | EnvRef | null;
  width?: unknown;
  workspace_id?: unknown;
  wx_credentials?: unknown;
  zen_api_key?: unknown;
};

/** Keys of model_info. */
export type ModelInfo = {
  access_groups?: readonly string[] | null;
  access_windows?: readonly AccessWindow[] | null;
  adaptive_router_preferences?: unknown;
  allow_fail_open?: boolean | EnvRef | null;
  annotation_cost_per_page?: number | EnvRef | null;
  annotation_cost_per_page_batches?: unknown;
  audio_transcription_config?: string;
  base_model?: string | null;
  bedrock_converse_supports_strict_tools?: boolean | EnvRef | null;
  bedrock_output_config_effort_ceiling?:
    | "low"
    | "medium"
    | "high"
    | "max"
    | "xhigh"
    | EnvRef
    | null;
  blocked?: boolean | EnvRef | null;
  cache_creation_input_audio_token_cost?: number | EnvRef;
  cache_creation_input_token_cost?: number | EnvRef | null;
  cache_creation_input_token_cost_above_100k_tokens?: unknown;
  cache_creation_input_token_cost_above_100k_tokens_batches?: unknown;
  cache_creation_input_token_cost_above_1hr?: number | EnvRef | null;
  cache_creation_input_token_cost_above_1hr_above_100k_tokens?: unknown;
  cache_creation_input_token_cost_above_1hr_above_200k_tokens?: number | EnvRef;
  cache_creation_input_token_cost_above_200k_tokens?: number | EnvRef | null;
  cache_creation_input_token_cost_above_200k_tokens_batches?: unknown;
  cache_creation_input_token_cost_above_272k_tokens?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_batches?: unknown;
  cache_creation_input_token_cost_above_272k_tokens_decisions?: number | EnvRef;
  cache_creation_input_token_cost_above_272k_tokens_flex?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_priority?: number | EnvRef | null;
  cache_creation_input_token_cost_above_272k_tokens_ultrafast?: unknown;
  cache_creation_input_token_cost_batches?: unknown;
  cache_creation_input_token_cost_decisions?: number | EnvRef;
  cache_creation_input_token_cost_flex?: number | EnvRef | null;
  cache_creation_input_token_cost_priority?: number | EnvRef | null;
  cache_creation_input_token_cost_ultrafast?: unknown;
  cache_read_input_audio_token_cost?: unknown;
  cache_read_input_audio_token_cost_batches?: unknown;
  cache_read_input_audio_token_cost_flex?: unknown;
  cache_read_input_audio_token_cost_priority?: unknown;
  cache_read_input_image_token_cost?: unknown;
  cache_read_input_token_cost?: number | EnvRef | null;
  cache_read_input_token_cost_above_100k_tokens?: unknown;
  cache_read_input_token_cost_above_100k_tokens_batches?: unknown;
  cache_read_input_token_cost_above_200k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_above_200k_tokens_batches?: unknown;
  cache_read_input_token_cost_above_200k_tokens_priority?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_batches?: unknown;
  cache_read_input_token_cost_above_272k_tokens_decisions?: number | EnvRef;
  cache_read_input_token_cost_above_272k_tokens_flex?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_priority?: number | EnvRef | null;
  cache_read_input_token_cost_above_272k_tokens_ultrafast?: unknown;
  cache_read_input_token_cost_above_512k_tokens?: number | EnvRef | null;
  cache_read_input_token_cost_balanced?: unknown;
  cache_read_input_token_cost_batches?: unknown;
  cache_read_input_token_cost_decisions?: number | EnvRef;
  cache_read_input_token_cost_flex?: number | EnvRef | null;
  cache_read_input_token_cost_priority?: number | EnvRef | null;
  cache_read_input_token_cost_ultrafast?: unknown;
  citation_cost_per_token?: number | EnvRef | null;
  code_interpreter_cost_per_session?: number | EnvRef;
  comment?: string;
  cost_per_ptu_per_hour?: number | EnvRef | null;
  cost_per_second?: unknown;
  created_at?: unknown;
  created_by?: string | null;
  custom_tokenizer?: unknown;
  db_model?: boolean | EnvRef;
  default_reasoning_effort?: unknown;
  deprecation_date?: string;
  disable_background_health_check?: unknown;
  discoverable?: boolean | EnvRef | null;
  display_name?: unknown;
  enable_tag_filtering?: boolean | EnvRef | null;
  explicit_cache_read_input_token_cost?: number | EnvRef;
  gemini_audio_only_live?: boolean | EnvRef;
  gemini_native_audio?: boolean | EnvRef;
  google_maps_grounding_cost_per_query?: unknown;
  guardrail_cost_per_unit?: Readonly<Record<string, unknown>>;
  health_check_max_tokens?: unknown;
  health_check_max_tokens_non_reasoning?: unknown;
  health_check_max_tokens_reasoning?: unknown;
  health_check_model?: unknown;
  health_check_params?: unknown;
  health_check_reasoning_effort?: unknown;
  health_check_supports_max_tokens?: unknown;
  health_check_timeout?: unknown;
  health_check_voice?: unknown;
  id?: number | string | null;
  input_cost_per_audio_per_second?: number | EnvRef | null;
  input_cost_per_audio_per_second_above_128k_tokens?: number | EnvRef;
  input_cost_per_audio_token?: number | EnvRef | null;
  input_cost_per_audio_token_above_200k_tokens?: unknown;
  input_cost_per_audio_token_above_200k_tokens_batches?: unknown;
  input_cost_per_audio_token_above_200k_tokens_flex?: unknown;
  input_cost_per_audio_token_above_200k_tokens_priority?: unknown;
  input_cost_per_audio_token_batches?: unknown;
  input_cost_per_audio_token_flex?: unknown;
  input_cost_per_audio_token_priority?: unknown;
  input_cost_per_character?: number | EnvRef | null;
  input_cost_per_character_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_image?: number | EnvRef | null;
  input_cost_per_image_above_128k_tokens?: number | EnvRef;
  input_cost_per_image_token?: number | EnvRef | null;
  input_cost_per_image_token_batches?: unknown;
  input_cost_per_pixel?: number | EnvRef;
  input_cost_per_query?: number | EnvRef | null;
  input_cost_per_request?: number | EnvRef;
  input_cost_per_second?: number | EnvRef | null;
  input_cost_per_text_message?: unknown;
  input_cost_per_token?: number | EnvRef | null;
  input_cost_per_token_above_100k_tokens?: unknown;
  input_cost_per_token_above_100k_tokens_batches?: unknown;
  input_cost_per_token_above_128k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_200k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_200k_tokens_batches?: unknown;
  input_cost_per_token_above_200k_tokens_flex?: unknown;
  input_cost_per_token_above_200k_tokens_priority?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_batches?: unknown;
  input_cost_per_token_above_272k_tokens_decisions?: number | EnvRef;
  input_cost_per_token_above_272k_tokens_flex?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_priority?: number | EnvRef | null;
  input_cost_per_token_above_272k_tokens_ultrafast?: unknown;
  input_cost_per_token_above_512k_tokens?: number | EnvRef | null;
  input_cost_per_token_balanced?: unknown;
  input_cost_per_token_batches?: number | EnvRef | null;
  input_cost_per_token_cache_hit?: number | EnvRef;
  input_cost_per_token_decisions?: number | EnvRef;
  input_cost_per_token_flex?: number | EnvRef | null;
  input_cost_per_token_priority?: number | EnvRef | null;
  input_cost_per_token_ultrafast?: unknown;
  input_cost_per_video_per_second?: number | EnvRef | null;
  input_cost_per_video_per_second_above_128k_tokens?: number | EnvRef;
  input_cost_per_video_per_second_above_15s_interval?: number | EnvRef;
  input_cost_per_video_per_second_above_8s_interval?: number | EnvRef;
  input_cost_per_video_token?: number | EnvRef | null;
  input_cost_per_video_token_batches?: unknown;
  input_dbu_cost_per_token?: number | EnvRef;
  internal_router_model?: boolean | EnvRef | null;
  itpm?: unknown;
  key?: string;
  litellm_provider?: string;
  litellm_routing_preferences?: unknown;
  max_input_tokens?: number | EnvRef | null;
  max_output_tokens?: number | EnvRef | null;
  max_tokens?: number | EnvRef | null;
  member_auto_router?: boolean | EnvRef;
  metadata?: Readonly<Record<string, unknown>>;
  mode?: string | null;
  ocr_cost_per_credit?: number | EnvRef | null;
  ocr_cost_per_page?: number | EnvRef | null;
  ocr_cost_per_page_batches?: unknown;
  off_peak_pricing?: unknown;
  otpm?: unknown;
  output_cost_per_audio_per_second?: number | EnvRef | null;
  output_cost_per_audio_token?: number | EnvRef | null;
  output_cost_per_character?: number | EnvRef | null;
  output_cost_per_character_above_128k_tokens?: number | EnvRef | null;
  output_cost_per_image?: number | EnvRef | null;
  "output_cost_per_image_0.5K"?: number | EnvRef;
  output_cost_per_image_1024?: unknown;
  output_cost_per_image_1536?: unknown;
  output_cost_per_image_1K?: number | EnvRef;
  output_cost_per_image_2K?: number | EnvRef;
  output_cost_per_image_4K?: number | EnvRef;
  output_cost_per_image_512?: unknown;
  output_cost_per_image_token?: number | EnvRef | null;
  output_cost_per_image_token_batches?: unknown;
  output_cost_per_image_token_priority?: unknown;
  output_cost_per_pixel?: unknown;
  output_cost_per_reasoning_token?: number | EnvRef | null;
  output_cost_per_reasoning_token_flex?: number | EnvRef | null;
  output_cost_per_reasoning_token_priority?: number | EnvRef | null;
  output_cost_per_second?: number | EnvRef | null;
  output_cost_per_second_1080p?: number | EnvRef | null;
  output_cost_per_second_2k?: unknown;
  output_cost_per_second_480p?: unknown;
  output_cost_per_second_4k?: unknown;
  output_cost_per_second_720p?: unknown;
  output_cost_per_second_768p?: unknown;
  output_cost_per_token?: number | EnvRef | null;
  output_cost_per_token_above_100k_tokens?: unknown;
  output_cost_per_token_above_100k_tokens_batches?: unknown;
  output_cost_per_token_above_128k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_200k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_200k_tokens_batches?: unknown;
  output_cost_per_token_above_200k_tokens_flex?: unknown;
  output_cost_per_token_above_200k_tokens_priority?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_batches?: unknown;
  output_cost_per_token_above_272k_tokens_decisions?: number | EnvRef;
  output_cost_per_token_above_272k_tokens_flex?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_priority?: number | EnvRef | null;
  output_cost_per_token_above_272k_tokens_ultrafast?: unknown;
  output_cost_per_token_above_512k_tokens?: number | EnvRef | null;
  output_cost_per_token_balanced?: unknown;
  output_cost_per_token_batches?: number | EnvRef | null;
  output_cost_per_token_decisions?: number | EnvRef;
  output_cost_per_token_flex?: number | EnvRef | null;
  output_cost_per_token_priority?: number | EnvRef | null;
  output_cost_per_token_ultrafast?: unknown;
  output_cost_per_video_per_second?: number | EnvRef | null;
  output_cost_per_video_token?: number | EnvRef | null;
  output_dbu_cost_per_token?: number | EnvRef;
  output_vector_size?: number | EnvRef | null;
  prompt_cache_min_tokens?: number | EnvRef | null;
  provider_specific_entry?: Readonly<Record<string, unknown>> | null;
  ptu_count?: number | EnvRef | null;
  ptu_effective_from?: unknown;
  ptu_effective_to?: unknown;
  ptu_shares?: Readonly<Record<string, unknown>> | null;
  reasoning_effort_levels?: unknown;
  regional_endpoint_uplift_multiplier?: unknown;
  regional_processing_uplift_multiplier_eu?: number | EnvRef | null;
  regional_processing_uplift_multiplier_us?: number | EnvRef | null;
  rpm?: number | EnvRef | null;
  rules?: readonly unknown[];
  search_context_cost_per_query?: unknown;
  search_free_requests?: unknown;
  source?: string;
  successor_model?: unknown;
  supported_audio_formats?: unknown;
  supported_endpoints?: readonly string[] | null;
  supported_environments?: unknown;
  supported_modalities?: readonly unknown[];
  supported_openai_params?: readonly string[] | null;
  supported_output_modalities?: readonly unknown[];
  supported_regions?: readonly unknown[];
  supports_adaptive_thinking?: boolean | EnvRef | null;
  supports_anthropic_compaction?: unknown;
  supports_anthropic_thinking_payload?: unknown;
  supports_assistant_prefill?: boolean | EnvRef | null;
  supports_audio_input?: boolean | EnvRef | null;
  supports_audio_output?: boolean | EnvRef | null;
  supports_bedrock_converse_tool_result_images?: boolean | EnvRef;
  supports_bedrock_native_structured_output?: unknown;
  supports_bedrock_runtime_chat_completions_inline_reasoning?: boolean | EnvRef;
  supports_bedrock_runtime_chat_completions_response_format?: boolean | EnvRef;
  supports_bedrock_runtime_chat_completions_tools_with_reasoning?: boolean | EnvRef;
  supports_box_questions?: unknown;
  supports_computer_use?: boolean | EnvRef | null;
  supports_embedding_image_input?: boolean | EnvRef | null;
  supports_fast_mode?: boolean | EnvRef;
  supports_forced_tool_use?: boolean | EnvRef;
  supports_function_calling?: boolean | EnvRef | null;
  supports_image_input?: boolean | EnvRef;
  supports_image_size?: boolean | EnvRef | null;
  supports_legacy_thinking?: unknown;
  supports_low_reasoning_effort?: boolean | EnvRef | null;
  supports_max_reasoning_effort?: boolean | EnvRef | null;
  supports_mid_conversation_system?: boolean | EnvRef | null;
  supports_minimal_reasoning_effort?: boolean | EnvRef | null;
  supports_multimodal?: boolean | EnvRef;
  supports_native_streaming?: boolean | EnvRef | null;
  supports_native_structured_output?: boolean | EnvRef | null;
  supports_none_reasoning_effort?: boolean | EnvRef | null;
  supports_nova_canvas_image_edit?: boolean | EnvRef;
  supports_output_config?: boolean | EnvRef | null;
  supports_parallel_function_calling?: boolean | EnvRef | null;
  supports_parallel_tool_use_config?: boolean | EnvRef;
  supports_pdf_input?: boolean | EnvRef | null;
  supports_per_turn_control?: unknown;
  supports_prompt_cache_breakpoint?: unknown;
  supports_prompt_caching?: boolean | EnvRef | null;
  supports_reasoning?: boolean | EnvRef | null;
  supports_regex_lookaround?: unknown;
  supports_response_schema?: boolean | EnvRef | null;
  supports_sampling_params?: boolean | EnvRef;
  supports_speed?: boolean | EnvRef;
  supports_system_messages?: boolean | EnvRef | null;
  supports_thinking_cache_preservation?: unknown;
  supports_tool_choice?: boolean | EnvRef | null;
  supports_tool_search?: boolean | EnvRef | null;
  supports_url_context?: boolean | EnvRef | null;
  supports_video_input?: unknown;
  supports_vision?: boolean | EnvRef | null;
  supports_web_search?: boolean | EnvRef | null;
  supports_xhigh_reasoning_effort?: boolean | EnvRef | null;
  team_id?: string | null;
  team_public_model_name?: string | null;
  thinking_always_on?: unknown;
  tier?: "free" | "paid" | EnvRef | null;
  tiered_pricing?: readonly Readonly<Record<string, unknown>>[] | null;
  token_count_framing?: unknown;
  token_count_model?: unknown;
  token_count_tokenizer?: unknown;
  tpm?: number | EnvRef | null;
  updated_at?: unknown;
  updated_by?: string | null;
  use_openai_responses_path?: boolean | EnvRef | null;
  uses_embed_content?: boolean | EnvRef | null;
  version?: unknown;
  vertex_ai_audio_api?: unknown;
  web_search_billing_unit?: "per_query" | "per_prompt" | EnvRef | null;
};

/** Keys of retry_policy. */
export type RetryPolicy = {
  AuthenticationErrorRetries?: number | EnvRef | null;
  BadRequestErrorRetries?: number | EnvRef | null;
  ContentPolicyViolationErrorRetries?: number | EnvRef | null;
  DefaultRetries?: number | EnvRef | null;
  InternalServerErrorRetries?: number | EnvRef | null;
  NotFoundErrorRetries?: number | EnvRef | null;
  RateLimitErrorRetries?: number | EnvRef | null;
  ServiceUnavailableErrorRetries?: number | EnvRef | null;
  TimeoutErrorRetries?: number | EnvRef | null;
};

/** Keys of allowed_fails_policy. */
export type AllowedFailsPolicy = {
  AuthenticationErrorAllowedFails?: number | EnvRef | null;
  BadGatewayErrorAllowedFails?: number | EnvRef | null;
  BadRequestErrorAllowedFails?: number | EnvRef | null;
  ContentPolicyViolationErrorAllowedFails?: number | EnvRef | null;
  InternalServerErrorAllowedFails?: number | EnvRef | null;
  NotFoundErrorAllowedFails?: number | EnvRef | null;
  RateLimitErrorAllowedFails?: number | EnvRef | null;
  ServiceUnavailableErrorAllowedFails?: number | EnvRef | null;
  TimeoutErrorAllowedFails?: number | EnvRef | null;
};

/** Keys of cache_params. */
export type CacheParams = {
  aws_iam_auth?: unknown;
  aws_iam_cache_name?: unknown;
  aws_iam_region?: unknown;
  aws_iam_serverless?: unknown;
  aws_iam_user_name?: unknown;
  azure_account_url?: string | null;
  azure_blob_container?: string | null;
  azure_client_id?: unknown;
  azure_client_secret?: unknown;
  azure_redis_ad_token?: unknown;
  azure_tenant_id?: unknown;
  cache?: unknown;
  cache_config?: unknown;
  client_name?: unknown;
  connection_class?: unknown;
  credential_provider?: unknown;
  db?: unknown;
  decode_responses?: unknown;
  default_in_memory_ttl?: number | EnvRef | null;
  default_in_redis_ttl?: number | EnvRef | null;
  disk_cache_dir?: string | null;
  driver_info?: unknown;
  encoding?: unknown;
  encoding_errors?: unknown;
  event_dispatcher?: unknown;
  gcp_service_account?: string | null;
  gcp_ssl_ca_certs?: string | null;
  gcs_bucket_name?: string | null;
  gcs_path?: string | null;
  gcs_path_service_account?: string | null;
  health_check_interval?: unknown;
  host?: string | null;
  legacy_responses?: unknown;
  lib_name?: unknown;
  lib_version?: unknown;
  maint_notifications_config?: unknown;
  max_connections?: unknown;
  max_messages?: number | EnvRef | null;
  mode?: "default_on" | "default_off" | EnvRef | null;
  namespace?: string | null;
  oss_cluster_maint_notifications_handler?: unknown;
  password?: string | null;
  port?: number | string | null;
  protocol?: unknown;
  qdrant_api_base?: string | null;
  qdrant_api_key?: string | null;
  qdrant_collection_name?: string | null;
  qdrant_quantization_config?: string | null;
  qdrant_semantic_cache_embedding_model?: string;
  qdrant_semantic_cache_vector_size?: number | EnvRef | null;
  redis_connect_func?: unknown;
  redis_flush_size?: number | EnvRef | null;
  redis_semantic_cache_embedding_model?: string;
  redis_semantic_cache_index_name?: string | null;
  redis_startup_nodes?: readonly unknown[] | null;
  retry_on_error?: unknown;
  retry_on_timeout?: unknown;
  s3_api_version?: string | null;
  s3_aws_access_key_id?: string | null;
  s3_aws_secret_access_key?: string | null;
  s3_aws_session_token?: string | null;
  s3_bucket_name?: string | null;
  s3_config?: unknown;
  s3_endpoint_url?: string | null;
  s3_path?: string | null;
  s3_region_name?: string | null;
  s3_use_ssl?: boolean | EnvRef | null;
  s3_verify?: boolean | string | null;
  semantic_cache_embedding_max_input_tokens?: number | EnvRef | null;
  semantic_cache_embedding_timeout?: number | EnvRef | null;
  semantic_cache_scope?: string;
  sentinel_nodes?: unknown;
  sentinel_password?: unknown;
  service_name?: unknown;
  similarity_threshold?: number | EnvRef | null;
  single_connection_client?: unknown;
  socket_connect_timeout?: unknown;
  socket_keepalive?: unknown;
  socket_keepalive_options?: unknown;
  socket_read_size?: unknown;
  socket_timeout?: unknown;
  ssl?: unknown;
  ssl_ca_certs?: unknown;
  ssl_ca_data?: unknown;
  ssl_ca_path?: unknown;
  ssl_cert_reqs?: unknown;
  ssl_certfile?: unknown;
  ssl_check_hostname?: unknown;
  ssl_ciphers?: unknown;
  ssl_exclude_verify_flags?: unknown;
  ssl_include_verify_flags?: unknown;
  ssl_keyfile?: unknown;
  ssl_min_version?: unknown;
  ssl_ocsp_context?: unknown;
  ssl_ocsp_expected_cert?: unknown;
  ssl_password?: unknown;
  ssl_validate_ocsp?: unknown;
  ssl_validate_ocsp_stapled?: unknown;
  startup_nodes?: unknown;
  supported_call_types?: readonly string[] | null;
  ttl?: number | EnvRef | null;
  type?:
    | "local"
    | "redis"
    | "redis-semantic"
    | "valkey-semantic"
    | "s3"
    | "disk"
    | "qdrant-semantic"
    | "azure-blob"
    | "gcs"
    | EnvRef
    | null;
  unix_socket_path?: unknown;
  url?: unknown;
  username?: unknown;
  valkey_semantic_cache_embedding_model?: string;
  valkey_semantic_cache_index_name?: string | null;
};

/** Keys of router_alias. */
export type RouterAlias = {
  hidden?: boolean | EnvRef;
  model?: string;
};

/** Keys of routing_group. */
export type RoutingGroup = {
  group_name: string;
  model_priorities?: Readonly<Record<string, unknown>> | null;
  models: readonly string[];
  routing_strategy: string;
  routing_strategy_args?: Readonly<Record<string, unknown>> | null;
};

/** Keys of alerting_config. */
export type AlertingConfig = {
  alerting_threshold?: number | EnvRef | null;
  webhook_url: string;
};

/** Keys of model_group_settings. */
export type ModelGroupSettings = {
  forward_client_headers_to_llm_api?: readonly string[] | null;
};

/** Keys of guardrail. */
export type Guardrail = {
  guardrail_id?: string | null;
  guardrail_info?: Readonly<Record<string, unknown>> | null;
  guardrail_name: string;
  litellm_params: GuardrailParams;
  policy_template?: string | null;
};

/** Keys of guardrail_params. */
export type GuardrailParams = {
  action?: "block" | "mask" | EnvRef;
  additional_provider_specific_params?: Readonly<Record<string, unknown>> | null;
  advisory_system_message?: string | null;
  akto_account_id?: string | null;
  akto_api_key?: string | null;
  akto_base_url?: string | null;
  akto_metadata?: Readonly<Record<string, unknown>> | null;
  akto_vxlan_id?: string | null;
  anonymize_input?: boolean | EnvRef | null;
  api_base?: string | null;
  api_endpoint?: string | null;
  api_id?: string | null;
  api_key?: string | null;
  api_version?: string | null;
  application?: string | null;
  application_id?: string | null;
  assertions?: readonly string[] | null;
  asset_id?: string | null;
  async_mode?: boolean | EnvRef | null;
  auth_token?: string | null;
  aws_access_key_id?: string | null;
  aws_bedrock_runtime_endpoint?: string | null;
  aws_external_id?: string | null;
  aws_profile_name?: string | null;
  aws_region_name?: string | null;
  aws_role_name?: string | null;
  aws_secret_access_key?: string | null;
  aws_session_name?: string | null;
  aws_session_token?: string | null;
  aws_sts_endpoint?: string | null;
  aws_web_identity_token?: string | null;
  base_url?: string | null;
  block_failures?: boolean | EnvRef | null;
  block_on_error?: boolean | EnvRef | null;
  block_on_file_modify?: unknown;
  block_on_violation?: boolean | EnvRef | null;
  blocked_languages?: readonly string[] | null;
  blocked_words?: readonly GuardrailBlockedWord[] | null;
  blocked_words_file?: string | null;
  breakdown?: boolean | EnvRef | null;
  categories?: readonly GuardrailCategory[] | null;
  category_thresholds?: unknown;
  ccr_retrieval?: boolean | EnvRef;
  checks?: readonly Readonly<Record<string, unknown>>[] | Readonly<Record<string, unknown>> | null;
  chunk_budget_chars?: number | EnvRef;
  client_id?: string | null;
  client_secret?: string | null;
  competitor_intent_config?: unknown;
  confidence_threshold?: number | EnvRef;
  config?: Readonly<Record<string, unknown>> | null;
  content_filter_threshold?: number | EnvRef | null;
  content_moderation_check?: boolean | EnvRef | null;
  context_source?: "ENDPOINT" | "AGENTIC" | EnvRef | null;
  contextual_grounding_from_messages?: boolean | EnvRef;
  credentials?: string | null;
  custom_code?: string | null;
  custom_routes?: unknown;
  custom_routes_file?: unknown;
  decision_model?: string | null;
  deepkeep_firewall_id?: string | null;
  default_action?: "allow" | "deny" | EnvRef;
  default_app?: unknown;
  default_on?: boolean | EnvRef | null;
  deployment_name?: string | null;
  detect_execution_intent?: boolean | EnvRef;
  detect_secrets_config?: Readonly<Record<string, unknown>> | null;
  detector_id?: string | null;
  detectors?: Readonly<Record<string, unknown>> | null;
  dev_info?: boolean | EnvRef | null;
  disable_exception_on_block?: boolean | EnvRef | null;
  embedding_model?: unknown;
  end_session_after_n_fails?: number | EnvRef | null;
  evaluation_id?: string | null;
  experimental_use_latest_role_message_only?: boolean | EnvRef | null;
  extra_headers?: readonly string[] | null;
  fail_on_error?: boolean | EnvRef | null;
  file_guardrail_timeout?: number | EnvRef | null;
  file_sanitization_fail_open?: unknown;
  gateway_name?: string | null;
  grounding_check?: boolean | EnvRef | null;
  grounding_strictness?: "BALANCED" | "STRICT" | EnvRef | null;
  guard_name?: string | null;
  guardrail: string;
  guardrailIdentifier?: string | null;
  guardrailVersion?: string | null;
  guardrail_timeout?: number | EnvRef | null;
  guardrails_ai_api_input_format?: unknown;
  hallucinations_check?: boolean | EnvRef | null;
  headers?: unknown;
  image_model?: unknown;
  include_evidence?: boolean | EnvRef | null;
  include_scanners?: boolean | EnvRef | null;
  inspect_embeddings?: boolean | EnvRef | null;
  is_detector_server?: boolean | EnvRef | null;
  keyword_redaction_tag?: string | null;
  lasso_conversation_id?: string | null;
  lasso_user_id?: string | null;
  location?: string | null;
  logging_only_continue_on_input_failure?: boolean | EnvRef | null;
  logging_only_scope?: "input" | "output" | EnvRef | null;
  mask?: boolean | EnvRef | null;
  mask_request_content?: boolean | EnvRef | null;
  mask_response_content?: boolean | EnvRef | null;
  max_concurrent_decision_calls?: number | EnvRef | null;
  max_input_chars?: number | EnvRef | null;
  metadata?: Readonly<Record<string, unknown>> | null;
  mock_redacted_text?: Readonly<Record<string, unknown>> | null;
  mode: readonly string[] | Readonly<Record<string, unknown>> | string;
  model?: string | null;
  monitor_mode?: boolean | EnvRef | null;
  on_disallowed_action?: "block" | "rewrite" | EnvRef;
  on_flagged?: "block" | "monitor" | "inject_system_message" | EnvRef | null;
  on_flagged_action?: string | null;
  on_sensitive_data?: "block" | "route" | EnvRef | null;
  on_violation?: "warn" | "end_session" | "block" | "alert" | EnvRef | null;
  only_scan_new_messages?: boolean | EnvRef | null;
  optional_params?: Readonly<Record<string, unknown>> | null;
  output_parse_pii?: boolean | EnvRef | null;
  pangea_input_recipe?: string | null;
  pangea_output_recipe?: string | null;
  pattern_redaction_format?: string | null;
  patterns?: readonly GuardrailPattern[] | null;
  payload?: boolean | EnvRef | null;
  persist_session?: boolean | EnvRef | null;
  pii_check?: boolean | EnvRef | null;
  pii_confidence_threshold?: number | EnvRef | null;
  pii_entities_config?: Readonly<Record<string, unknown>> | null;
  policy_id?: number | EnvRef | null;
  policy_name?: string | null;
  policy_names?: readonly string[] | null;
  post_checkpoint_id?: string | null;
  pre_checkpoint_id?: string | null;
  presidio_ad_hoc_recognizers?: string | null;
  presidio_analyze_chunk_size_bytes?: number | EnvRef | null;
  presidio_analyzer_api_base?: string | null;
  presidio_anonymizer_api_base?: string | null;
  presidio_entities_deny_list?: readonly string[] | null;
  presidio_filter_scope?: "input" | "output" | "both" | EnvRef | null;
  presidio_language?: string | null;
  presidio_run_on?: "input" | "output" | "both" | EnvRef | null;
  presidio_score_thresholds?: Readonly<Record<string, unknown>> | null;
  project_id?: string | null;
  prompt_attack_threshold?: number | EnvRef | null;
  prompt_injections?: boolean | EnvRef | null;
  purview_app_name?: unknown;
  realtime_violation_message?: string | null;
  route_templates?: unknown;
  rules?: readonly GuardrailRule[] | null;
  run_in_parallel?: boolean | EnvRef | null;
  sanitize_error_detail?: boolean | EnvRef | null;
  scan_only_tool_results?: boolean | EnvRef | null;
  scan_raw_request?: boolean | EnvRef | null;
  send_user_api_key_alias?: boolean | EnvRef | null;
  send_user_api_key_team_id?: boolean | EnvRef | null;
  send_user_api_key_user_id?: boolean | EnvRef | null;
  sensitive_data_route_to_model?: string | null;
  severity_threshold?: string | null;
  similarity_threshold?: unknown;
  singulr_api_base?: string | null;
  singulr_api_key?: string | null;
  singulr_application_id?: string | null;
  singulr_guardrail_id?: string | null;
  skip_system_message_in_guardrail?: boolean | EnvRef | null;
  skip_tool_message_in_guardrail?: boolean | EnvRef | null;
  skip_unscannable_attachments?: boolean | EnvRef | null;
  ssl_verify?: unknown;
  sticky_session_routing?: boolean | EnvRef | null;
  stream_scope?:
    | "streaming"
    | "non_streaming"
    | "both"
    | Readonly<Record<string, unknown>>
    | EnvRef
    | null;
  streaming_buffer_until_moderated?: unknown;
  streaming_end_of_stream_only?: unknown;
  streaming_sampling_rate?: unknown;
  streaming_transform_mode?: unknown;
  template_id?: string | null;
  tenant_id?: string | null;
  timeout?: number | EnvRef | null;
  tool_selection_quality_check?: boolean | EnvRef | null;
  tracker_api_base?: string | null;
  tracker_api_key?: string | null;
  unreachable_fallback?: "fail_closed" | "fail_open" | EnvRef;
  use_v2?: boolean | EnvRef | null;
  user_id_field?: unknown;
  verify_ssl?: boolean | EnvRef | null;
  version?: number | EnvRef | null;
  violation_message_template?: string | null;
  wingback_app_id?: string | null;
  xecguard_model?: string | null;
};

/** Keys of mcp_server. */
export type McpServer = {
  access_groups?: readonly string[] | null;
  alias?: string | null;
  allow_all_keys?: boolean | EnvRef;
  allow_elicitation?: boolean | EnvRef;
  allow_sampling?: boolean | EnvRef;
  allowed_params?: Readonly<Record<string, unknown>> | null;
  allowed_tools?: readonly string[] | null;
  args?: unknown;
  audience?: string | null;
  auth_type?:
    | "none"
    | "api_key"
    | "bearer_token"
    | "basic"
    | "authorization"
    | "oauth2"
    | "aws_sigv4"
    | "token"
    | "oauth2_token_exchange"
    | "oauth2_id_jag"
    | "true_passthrough"
    | "oauth_delegate"
    | EnvRef
    | null;
  auth_value?: string | null;
  authentication_token?: string | null;
  authorization_url?: string | null;
  available_on_public_internet?: boolean | EnvRef;
  aws_access_key_id?: string | null;
  aws_region_name?: string | null;
  aws_role_name?: string | null;
  aws_secret_access_key?: string | null;
  aws_service_name?: string | null;
  aws_session_name?: string | null;
  aws_session_token?: string | null;
  client_assertion_signing_alg?: string;
  client_id?: string | null;
  client_private_key?: string | null;
  client_private_key_id?: string | null;
  client_secret?: string | null;
  command?: string | null;
  dcr_bridge?: boolean | EnvRef | null;
  delegate_auth_to_upstream?: boolean | EnvRef;
  description?: unknown;
  disallowed_tools?: readonly string[] | null;
  env?: unknown;
  env_vars?: readonly McpVariable[] | null;
  extra_headers?: readonly string[] | null;
  id_jag_resource?: string | null;
  id_jag_resource_client_id?: string | null;
  id_jag_resource_client_secret?: string | null;
  id_jag_resource_token_endpoint?: string | null;
  id_jag_subject_source?: string | null;
  instructions?: string | null;
  issuer?: string | null;
  max_concurrent_requests?: number | EnvRef | null;
  mcp_info?: Readonly<Record<string, unknown>> | null;
  oauth2_flow?: "client_credentials" | "authorization_code" | EnvRef | null;
  oauth_identity_binding?: McpIdentityBinding | null;
  oauth_passthrough?: boolean | EnvRef;
  per_server_oauth_discovery?: boolean | EnvRef;
  pinned_tools?: Readonly<Record<string, McpPinnedTool>> | null;
  protocol_version?:
    | "2024-11-05"
    | "2025-03-26"
    | "2025-06-18"
    | "2025-11-25"
    | "auto"
    | "2026-07-28"
    | EnvRef;
  registration_url?: string | null;
  rpm?: number | EnvRef | null;
  scopes?: readonly string[] | null;
  server_id?: string;
  spec_path?: string | null;
  static_headers?: Readonly<Record<string, unknown>> | null;
  subject_token_type?: string;
  timeout?: unknown;
  token_endpoint_auth_method?: "client_secret_basic" | "client_secret_post" | EnvRef | null;
  token_exchange_endpoint?: string | null;
  token_exchange_profile?: string;
  token_url?: string | null;
  token_validation?: Readonly<Record<string, unknown>> | null;
  transport?: "sse" | "http" | "stdio" | EnvRef;
  upstream_resource?: string | null;
  upstream_token_header?: string | null;
  url?: string | null;
};

/** Keys of credential. */
export type Credential = {
  credential_info: Readonly<Record<string, unknown>>;
  credential_name: string;
  credential_values: Readonly<Record<string, unknown>>;
  credential_values_to_delete?: readonly string[] | null;
  display_name?: string | null;
  source?: "db" | "config" | EnvRef;
};

/** Keys of budget. */
export type Budget = {
  budget_duration?: string | null;
  max_budget?: number | EnvRef | null;
  rpm_limit?: number | EnvRef | null;
  tpm_limit?: number | EnvRef | null;
};

/** Keys of alerting_args. */
export type AlertingArgs = {
  budget_alert_ttl?: number | EnvRef;
  daily_report_frequency?: number | EnvRef;
  daily_spend_per_user_threshold?: number | EnvRef | null;
  log_to_console?: boolean | EnvRef;
  major_outage_alert_threshold?: number | EnvRef;
  max_outage_alert_list_size?: number | EnvRef;
  minor_outage_alert_threshold?: number | EnvRef;
  monthly_spend_per_user_threshold?: number | EnvRef | null;
  outage_alert_ttl?: number | EnvRef;
  region_outage_alert_ttl?: number | EnvRef;
  report_check_interval?: number | EnvRef;
  spend_anomaly_baseline_days?: number | EnvRef;
  spend_anomaly_min_spend?: number | EnvRef;
  spend_anomaly_multiplier?: number | EnvRef;
  user_spend_check_interval?: number | EnvRef;
};

/** Keys of coordination_redis. */
export type CoordinationRedis = {
  aws_iam_auth?: boolean | string | null;
  aws_iam_cache_name?: string | null;
  aws_iam_region?: string | null;
  aws_iam_serverless?: boolean | string | null;
  aws_iam_user_name?: string | null;
  host?: string | null;
  password?: string | null;
  port?: number | EnvRef | null;
  sentinel_nodes?: readonly unknown[] | null;
  sentinel_password?: string | null;
  service_name?: string | null;
  ssl?: boolean | EnvRef | null;
  startup_nodes?: readonly Readonly<Record<string, unknown>>[] | null;
  url?: string | null;
  username?: string | null;
};

/** Keys of pass_through_endpoint. */
export type PassThroughEndpoint = {
  auth?: boolean | EnvRef;
  cost_per_request?: number | EnvRef;
  default_query_params?: Readonly<Record<string, unknown>>;
  forward_headers?: unknown;
  guardrails?: Readonly<Record<string, unknown>> | null;
  headers?: Readonly<Record<string, unknown>>;
  id?: string | null;
  include_subpath?: boolean | EnvRef;
  is_from_config?: boolean | EnvRef;
  merge_query_params?: unknown;
  methods?: readonly string[] | null;
  path: string;
  target: string;
  timeout?: number | EnvRef | null;
};

/** Keys of litellm_jwtauth. */
export type JwtAuth = {
  admin_allowed_routes?: readonly string[];
  admin_jwt_scope?: string;
  agent_id_jwt_field?: string | null;
  auto_register_map_existing_key?: boolean | EnvRef;
  custom_validate?: unknown;
  end_user_id_jwt_field?: string | null;
  enforce_rbac?: boolean | EnvRef;
  enforce_scope_based_access?: boolean | EnvRef;
  enforce_team_based_model_access?: boolean | EnvRef;
  fallback_to_db_teams?: boolean | EnvRef;
  id_jag_requesting_apps?: readonly JwtRequestingApp[] | null;
  issuers?: readonly JwtIssuer[] | null;
  jwt_litellm_role_map?: readonly JwtRole[] | null;
  mcp_client_id_jwt_field?: string | null;
  object_id_jwt_field?: string | null;
  oidc_userinfo_cache_ttl?: number | EnvRef;
  oidc_userinfo_enabled?: boolean | EnvRef;
  oidc_userinfo_endpoint?: string | null;
  org_alias_jwt_field?: string | null;
  org_id_jwt_field?: string | null;
  public_allowed_routes?: readonly string[];
  public_key_stale_ttl?: number | EnvRef;
  public_key_ttl?: number | EnvRef;
  role_mappings?: readonly JwtRoleMapping[] | null;
  roles_jwt_field?: string | null;
  routing_overrides?: readonly JwtRoutingOverride[] | null;
  scope_mappings?: readonly JwtScopeMapping[] | null;
  sync_user_role_and_teams?: boolean | EnvRef;
  team_alias_jwt_field?: string | null;
  team_allowed_routes?: readonly string[];
  team_claim_fallback?: boolean | EnvRef;
  team_id_default?: string | null;
  team_id_jwt_field?: string | null;
  team_id_upsert?: boolean | EnvRef;
  team_ids_jwt_field?: string | null;
  unregistered_jwt_client_behavior?: "fallback_team_mapping" | "reject" | "auto_register" | EnvRef;
  upsert_sso_user_to_team?: boolean | EnvRef;
  user_allowed_email_domain?: string | null;
  user_allowed_roles?: readonly string[] | null;
  user_email_jwt_field?: string | null;
  user_id_jwt_field?: string | null;
  user_id_upsert?: boolean | EnvRef;
  user_roles_jwt_field?: string | null;
  virtual_key_claim_field?: string | null;
  virtual_key_mapping_cache_ttl?: number | EnvRef;
};

/** Keys of upperbound_key_generate_params. */
export type UpperboundKeyParams = {
  budget_duration?: string | null;
  duration?: string | null;
  max_budget?: number | EnvRef | null;
  max_parallel_requests?: number | EnvRef | null;
  rpm_limit?: number | EnvRef | null;
  tpm_limit?: number | EnvRef | null;
};

/** Keys of priority_reservation_settings. */
export type PriorityReservationSettings = {
  default_priority?: number | EnvRef;
  saturation_check_cache_ttl?: number | EnvRef;
  saturation_threshold?: number | EnvRef;
};

/** Keys of search_tool. */
export type SearchTool = {
  litellm_params?: Readonly<Record<string, unknown>>;
  search_tool_info?: Readonly<Record<string, unknown>> | null;
  search_tool_name?: string;
};

/** Keys of prompt. */
export type Prompt = {
  created_at?: unknown;
  created_by?: string | null;
  environment?: string | null;
  litellm_params: Readonly<Record<string, unknown>>;
  prompt_id: string;
  prompt_info: PromptInfo;
  updated_at?: unknown;
  version?: number | EnvRef | null;
};

/** Keys of guardrail_pattern. */
export type GuardrailPattern = {
  action: "BLOCK" | "MASK" | EnvRef;
  name?: string | null;
  pattern?: string | null;
  pattern_name?: string | null;
  pattern_type: "prebuilt" | "regex" | EnvRef;
};

/** Keys of guardrail_blocked_word. */
export type GuardrailBlockedWord = {
  action: "BLOCK" | "MASK" | EnvRef;
  description?: string | null;
  keyword: string;
};

/** Keys of guardrail_rule. */
export type GuardrailRule = {
  allowed_param_patterns?: Readonly<Record<string, unknown>> | null;
  decision: "allow" | "deny" | EnvRef;
  id: string;
  tool_name?: string | null;
  tool_type?: string | null;
};

/** Keys of guardrail_params.categories.*. */
export type GuardrailCategory = {
  action: "BLOCK" | "MASK" | EnvRef;
  category: string;
  category_file?: string | null;
  enabled?: boolean | EnvRef;
  severity_threshold?: "high" | "medium" | "low" | EnvRef;
};

/** Keys of general_settings.alert_type_config.*. */
export type AlertTypeSettings = {
  digest?: boolean | EnvRef;
  digest_interval?: number | EnvRef;
};

/** Keys of general_settings.mcp_allowed_clients.*. */
export type McpAllowedClient = {
  alias: string;
  value: string;
};

/** Keys of general_settings.mcp_session_token_signing. */
export type McpSessionSigning = {
  algorithm: "RS256" | EnvRef;
  kid: string;
  previous_public_keys?: readonly McpPreviousKey[];
  private_key: string;
};

/** Keys of general_settings.mcp_session_token_signing.previous_public_keys.*. */
export type McpPreviousKey = {
  kid: string;
  public_key: string;
};

/** Keys of litellm_settings.mcp_tool_search. */
export type McpToolSearch = {
  core_tools?: readonly string[];
  embedding_model?: string | null;
  similarity_threshold?: number | EnvRef;
  top_k?: number | EnvRef;
};

/** Keys of general_settings.plugins.*. */
export type Plugin = {
  display_name?: string | null;
  name: string;
  plugin_key?: string | null;
  url: string;
};

/** Keys of general_settings.role_permissions.*. */
export type RolePermission = {
  models?: readonly string[] | null;
  role: "proxy_admin" | "team" | "internal_user" | EnvRef;
  routes?: readonly string[] | null;
};

/** Keys of general_settings.scheduled_job_stagger. */
export type ScheduledJobStagger = {
  enabled?: boolean | EnvRef;
  identity?: string | null;
  offsets?: Readonly<Record<string, unknown>>;
  window_seconds?: number | EnvRef;
};

/** Keys of general_settings.spend_capture_rate_check. */
export type SpendCaptureRateCheck = {
  lookback_days?: number | EnvRef;
  openai_project_ids?: readonly string[];
  providers?: readonly string[];
  threshold?: number | EnvRef;
};

/** Keys of general_settings.spend_logs_metadata_fields. */
export type SpendLogsMetadataFields = {
  exclude?: readonly string[] | null;
  include?: readonly string[] | null;
};

/** Keys of litellm_jwtauth.id_jag_requesting_apps.*. */
export type JwtRequestingApp = {
  client_id: string;
  client_secret?: string | null;
};

/** Keys of litellm_jwtauth.issuers.*. */
export type JwtIssuer = {
  audience?: readonly string[] | string | null;
  disable_audience_validation?: boolean | EnvRef;
  end_user_id_jwt_field?: string | null;
  issuer: string;
  jwks_url?: string | null;
  org_id_jwt_field?: string | null;
  team_id_jwt_field?: string | null;
  team_ids_jwt_field?: string | null;
  unregistered_jwt_client_behavior?:
    | "fallback_team_mapping"
    | "reject"
    | "auto_register"
    | EnvRef
    | null;
  user_email_jwt_field?: string | null;
  user_id_jwt_field?: string | null;
  virtual_key_claim_field?: string | null;
};

/** Keys of litellm_jwtauth.jwt_litellm_role_map.*. */
export type JwtRole = {
  jwt_role: string;
  litellm_role:
    | "proxy_admin"
    | "proxy_admin_viewer"
    | "org_admin"
    | "internal_user"
    | "internal_user_viewer"
    | "team"
    | "customer"
    | EnvRef;
};

/** Keys of litellm_jwtauth.role_mappings.*. */
export type JwtRoleMapping = {
  internal_role: "proxy_admin" | "team" | "internal_user" | EnvRef;
  role: string;
};

/** Keys of litellm_jwtauth.routing_overrides.*. */
export type JwtRoutingOverride = {
  aud?: readonly string[] | string | null;
  client_id?: readonly string[] | string | null;
  iss: readonly string[] | string;
  path?: "oauth2" | EnvRef;
  scope?: readonly string[] | string | null;
};

/** Keys of litellm_jwtauth.scope_mappings.*. */
export type JwtScopeMapping = {
  models?: readonly string[] | null;
  routes?: readonly string[] | null;
  scope: string;
};

/** Keys of mcp_server.env_vars.*. */
export type McpVariable = {
  description?: unknown;
  name: string;
  scope?: unknown;
  value?: unknown;
};

/** Keys of mcp_server.oauth_identity_binding. */
export type McpIdentityBinding = {
  audiences: readonly string[];
  caller_field?: "user_email" | "user_id" | EnvRef;
  issuer: string;
  jwks_url?: string | null;
  mode?: "disabled" | "audit" | "enforce" | EnvRef;
  principal_claim?: string;
  require_email_verified?: boolean | EnvRef;
};

/** Keys of mcp_server.pinned_tools.*. */
export type McpPinnedTool = {
  description?: string;
  input_schema?: Readonly<Record<string, unknown>>;
};

/** Keys of model_info.access_windows.*. */
export type AccessWindow = {
  end: unknown;
  start: unknown;
  team_ids: readonly string[];
  timezone: string;
};

/** Keys of prompt.prompt_info. */
export type PromptInfo = {
  environment?: string | null;
  prompt_type: "config" | "db" | EnvRef;
};

export type ProviderPrefix =
  | "a2a"
  | "a2a_agent"
  | "abliteration"
  | "ai21"
  | "ai21_chat"
  | "aihubmix"
  | "aiml"
  | "aiohttp_openai"
  | "amazon_nova"
  | "anthropic"
  | "anthropic_text"
  | "apertis"
  | "assemblyai"
  | "auto_router"
  | "aws_polly"
  | "aws_textract"
  | "azure"
  | "azure_ai"
  | "azure_speech"
  | "azure_text"
  | "baseten"
  | "bedrock"
  | "bedrock_mantle"
  | "bespoke"
  | "black_forest_labs"
  | "bytez"
  | "cerebras"
  | "charity_engine"
  | "chatgpt"
  | "chutes"
  | "clarifai"
  | "cloudflare"
  | "codestral"
  | "cognition"
  | "cohere"
  | "cohere_chat"
  | "cometapi"
  | "compactifai"
  | "coralbricks"
  | "cortecs"
  | "crusoe"
  | "cursor"
  | "custom"
  | "custom_openai"
  | "darkbloom"
  | "dashscope"
  | "databricks"
  | "databricks_agent"
  | "datarobot"
  | "deepgram"
  | "deepinfra"
  | "deepseek"
  | "docker_model_runner"
  | "dotprompt"
  | "edenai"
  | "elevenlabs"
  | "empiriolabs"
  | "empower"
  | "fal_ai"
  | "featherless_ai"
  | "fireworks_ai"
  | "friendliai"
  | "galadriel"
  | "gdc"
  | "gemini"
  | "gigachat"
  | "github"
  | "github_copilot"
  | "gmi"
  | "gradient_ai"
  | "groq"
  | "helicone"
  | "heroku"
  | "hosted_vllm"
  | "huggingface"
  | "humanloop"
  | "hyperbolic"
  | "inception"
  | "inferenceapis"
  | "infinity"
  | "jina_ai"
  | "lambda_ai"
  | "langflow"
  | "langfuse"
  | "langgraph"
  | "laya"
  | "lemonade"
  | "libertai"
  | "litellm_agent"
  | "litellm_proxy"
  | "llamafile"
  | "llamagate"
  | "lm_studio"
  | "manus"
  | "maritalk"
  | "meta"
  | "meta_llama"
  | "microsoft_365_copilot"
  | "milvus"
  | "minimax"
  | "mistral"
  | "modelscope"
  | "mongodb"
  | "moonshot"
  | "morph"
  | "nadir"
  | "nano-gpt"
  | "nebius"
  | "neosantara"
  | "nlp_cloud"
  | "novita"
  | "nscale"
  | "nvidia_nim"
  | "nvidia_riva"
  | "oci"
  | "ollama"
  | "ollama_chat"
  | "oobabooga"
  | "openai"
  | "openai_like"
  | "openrouter"
  | "ovhcloud"
  | "parasail"
  | "perplexity"
  | "petals"
  | "pg_vector"
  | "pinstripes"
  | "poe"
  | "predibase"
  | "prism"
  | "publicai"
  | "qwen_ai_platform"
  | "qwencloud"
  | "ragflow"
  | "recraft"
  | "reducto"
  | "reka"
  | "replicate"
  | "runwayml"
  | "s3_vectors"
  | "sagemaker"
  | "sagemaker_chat"
  | "sagemaker_nova"
  | "sail"
  | "sambanova"
  | "sap"
  | "sarvam"
  | "scaledown"
  | "scaleway"
  | "scx-ai"
  | "snowflake"
  | "soniox"
  | "stability"
  | "strands_decider"
  | "synthetic"
  | "tencent"
  | "tensormesh"
  | "text-completion-codestral"
  | "text-completion-inception"
  | "text-completion-openai"
  | "together_ai"
  | "topaz"
  | "transcribe"
  | "triton"
  | "typesafe"
  | "v0"
  | "valkey"
  | "veniceai"
  | "vercel_ai_gateway"
  | "vertex_ai"
  | "vertex_ai_beta"
  | "vllm"
  | "volcengine"
  | "voyage"
  | "wandb"
  | "watsonx"
  | "watsonx_text"
  | "xai"
  | "xiaomi_mimo"
  | "xinference"
  | "zai";

export type RoutingStrategy =
  | "cost-based-routing"
  | "lar1"
  | "latency-based-routing"
  | "least-busy"
  | "provider-budget-routing"
  | "simple-shuffle"
  | "usage-based-routing"
  | "usage-based-routing-v2";

export type BedrockModelId =
  | "ai21.j2-mid-v1"
  | "ai21.j2-ultra-v1"
  | "ai21.jamba-1-5-large-v1:0"
  | "ai21.jamba-1-5-mini-v1:0"
  | "ai21.jamba-instruct-v1:0"
  | "amazon.nova-2-lite-v1:0"
  | "amazon.nova-2-multimodal-embeddings-v1:0"
  | "amazon.nova-2-pro-preview-20251202-v1:0"
  | "amazon.nova-lite-v1:0"
  | "amazon.nova-micro-v1:0"
  | "amazon.nova-premier-v1:0"
  | "amazon.nova-pro-v1:0"
  | "amazon.titan-embed-g1-text-02"
  | "amazon.titan-embed-image-v1"
  | "amazon.titan-embed-text-v1"
  | "amazon.titan-embed-text-v2:0"
  | "amazon.titan-text-express-v1"
  | "amazon.titan-text-lite-v1"
  | "amazon.titan-text-premier-v1:0"
  | "anthropic.claude-3-5-haiku-20241022-v1:0"
  | "anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "anthropic.claude-3-5-sonnet-20241022-v2:0"
  | "anthropic.claude-3-7-sonnet-20240620-v1:0"
  | "anthropic.claude-3-7-sonnet-20250219-v1:0"
  | "anthropic.claude-3-opus-20240229-v1:0"
  | "anthropic.claude-fable-5"
  | "anthropic.claude-fable-5-1"
  | "anthropic.claude-haiku-4-5-20251001-v1:0"
  | "anthropic.claude-haiku-4-5@20251001"
  | "anthropic.claude-haiku-5-5"
  | "anthropic.claude-instant-v1"
  | "anthropic.claude-mythos-5-1"
  | "anthropic.claude-mythos-preview"
  | "anthropic.claude-opus-4-1-20250805-v1:0"
  | "anthropic.claude-opus-4-20250514-v1:0"
  | "anthropic.claude-opus-4-5-20251101-v1:0"
  | "anthropic.claude-opus-4-6-v1"
  | "anthropic.claude-opus-4-7"
  | "anthropic.claude-opus-4-8"
  | "anthropic.claude-opus-5"
  | "anthropic.claude-opus-5-5"
  | "anthropic.claude-sonnet-4-20250514-v1:0"
  | "anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "anthropic.claude-sonnet-4-6"
  | "anthropic.claude-sonnet-5"
  | "anthropic.claude-sonnet-5-5"
  | "anthropic.claude-v1"
  | "anthropic.claude-v2:1"
  | "apac.amazon.nova-2-lite-v1:0"
  | "apac.amazon.nova-2-pro-preview-20251202-v1:0"
  | "apac.amazon.nova-lite-v1:0"
  | "apac.amazon.nova-micro-v1:0"
  | "apac.amazon.nova-pro-v1:0"
  | "apac.anthropic.claude-fable-5"
  | "apac.anthropic.claude-haiku-4-5-20251001-v1:0"
  | "apac.anthropic.claude-haiku-5-5"
  | "apac.anthropic.claude-mythos-preview"
  | "apac.anthropic.claude-opus-4-7"
  | "apac.anthropic.claude-opus-4-8"
  | "apac.anthropic.claude-opus-5"
  | "apac.anthropic.claude-opus-5-5"
  | "apac.anthropic.claude-sonnet-4-20250514-v1:0"
  | "apac.anthropic.claude-sonnet-4-6"
  | "apac.anthropic.claude-sonnet-5"
  | "apac.anthropic.claude-sonnet-5-5"
  | "au.anthropic.claude-fable-5"
  | "au.anthropic.claude-haiku-4-5-20251001-v1:0"
  | "au.anthropic.claude-haiku-5-5"
  | "au.anthropic.claude-mythos-preview"
  | "au.anthropic.claude-opus-4-6-v1"
  | "au.anthropic.claude-opus-4-7"
  | "au.anthropic.claude-opus-4-8"
  | "au.anthropic.claude-opus-5"
  | "au.anthropic.claude-opus-5-5"
  | "au.anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "au.anthropic.claude-sonnet-4-6"
  | "au.anthropic.claude-sonnet-5"
  | "au.anthropic.claude-sonnet-5-5"
  | "claude-sonnet-4-5-20250929-v1:0"
  | "cohere.command-light-text-v14"
  | "cohere.command-text-v14"
  | "cohere.embed-english-v3"
  | "cohere.embed-multilingual-v3"
  | "cohere.embed-v4:0"
  | "deepseek.r1-v1:0"
  | "deepseek.v3-v1:0"
  | "deepseek.v3.2"
  | "eu.amazon.nova-2-lite-v1:0"
  | "eu.amazon.nova-2-pro-preview-20251202-v1:0"
  | "eu.amazon.nova-lite-v1:0"
  | "eu.amazon.nova-micro-v1:0"
  | "eu.amazon.nova-pro-v1:0"
  | "eu.anthropic.claude-3-5-haiku-20241022-v1:0"
  | "eu.anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "eu.anthropic.claude-3-5-sonnet-20241022-v2:0"
  | "eu.anthropic.claude-3-7-sonnet-20250219-v1:0"
  | "eu.anthropic.claude-3-opus-20240229-v1:0"
  | "eu.anthropic.claude-fable-5"
  | "eu.anthropic.claude-fable-5-1"
  | "eu.anthropic.claude-haiku-4-5-20251001-v1:0"
  | "eu.anthropic.claude-haiku-5-5"
  | "eu.anthropic.claude-opus-4-1-20250805-v1:0"
  | "eu.anthropic.claude-opus-4-20250514-v1:0"
  | "eu.anthropic.claude-opus-4-5-20251101-v1:0"
  | "eu.anthropic.claude-opus-4-6-v1"
  | "eu.anthropic.claude-opus-4-7"
  | "eu.anthropic.claude-opus-4-8"
  | "eu.anthropic.claude-opus-5"
  | "eu.anthropic.claude-opus-5-5"
  | "eu.anthropic.claude-sonnet-4-20250514-v1:0"
  | "eu.anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "eu.anthropic.claude-sonnet-4-6"
  | "eu.anthropic.claude-sonnet-5"
  | "eu.anthropic.claude-sonnet-5-5"
  | "eu.deepseek.v3.2"
  | "eu.meta.llama3-2-1b-instruct-v1:0"
  | "eu.meta.llama3-2-3b-instruct-v1:0"
  | "eu.mistral.pixtral-large-2502-v1:0"
  | "eu.twelvelabs.marengo-embed-2-7-v1:0"
  | "eu.twelvelabs.marengo-embed-3-0-v1:0"
  | "eu.twelvelabs.pegasus-1-2-v1:0"
  | "global.amazon.nova-2-lite-v1:0"
  | "global.anthropic.claude-fable-5"
  | "global.anthropic.claude-fable-5-1"
  | "global.anthropic.claude-haiku-4-5-20251001-v1:0"
  | "global.anthropic.claude-haiku-5-5"
  | "global.anthropic.claude-mythos-5-1"
  | "global.anthropic.claude-opus-4-5-20251101-v1:0"
  | "global.anthropic.claude-opus-4-6-v1"
  | "global.anthropic.claude-opus-4-7"
  | "global.anthropic.claude-opus-4-8"
  | "global.anthropic.claude-opus-5"
  | "global.anthropic.claude-opus-5-5"
  | "global.anthropic.claude-sonnet-4-20250514-v1:0"
  | "global.anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "global.anthropic.claude-sonnet-4-6"
  | "global.anthropic.claude-sonnet-5"
  | "global.anthropic.claude-sonnet-5-5"
  | "global.cohere.embed-v4:0"
  | "global.moonshotai.kimi-k3"
  | "global.openai.gpt-5.4"
  | "global.openai.gpt-5.5"
  | "global.openai.gpt-5.6-luna"
  | "global.openai.gpt-5.6-sol"
  | "global.openai.gpt-5.6-terra"
  | "global.openai.gpt-6-astra"
  | "global.openai.gpt-6-luna"
  | "global.openai.gpt-6-sol"
  | "global.openai.gpt-6.1-sol"
  | "global.twelvelabs.pegasus-1-2-v1:0"
  | "global.twelvelabs.pegasus-1-5-v1:0"
  | "global.xai.grok-4.6"
  | "global.xai.grok-4.7"
  | "global.zai.glm-5.3"
  | "google.gemma-3-12b-it"
  | "google.gemma-3-27b-it"
  | "google.gemma-3-4b-it"
  | "in.moonshotai.kimi-k3"
  | "jp.amazon.nova-2-lite-v1:0"
  | "jp.anthropic.claude-haiku-4-5-20251001-v1:0"
  | "jp.anthropic.claude-haiku-5-5"
  | "jp.anthropic.claude-opus-4-7"
  | "jp.anthropic.claude-opus-4-8"
  | "jp.anthropic.claude-opus-5"
  | "jp.anthropic.claude-opus-5-5"
  | "jp.anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "jp.anthropic.claude-sonnet-4-6"
  | "jp.anthropic.claude-sonnet-5"
  | "jp.anthropic.claude-sonnet-5-5"
  | "meta.llama2-13b-chat-v1"
  | "meta.llama2-70b-chat-v1"
  | "meta.llama3-1-405b-instruct-v1:0"
  | "meta.llama3-1-70b-instruct-v1:0"
  | "meta.llama3-1-8b-instruct-v1:0"
  | "meta.llama3-2-11b-instruct-v1:0"
  | "meta.llama3-2-1b-instruct-v1:0"
  | "meta.llama3-2-3b-instruct-v1:0"
  | "meta.llama3-2-90b-instruct-v1:0"
  | "meta.llama3-3-70b-instruct-v1:0"
  | "meta.llama3-70b-instruct-v1:0"
  | "meta.llama3-8b-instruct-v1:0"
  | "meta.llama4-maverick-17b-instruct-v1:0"
  | "meta.llama4-scout-17b-instruct-v1:0"
  | "minimax.minimax-m2"
  | "minimax.minimax-m2.1"
  | "minimax.minimax-m2.5"
  | "mistral.devstral-2-123b"
  | "mistral.magistral-small-2509"
  | "mistral.ministral-3-14b-instruct"
  | "mistral.ministral-3-3b-instruct"
  | "mistral.ministral-3-8b-instruct"
  | "mistral.mistral-7b-instruct-v0:2"
  | "mistral.mistral-large-2402-v1:0"
  | "mistral.mistral-large-2407-v1:0"
  | "mistral.mistral-large-3-675b-instruct"
  | "mistral.mistral-small-2402-v1:0"
  | "mistral.mixtral-8x7b-instruct-v0:1"
  | "mistral.pixtral-large-2502-v1:0"
  | "mistral.voxtral-mini-3b-2507"
  | "mistral.voxtral-small-24b-2507"
  | "moonshot.kimi-k2-thinking"
  | "moonshotai.kimi-k2-thinking"
  | "moonshotai.kimi-k2.5"
  | "moonshotai.kimi-k3"
  | "nvidia.nemotron-nano-12b-v2"
  | "nvidia.nemotron-nano-3-30b"
  | "nvidia.nemotron-nano-9b-v2"
  | "nvidia.nemotron-super-3-120b"
  | "openai.gpt-6-luna"
  | "openai.gpt-6-sol"
  | "openai.gpt-oss-120b-1:0"
  | "openai.gpt-oss-20b-1:0"
  | "openai.gpt-oss-safeguard-120b"
  | "openai.gpt-oss-safeguard-20b"
  | "qwen.qwen3-235b-a22b-2507-v1:0"
  | "qwen.qwen3-32b-v1:0"
  | "qwen.qwen3-coder-30b-a3b-v1:0"
  | "qwen.qwen3-coder-480b-a35b-v1:0"
  | "qwen.qwen3-coder-next"
  | "qwen.qwen3-next-80b-a3b"
  | "qwen.qwen3-vl-235b-a22b"
  | "twelvelabs.marengo-embed-2-7-v1:0"
  | "twelvelabs.marengo-embed-3-0-v1:0"
  | "twelvelabs.pegasus-1-2-v1:0"
  | "twelvelabs.pegasus-1-5-v1:0"
  | "us-gov.anthropic.claude-fable-5-1"
  | "us-gov.anthropic.claude-haiku-5-5"
  | "us-gov.anthropic.claude-opus-4-8"
  | "us-gov.anthropic.claude-opus-5"
  | "us-gov.anthropic.claude-opus-5-5"
  | "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "us-gov.anthropic.claude-sonnet-5"
  | "us-gov.anthropic.claude-sonnet-5-5"
  | "us-gov.nvidia.nemotron-nano-12b-v2"
  | "us-gov.nvidia.nemotron-nano-3-30b"
  | "us-gov.nvidia.nemotron-nano-9b-v2"
  | "us-gov.nvidia.nemotron-super-3-120b"
  | "us-gov.openai.gpt-oss-120b-1:0"
  | "us-gov.openai.gpt-oss-20b-1:0"
  | "us-gov.xai.grok-4.6"
  | "us.amazon.nova-2-lite-v1:0"
  | "us.amazon.nova-2-pro-preview-20251202-v1:0"
  | "us.amazon.nova-lite-v1:0"
  | "us.amazon.nova-micro-v1:0"
  | "us.amazon.nova-pro-v1:0"
  | "us.anthropic.claude-3-5-haiku-20241022-v1:0"
  | "us.anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "us.anthropic.claude-3-5-sonnet-20241022-v2:0"
  | "us.anthropic.claude-3-7-sonnet-20250219-v1:0"
  | "us.anthropic.claude-3-opus-20240229-v1:0"
  | "us.anthropic.claude-fable-5"
  | "us.anthropic.claude-fable-5-1"
  | "us.anthropic.claude-haiku-4-5-20251001-v1:0"
  | "us.anthropic.claude-haiku-5-5"
  | "us.anthropic.claude-mythos-5"
  | "us.anthropic.claude-mythos-5-1"
  | "us.anthropic.claude-mythos-preview"
  | "us.anthropic.claude-opus-4-1-20250805-v1:0"
  | "us.anthropic.claude-opus-4-20250514-v1:0"
  | "us.anthropic.claude-opus-4-5-20251101-v1:0"
  | "us.anthropic.claude-opus-4-6-v1"
  | "us.anthropic.claude-opus-4-7"
  | "us.anthropic.claude-opus-4-8"
  | "us.anthropic.claude-opus-5"
  | "us.anthropic.claude-opus-5-5"
  | "us.anthropic.claude-sonnet-4-20250514-v1:0"
  | "us.anthropic.claude-sonnet-4-5-20250929-v1:0"
  | "us.anthropic.claude-sonnet-4-6"
  | "us.anthropic.claude-sonnet-5"
  | "us.anthropic.claude-sonnet-5-5"
  | "us.cohere.embed-v4:0"
  | "us.deepseek.r1-v1:0"
  | "us.deepseek.v3.2"
  | "us.meta.llama3-1-405b-instruct-v1:0"
  | "us.meta.llama3-1-70b-instruct-v1:0"
  | "us.meta.llama3-1-8b-instruct-v1:0"
  | "us.meta.llama3-2-11b-instruct-v1:0"
  | "us.meta.llama3-2-1b-instruct-v1:0"
  | "us.meta.llama3-2-3b-instruct-v1:0"
  | "us.meta.llama3-2-90b-instruct-v1:0"
  | "us.meta.llama3-3-70b-instruct-v1:0"
  | "us.meta.llama4-maverick-17b-instruct-v1:0"
  | "us.meta.llama4-scout-17b-instruct-v1:0"
  | "us.mistral.pixtral-large-2502-v1:0"
  | "us.moonshotai.kimi-k3"
  | "us.openai.gpt-5.4"
  | "us.openai.gpt-5.5"
  | "us.openai.gpt-5.6-luna"
  | "us.openai.gpt-5.6-sol"
  | "us.openai.gpt-5.6-terra"
  | "us.openai.gpt-6-astra"
  | "us.openai.gpt-6-luna"
  | "us.openai.gpt-6-sol"
  | "us.openai.gpt-6.1-sol"
  | "us.twelvelabs.marengo-embed-2-7-v1:0"
  | "us.twelvelabs.marengo-embed-3-0-v1:0"
  | "us.twelvelabs.pegasus-1-2-v1:0"
  | "us.twelvelabs.pegasus-1-5-v1:0"
  | "us.writer.palmyra-x4-v1:0"
  | "us.writer.palmyra-x5-v1:0"
  | "us.xai.grok-4.6"
  | "us.xai.grok-4.7"
  | "us.zai.glm-5.3"
  | "writer.palmyra-vision-7b"
  | "writer.palmyra-x4-v1:0"
  | "writer.palmyra-x5-v1:0"
  | "zai.glm-4.7"
  | "zai.glm-4.7-flash"
  | "zai.glm-5";

export type AnthropicModelId =
  | "claude-fable-5"
  | "claude-fable-5-1"
  | "claude-haiku-4-5"
  | "claude-haiku-4-5-20251001"
  | "claude-haiku-5-5"
  | "claude-mythos-5"
  | "claude-mythos-5-1"
  | "claude-mythos-preview"
  | "claude-opus-4-5"
  | "claude-opus-4-5-20251101"
  | "claude-opus-4-6"
  | "claude-opus-4-6-20260205"
  | "claude-opus-4-7"
  | "claude-opus-4-7-20260416"
  | "claude-opus-4-8"
  | "claude-opus-5"
  | "claude-opus-5-5"
  | "claude-sonnet-4-5"
  | "claude-sonnet-4-5-20250929"
  | "claude-sonnet-4-6"
  | "claude-sonnet-5"
  | "claude-sonnet-5-5";

export type OpenaiModelId =
  | "chat-latest"
  | "computer-use-preview"
  | "computer-use-preview-2025-03-11"
  | "container"
  | "daybreak-blue-latest"
  | "daybreak-red-latest"
  | "ft:gpt-3.5-turbo"
  | "ft:gpt-3.5-turbo-0125"
  | "ft:gpt-3.5-turbo-0613"
  | "ft:gpt-3.5-turbo-1106"
  | "ft:gpt-4-0613"
  | "ft:gpt-4.1-2025-04-14"
  | "ft:gpt-4.1-mini-2025-04-14"
  | "ft:gpt-4.1-nano-2025-04-14"
  | "ft:gpt-4o-2024-08-06"
  | "ft:gpt-4o-2024-11-20"
  | "ft:gpt-4o-mini-2024-07-18"
  | "ft:o4-mini-2025-04-16"
  | "gpt-3.5-turbo"
  | "gpt-3.5-turbo-0125"
  | "gpt-3.5-turbo-1106"
  | "gpt-3.5-turbo-16k"
  | "gpt-4"
  | "gpt-4-0613"
  | "gpt-4-1106-preview"
  | "gpt-4-turbo"
  | "gpt-4-turbo-2024-04-09"
  | "gpt-4.1"
  | "gpt-4.1-2025-04-14"
  | "gpt-4.1-mini"
  | "gpt-4.1-mini-2025-04-14"
  | "gpt-4.1-nano"
  | "gpt-4.1-nano-2025-04-14"
  | "gpt-4o"
  | "gpt-4o-2024-05-13"
  | "gpt-4o-2024-08-06"
  | "gpt-4o-2024-11-20"
  | "gpt-4o-audio-preview-2024-12-17"
  | "gpt-4o-audio-preview-2025-06-03"
  | "gpt-4o-mini"
  | "gpt-4o-mini-2024-07-18"
  | "gpt-4o-mini-audio-preview-2024-12-17"
  | "gpt-4o-mini-search-preview"
  | "gpt-4o-mini-search-preview-2025-03-11"
  | "gpt-4o-search-preview"
  | "gpt-4o-search-preview-2025-03-11"
  | "gpt-5"
  | "gpt-5-2025-08-07"
  | "gpt-5-chat"
  | "gpt-5-chat-latest"
  | "gpt-5-codex"
  | "gpt-5-mini"
  | "gpt-5-mini-2025-08-07"
  | "gpt-5-nano"
  | "gpt-5-nano-2025-08-07"
  | "gpt-5-pro"
  | "gpt-5-pro-2025-10-06"
  | "gpt-5-search-api"
  | "gpt-5-search-api-2025-10-14"
  | "gpt-5.1"
  | "gpt-5.1-2025-11-13"
  | "gpt-5.1-chat-latest"
  | "gpt-5.1-codex"
  | "gpt-5.1-codex-max"
  | "gpt-5.1-codex-mini"
  | "gpt-5.2"
  | "gpt-5.2-2025-12-11"
  | "gpt-5.2-chat-latest"
  | "gpt-5.2-codex"
  | "gpt-5.2-pro"
  | "gpt-5.2-pro-2025-12-11"
  | "gpt-5.3-chat-latest"
  | "gpt-5.3-codex"
  | "gpt-5.4"
  | "gpt-5.4-2026-03-05"
  | "gpt-5.4-mini"
  | "gpt-5.4-mini-2026-03-17"
  | "gpt-5.4-nano"
  | "gpt-5.4-nano-2026-03-17"
  | "gpt-5.4-pro"
  | "gpt-5.4-pro-2026-03-05"
  | "gpt-5.5"
  | "gpt-5.5-2026-04-23"
  | "gpt-5.5-cyber"
  | "gpt-5.5-cyber-preview"
  | "gpt-5.5-pro"
  | "gpt-5.5-pro-2026-04-23"
  | "gpt-5.6"
  | "gpt-5.6-cyber"
  | "gpt-5.6-luna"
  | "gpt-5.6-sol"
  | "gpt-5.6-terra"
  | "gpt-6-astra"
  | "gpt-6-luna"
  | "gpt-6-sol"
  | "gpt-6.1-sol"
  | "gpt-audio"
  | "gpt-audio-1.5"
  | "gpt-audio-2025-08-28"
  | "gpt-audio-mini"
  | "gpt-audio-mini-2025-10-06"
  | "gpt-audio-mini-2025-12-15"
  | "gpt-daybreak-blue-latest"
  | "gpt-daybreak-red-latest"
  | "gpt-rosalind-discovery"
  | "gpt-rosalind-research"
  | "o1"
  | "o1-2024-12-17"
  | "o1-pro"
  | "o1-pro-2025-03-19"
  | "o3"
  | "o3-2025-04-16"
  | "o3-deep-research"
  | "o3-deep-research-2025-06-26"
  | "o3-mini"
  | "o3-mini-2025-01-31"
  | "o3-pro"
  | "o3-pro-2025-06-10"
  | "o4-mini"
  | "o4-mini-2025-04-16"
  | "o4-mini-deep-research"
  | "o4-mini-deep-research-2025-06-26"
  | "text-embedding-3-large"
  | "text-embedding-3-small"
  | "text-embedding-ada-002"
  | "text-embedding-ada-002-v2";

export type GeminiModelId =
  | "deep-research-max-preview-04-2026"
  | "deep-research-preview-04-2026"
  | "deep-research-pro-preview-12-2025"
  | "gemini-2.5-computer-use-preview-10-2025"
  | "gemini-2.5-flash"
  | "gemini-2.5-flash-lite"
  | "gemini-2.5-pro"
  | "gemini-2.5-pro-preview-tts"
  | "gemini-3-flash-preview"
  | "gemini-3.1-flash-lite"
  | "gemini-3.1-flash-lite-preview"
  | "gemini-3.1-pro-preview"
  | "gemini-3.1-pro-preview-customtools"
  | "gemini-3.5-flash"
  | "gemini-3.5-flash-lite"
  | "gemini-3.6-flash"
  | "gemini-3.7-flash"
  | "gemini-3.8-flash"
  | "gemini-4-argon"
  | "gemini-embedding-001"
  | "gemini-embedding-2"
  | "gemini-embedding-2-preview"
  | "gemini-exp-1114"
  | "gemini-exp-1206"
  | "gemini-flash-latest"
  | "gemini-flash-lite-latest"
  | "gemini-gemma-2-27b-it"
  | "gemini-gemma-2-9b-it"
  | "gemini-omni-1.1-flash"
  | "gemini-omni-flash-preview"
  | "gemini-pro-latest"
  | "gemini-robotics-er-2-preview"
  | "gemini-robotics-er-2-streaming-preview"
  | "gemma-3-27b-it"
  | "gemma-4-26b-a4b-it"
  | "gemma-4-31b-it"
  | "learnlm-1.5-pro-experimental"
  | "lyria-3-clip-preview"
  | "lyria-3-pro-preview"
  | "lyria-3.5"
  | "lyria-3.5-clip-preview"
  | "lyria-3.5-pro-preview"
  | "lyria-realtime-exp";

export type GithubCopilotModelId =
  | "claude-fable-5"
  | "claude-fable-5.1"
  | "claude-haiku-4.5"
  | "claude-haiku-5.5"
  | "claude-opus-4.8"
  | "claude-opus-4.8-fast"
  | "claude-opus-5"
  | "claude-opus-5.5"
  | "claude-sonnet-4.6"
  | "claude-sonnet-5"
  | "claude-sonnet-5.5"
  | "gemini-3.7-flash"
  | "gemini-3.8-flash"
  | "gemini-4-argon"
  | "gpt-3.5-turbo"
  | "gpt-3.5-turbo-0613"
  | "gpt-4"
  | "gpt-4-0613"
  | "gpt-4-o-preview"
  | "gpt-4.1"
  | "gpt-4.1-2025-04-14"
  | "gpt-4o"
  | "gpt-4o-2024-05-13"
  | "gpt-4o-2024-08-06"
  | "gpt-4o-2024-11-20"
  | "gpt-4o-mini"
  | "gpt-4o-mini-2024-07-18"
  | "gpt-5-mini"
  | "gpt-5.3-codex"
  | "gpt-5.4"
  | "gpt-5.4-mini"
  | "gpt-5.4-nano"
  | "gpt-5.5"
  | "gpt-5.6-luna"
  | "gpt-5.6-sol"
  | "gpt-5.6-terra"
  | "gpt-6-astra"
  | "gpt-6-luna"
  | "gpt-6-sol"
  | "gpt-6.1-sol"
  | "grok-4.5"
  | "grok-4.6"
  | "grok-4.7"
  | "kimi-k3"
  | "mai-code-1.1-flash"
  | "text-embedding-3-small"
  | "text-embedding-3-small-inference"
  | "text-embedding-ada-002";

export type NoReasoningModelId =
  | "ai21.j2-mid-v1"
  | "ai21.j2-ultra-v1"
  | "ai21.jamba-1-5-large-v1:0"
  | "ai21.jamba-1-5-mini-v1:0"
  | "ai21.jamba-instruct-v1:0"
  | "amazon.nova-2-multimodal-embeddings-v1:0"
  | "amazon.nova-lite-v1:0"
  | "amazon.nova-micro-v1:0"
  | "amazon.nova-premier-v1:0"
  | "amazon.nova-pro-v1:0"
  | "amazon.titan-embed-g1-text-02"
  | "amazon.titan-embed-image-v1"
  | "amazon.titan-embed-text-v1"
  | "amazon.titan-embed-text-v2:0"
  | "amazon.titan-text-express-v1"
  | "amazon.titan-text-lite-v1"
  | "amazon.titan-text-premier-v1:0"
  | "anthropic.claude-3-5-haiku-20241022-v1:0"
  | "anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "anthropic.claude-3-5-sonnet-20241022-v2:0"
  | "anthropic.claude-3-opus-20240229-v1:0"
  | "anthropic.claude-instant-v1"
  | "anthropic.claude-v1"
  | "anthropic.claude-v2:1"
  | "apac.amazon.nova-lite-v1:0"
  | "apac.amazon.nova-micro-v1:0"
  | "apac.amazon.nova-pro-v1:0"
  | "cohere.command-light-text-v14"
  | "cohere.command-text-v14"
  | "cohere.embed-english-v3"
  | "cohere.embed-multilingual-v3"
  | "cohere.embed-v4:0"
  | "container"
  | "deep-research-max-preview-04-2026"
  | "deep-research-preview-04-2026"
  | "deep-research-pro-preview-12-2025"
  | "eu.amazon.nova-lite-v1:0"
  | "eu.amazon.nova-micro-v1:0"
  | "eu.amazon.nova-pro-v1:0"
  | "eu.anthropic.claude-3-5-haiku-20241022-v1:0"
  | "eu.anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "eu.anthropic.claude-3-5-sonnet-20241022-v2:0"
  | "eu.anthropic.claude-3-opus-20240229-v1:0"
  | "eu.meta.llama3-2-1b-instruct-v1:0"
  | "eu.meta.llama3-2-3b-instruct-v1:0"
  | "eu.mistral.pixtral-large-2502-v1:0"
  | "eu.twelvelabs.marengo-embed-2-7-v1:0"
  | "eu.twelvelabs.marengo-embed-3-0-v1:0"
  | "eu.twelvelabs.pegasus-1-2-v1:0"
  | "ft:gpt-3.5-turbo"
  | "ft:gpt-3.5-turbo-0125"
  | "ft:gpt-3.5-turbo-0613"
  | "ft:gpt-3.5-turbo-1106"
  | "ft:gpt-4-0613"
  | "ft:gpt-4.1-2025-04-14"
  | "ft:gpt-4.1-mini-2025-04-14"
  | "ft:gpt-4.1-nano-2025-04-14"
  | "ft:gpt-4o-2024-08-06"
  | "ft:gpt-4o-2024-11-20"
  | "ft:gpt-4o-mini-2024-07-18"
  | "gemini-2.5-computer-use-preview-10-2025"
  | "gemini-2.5-pro-preview-tts"
  | "gemini-embedding-001"
  | "gemini-embedding-2"
  | "gemini-embedding-2-preview"
  | "gemini-exp-1114"
  | "gemini-gemma-2-27b-it"
  | "gemini-gemma-2-9b-it"
  | "gemma-3-27b-it"
  | "global.cohere.embed-v4:0"
  | "global.twelvelabs.pegasus-1-2-v1:0"
  | "global.twelvelabs.pegasus-1-5-v1:0"
  | "google.gemma-3-12b-it"
  | "google.gemma-3-27b-it"
  | "google.gemma-3-4b-it"
  | "gpt-3.5-turbo"
  | "gpt-3.5-turbo-0125"
  | "gpt-3.5-turbo-0613"
  | "gpt-3.5-turbo-1106"
  | "gpt-3.5-turbo-16k"
  | "gpt-4"
  | "gpt-4-0613"
  | "gpt-4-1106-preview"
  | "gpt-4-o-preview"
  | "gpt-4-turbo"
  | "gpt-4-turbo-2024-04-09"
  | "gpt-4.1"
  | "gpt-4.1-2025-04-14"
  | "gpt-4.1-mini"
  | "gpt-4.1-mini-2025-04-14"
  | "gpt-4.1-nano"
  | "gpt-4.1-nano-2025-04-14"
  | "gpt-4o"
  | "gpt-4o-2024-05-13"
  | "gpt-4o-2024-08-06"
  | "gpt-4o-2024-11-20"
  | "gpt-4o-audio-preview-2024-12-17"
  | "gpt-4o-audio-preview-2025-06-03"
  | "gpt-4o-mini"
  | "gpt-4o-mini-2024-07-18"
  | "gpt-4o-mini-audio-preview-2024-12-17"
  | "gpt-4o-mini-search-preview"
  | "gpt-4o-mini-search-preview-2025-03-11"
  | "gpt-4o-search-preview"
  | "gpt-4o-search-preview-2025-03-11"
  | "gpt-5-search-api"
  | "gpt-5-search-api-2025-10-14"
  | "gpt-audio"
  | "gpt-audio-1.5"
  | "gpt-audio-2025-08-28"
  | "gpt-audio-mini"
  | "gpt-audio-mini-2025-10-06"
  | "gpt-audio-mini-2025-12-15"
  | "gpt-rosalind-discovery"
  | "gpt-rosalind-research"
  | "kimi-k3"
  | "learnlm-1.5-pro-experimental"
  | "lyria-3-clip-preview"
  | "lyria-3-pro-preview"
  | "lyria-3.5"
  | "lyria-3.5-clip-preview"
  | "lyria-3.5-pro-preview"
  | "lyria-realtime-exp"
  | "mai-code-1.1-flash"
  | "meta.llama2-13b-chat-v1"
  | "meta.llama2-70b-chat-v1"
  | "meta.llama3-1-405b-instruct-v1:0"
  | "meta.llama3-1-70b-instruct-v1:0"
  | "meta.llama3-1-8b-instruct-v1:0"
  | "meta.llama3-2-11b-instruct-v1:0"
  | "meta.llama3-2-1b-instruct-v1:0"
  | "meta.llama3-2-3b-instruct-v1:0"
  | "meta.llama3-2-90b-instruct-v1:0"
  | "meta.llama3-3-70b-instruct-v1:0"
  | "meta.llama3-70b-instruct-v1:0"
  | "meta.llama3-8b-instruct-v1:0"
  | "meta.llama4-maverick-17b-instruct-v1:0"
  | "meta.llama4-scout-17b-instruct-v1:0"
  | "minimax.minimax-m2"
  | "minimax.minimax-m2.1"
  | "minimax.minimax-m2.5"
  | "mistral.devstral-2-123b"
  | "mistral.ministral-3-14b-instruct"
  | "mistral.ministral-3-3b-instruct"
  | "mistral.ministral-3-8b-instruct"
  | "mistral.mistral-7b-instruct-v0:2"
  | "mistral.mistral-large-2402-v1:0"
  | "mistral.mistral-large-2407-v1:0"
  | "mistral.mistral-large-3-675b-instruct"
  | "mistral.mistral-small-2402-v1:0"
  | "mistral.mixtral-8x7b-instruct-v0:1"
  | "mistral.pixtral-large-2502-v1:0"
  | "mistral.voxtral-mini-3b-2507"
  | "mistral.voxtral-small-24b-2507"
  | "nvidia.nemotron-nano-12b-v2"
  | "nvidia.nemotron-nano-3-30b"
  | "nvidia.nemotron-nano-9b-v2"
  | "openai.gpt-oss-safeguard-120b"
  | "openai.gpt-oss-safeguard-20b"
  | "qwen.qwen3-coder-next"
  | "qwen.qwen3-next-80b-a3b"
  | "qwen.qwen3-vl-235b-a22b"
  | "text-embedding-3-large"
  | "text-embedding-3-small"
  | "text-embedding-3-small-inference"
  | "text-embedding-ada-002"
  | "text-embedding-ada-002-v2"
  | "twelvelabs.marengo-embed-2-7-v1:0"
  | "twelvelabs.marengo-embed-3-0-v1:0"
  | "twelvelabs.pegasus-1-2-v1:0"
  | "twelvelabs.pegasus-1-5-v1:0"
  | "us-gov.nvidia.nemotron-nano-12b-v2"
  | "us-gov.nvidia.nemotron-nano-3-30b"
  | "us-gov.nvidia.nemotron-nano-9b-v2"
  | "us.amazon.nova-lite-v1:0"
  | "us.amazon.nova-micro-v1:0"
  | "us.amazon.nova-pro-v1:0"
  | "us.anthropic.claude-3-5-haiku-20241022-v1:0"
  | "us.anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "us.anthropic.claude-3-5-sonnet-20241022-v2:0"
  | "us.anthropic.claude-3-opus-20240229-v1:0"
  | "us.cohere.embed-v4:0"
  | "us.meta.llama3-1-405b-instruct-v1:0"
  | "us.meta.llama3-1-70b-instruct-v1:0"
  | "us.meta.llama3-1-8b-instruct-v1:0"
  | "us.meta.llama3-2-11b-instruct-v1:0"
  | "us.meta.llama3-2-1b-instruct-v1:0"
  | "us.meta.llama3-2-3b-instruct-v1:0"
  | "us.meta.llama3-2-90b-instruct-v1:0"
  | "us.meta.llama3-3-70b-instruct-v1:0"
  | "us.meta.llama4-maverick-17b-instruct-v1:0"
  | "us.meta.llama4-scout-17b-instruct-v1:0"
  | "us.mistral.pixtral-large-2502-v1:0"
  | "us.twelvelabs.marengo-embed-2-7-v1:0"
  | "us.twelvelabs.marengo-embed-3-0-v1:0"
  | "us.twelvelabs.pegasus-1-2-v1:0"
  | "us.twelvelabs.pegasus-1-5-v1:0"
  | "us.writer.palmyra-x4-v1:0"
  | "us.writer.palmyra-x5-v1:0"
  | "writer.palmyra-vision-7b"
  | "writer.palmyra-x4-v1:0"
  | "writer.palmyra-x5-v1:0";

export type NoCachingModelId =
  | "ai21.j2-mid-v1"
  | "ai21.j2-ultra-v1"
  | "ai21.jamba-1-5-large-v1:0"
  | "ai21.jamba-1-5-mini-v1:0"
  | "ai21.jamba-instruct-v1:0"
  | "amazon.nova-2-multimodal-embeddings-v1:0"
  | "amazon.titan-embed-g1-text-02"
  | "amazon.titan-embed-image-v1"
  | "amazon.titan-embed-text-v1"
  | "amazon.titan-embed-text-v2:0"
  | "amazon.titan-text-express-v1"
  | "amazon.titan-text-lite-v1"
  | "amazon.titan-text-premier-v1:0"
  | "anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "anthropic.claude-3-opus-20240229-v1:0"
  | "anthropic.claude-instant-v1"
  | "anthropic.claude-v1"
  | "anthropic.claude-v2:1"
  | "claude-fable-5.1"
  | "claude-haiku-4.5"
  | "claude-haiku-5.5"
  | "claude-opus-4.8"
  | "claude-opus-4.8-fast"
  | "claude-opus-5.5"
  | "claude-sonnet-4.6"
  | "claude-sonnet-5.5"
  | "cohere.command-light-text-v14"
  | "cohere.command-text-v14"
  | "cohere.embed-english-v3"
  | "cohere.embed-multilingual-v3"
  | "cohere.embed-v4:0"
  | "computer-use-preview"
  | "computer-use-preview-2025-03-11"
  | "container"
  | "deep-research-max-preview-04-2026"
  | "deep-research-preview-04-2026"
  | "deepseek.r1-v1:0"
  | "deepseek.v3-v1:0"
  | "deepseek.v3.2"
  | "eu.anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "eu.anthropic.claude-3-opus-20240229-v1:0"
  | "eu.deepseek.v3.2"
  | "eu.meta.llama3-2-1b-instruct-v1:0"
  | "eu.meta.llama3-2-3b-instruct-v1:0"
  | "eu.mistral.pixtral-large-2502-v1:0"
  | "eu.twelvelabs.marengo-embed-2-7-v1:0"
  | "eu.twelvelabs.marengo-embed-3-0-v1:0"
  | "eu.twelvelabs.pegasus-1-2-v1:0"
  | "ft:gpt-3.5-turbo"
  | "ft:gpt-3.5-turbo-0125"
  | "ft:gpt-3.5-turbo-0613"
  | "ft:gpt-3.5-turbo-1106"
  | "ft:gpt-4-0613"
  | "gemini-2.5-computer-use-preview-10-2025"
  | "gemini-embedding-001"
  | "gemini-embedding-2"
  | "gemini-embedding-2-preview"
  | "gemini-exp-1114"
  | "gemini-gemma-2-27b-it"
  | "gemini-gemma-2-9b-it"
  | "gemini-omni-1.1-flash"
  | "gemini-omni-flash-preview"
  | "gemini-robotics-er-2-streaming-preview"
  | "gemma-3-27b-it"
  | "gemma-4-26b-a4b-it"
  | "gemma-4-31b-it"
  | "global.cohere.embed-v4:0"
  | "global.openai.gpt-5.4"
  | "global.openai.gpt-5.5"
  | "global.openai.gpt-5.6-luna"
  | "global.openai.gpt-5.6-sol"
  | "global.openai.gpt-5.6-terra"
  | "global.twelvelabs.pegasus-1-2-v1:0"
  | "global.twelvelabs.pegasus-1-5-v1:0"
  | "global.xai.grok-4.6"
  | "global.xai.grok-4.7"
  | "google.gemma-3-12b-it"
  | "google.gemma-3-27b-it"
  | "google.gemma-3-4b-it"
  | "gpt-3.5-turbo-0613"
  | "gpt-4-o-preview"
  | "gpt-4o-audio-preview-2024-12-17"
  | "gpt-4o-audio-preview-2025-06-03"
  | "gpt-4o-mini-audio-preview-2024-12-17"
  | "gpt-5-chat-latest"
  | "gpt-5.1-chat-latest"
  | "gpt-5.2-chat-latest"
  | "gpt-5.3-chat-latest"
  | "gpt-5.5-cyber"
  | "gpt-5.5-cyber-preview"
  | "gpt-audio"
  | "gpt-audio-1.5"
  | "gpt-audio-2025-08-28"
  | "gpt-audio-mini"
  | "gpt-audio-mini-2025-10-06"
  | "gpt-audio-mini-2025-12-15"
  | "gpt-rosalind-discovery"
  | "gpt-rosalind-research"
  | "grok-4.5"
  | "grok-4.6"
  | "grok-4.7"
  | "kimi-k3"
  | "learnlm-1.5-pro-experimental"
  | "lyria-3-clip-preview"
  | "lyria-3-pro-preview"
  | "lyria-3.5"
  | "lyria-3.5-clip-preview"
  | "lyria-3.5-pro-preview"
  | "lyria-realtime-exp"
  | "mai-code-1.1-flash"
  | "meta.llama2-13b-chat-v1"
  | "meta.llama2-70b-chat-v1"
  | "meta.llama3-1-405b-instruct-v1:0"
  | "meta.llama3-1-70b-instruct-v1:0"
  | "meta.llama3-1-8b-instruct-v1:0"
  | "meta.llama3-2-11b-instruct-v1:0"
  | "meta.llama3-2-1b-instruct-v1:0"
  | "meta.llama3-2-3b-instruct-v1:0"
  | "meta.llama3-2-90b-instruct-v1:0"
  | "meta.llama3-3-70b-instruct-v1:0"
  | "meta.llama3-70b-instruct-v1:0"
  | "meta.llama3-8b-instruct-v1:0"
  | "meta.llama4-maverick-17b-instruct-v1:0"
  | "meta.llama4-scout-17b-instruct-v1:0"
  | "minimax.minimax-m2"
  | "minimax.minimax-m2.1"
  | "minimax.minimax-m2.5"
  | "mistral.devstral-2-123b"
  | "mistral.magistral-small-2509"
  | "mistral.ministral-3-14b-instruct"
  | "mistral.ministral-3-3b-instruct"
  | "mistral.ministral-3-8b-instruct"
  | "mistral.mistral-7b-instruct-v0:2"
  | "mistral.mistral-large-2402-v1:0"
  | "mistral.mistral-large-2407-v1:0"
  | "mistral.mistral-large-3-675b-instruct"
  | "mistral.mistral-small-2402-v1:0"
  | "mistral.mixtral-8x7b-instruct-v0:1"
  | "mistral.pixtral-large-2502-v1:0"
  | "mistral.voxtral-mini-3b-2507"
  | "mistral.voxtral-small-24b-2507"
  | "moonshot.kimi-k2-thinking"
  | "moonshotai.kimi-k2-thinking"
  | "moonshotai.kimi-k2.5"
  | "nvidia.nemotron-nano-12b-v2"
  | "nvidia.nemotron-nano-3-30b"
  | "nvidia.nemotron-nano-9b-v2"
  | "nvidia.nemotron-super-3-120b"
  | "openai.gpt-oss-120b-1:0"
  | "openai.gpt-oss-20b-1:0"
  | "openai.gpt-oss-safeguard-120b"
  | "openai.gpt-oss-safeguard-20b"
  | "qwen.qwen3-235b-a22b-2507-v1:0"
  | "qwen.qwen3-32b-v1:0"
  | "qwen.qwen3-coder-30b-a3b-v1:0"
  | "qwen.qwen3-coder-480b-a35b-v1:0"
  | "qwen.qwen3-coder-next"
  | "qwen.qwen3-next-80b-a3b"
  | "qwen.qwen3-vl-235b-a22b"
  | "text-embedding-3-large"
  | "text-embedding-3-small"
  | "text-embedding-3-small-inference"
  | "text-embedding-ada-002"
  | "text-embedding-ada-002-v2"
  | "twelvelabs.marengo-embed-2-7-v1:0"
  | "twelvelabs.marengo-embed-3-0-v1:0"
  | "twelvelabs.pegasus-1-2-v1:0"
  | "twelvelabs.pegasus-1-5-v1:0"
  | "us-gov.nvidia.nemotron-nano-12b-v2"
  | "us-gov.nvidia.nemotron-nano-3-30b"
  | "us-gov.nvidia.nemotron-nano-9b-v2"
  | "us-gov.nvidia.nemotron-super-3-120b"
  | "us-gov.openai.gpt-oss-120b-1:0"
  | "us-gov.openai.gpt-oss-20b-1:0"
  | "us-gov.xai.grok-4.6"
  | "us.anthropic.claude-3-5-sonnet-20240620-v1:0"
  | "us.anthropic.claude-3-opus-20240229-v1:0"
  | "us.cohere.embed-v4:0"
  | "us.deepseek.r1-v1:0"
  | "us.deepseek.v3.2"
  | "us.meta.llama3-1-405b-instruct-v1:0"
  | "us.meta.llama3-1-70b-instruct-v1:0"
  | "us.meta.llama3-1-8b-instruct-v1:0"
  | "us.meta.llama3-2-11b-instruct-v1:0"
  | "us.meta.llama3-2-1b-instruct-v1:0"
  | "us.meta.llama3-2-3b-instruct-v1:0"
  | "us.meta.llama3-2-90b-instruct-v1:0"
  | "us.meta.llama3-3-70b-instruct-v1:0"
  | "us.meta.llama4-maverick-17b-instruct-v1:0"
  | "us.meta.llama4-scout-17b-instruct-v1:0"
  | "us.mistral.pixtral-large-2502-v1:0"
  | "us.openai.gpt-5.4"
  | "us.openai.gpt-5.5"
  | "us.openai.gpt-5.6-luna"
  | "us.openai.gpt-5.6-sol"
  | "us.openai.gpt-5.6-terra"
  | "us.twelvelabs.marengo-embed-2-7-v1:0"
  | "us.twelvelabs.marengo-embed-3-0-v1:0"
  | "us.twelvelabs.pegasus-1-2-v1:0"
  | "us.twelvelabs.pegasus-1-5-v1:0"
  | "us.writer.palmyra-x4-v1:0"
  | "us.writer.palmyra-x5-v1:0"
  | "us.xai.grok-4.6"
  | "us.xai.grok-4.7"
  | "writer.palmyra-vision-7b"
  | "writer.palmyra-x4-v1:0"
  | "writer.palmyra-x5-v1:0"
  | "zai.glm-4.7"
  | "zai.glm-4.7-flash"
  | "zai.glm-5";
