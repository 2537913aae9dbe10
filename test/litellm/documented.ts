const words = (text: string): string[] => text.trim().split(/\s+/);

/** Keys that LiteLLM's documentation names and both versions of the catalogue read. */
export const documented: Readonly<Record<string, readonly string[]>> = {
  litellm_settings: words(`
    drop_params request_timeout num_retries fallbacks context_window_fallbacks default_fallbacks
    content_policy_fallbacks callbacks success_callback failure_callback service_callback cache
    cache_params json_logs set_verbose turn_off_message_logging redact_user_api_key_info
    langfuse_default_tags force_ipv4 modify_params enable_preview_features mcp_aliases
    disable_end_user_cost_tracking key_generation_settings disable_hf_tokenizer_download
    disable_add_transform_inline_image_block enable_json_schema_validation ssl_verify
    disable_copilot_system_to_assistant REPEATED_STREAMING_CHUNK_LIMIT default_team_settings
    max_budget budget_duration upperbound_key_generate_params default_internal_user_params
    default_team_params s3_callback_params custom_provider_map global_disable_no_log_param
    store_audit_logs blocked_user_list llamaguard_model_name output_parse_pii tag_budget_config
    priority_reservation aws_sqs_callback_params custom_prometheus_metadata_labels
    prometheus_metrics_config default_key_generate_params max_internal_user_budget
    internal_user_budget_duration max_end_user_budget public_model_groups_links guardrails
    cost_discount_config generic_logger_headers dynamodb_table_name model_alias_map allowed_fails
    presidio_logging_only prompt_injection_params responses forward_traceparent_to_llm_provider
    add_user_information_to_llm_headers extra_spend_tag_headers disable_aiohttp_transport
    require_auth_for_metrics_endpoint ssl_security_level ssl_certificate ssl_ecdh_curve
    global_prompt_directory post_call_rules model_cost_map_url timezone
  `),
  general_settings: words(`
    master_key database_url completion_model store_model_in_db store_prompts_in_spend_logs
    disable_spend_logs disable_spend_updates disable_master_key_return disable_reset_budget
    disable_retry_on_max_parallel_request_limit_error enable_jwt_auth enforce_user_param
    allowed_routes key_management_system key_management_settings custom_auth allowed_ips
    database_connection_pool_limit database_connection_timeout allow_requests_on_db_unavailable
    max_parallel_requests global_max_parallel_requests infer_model_from_keys alerting
    background_health_checks health_check_interval health_check_details alerting_threshold
    alerting_args alert_types alert_to_webhook_url public_routes admin_only_routes enforced_params
    enable_oauth2_auth use_x_forwarded_for service_account_settings image_generation_model
    moderation_model max_request_size_mb max_response_size_mb proxy_batch_write_at
    proxy_budget_rescheduler_min_time proxy_budget_rescheduler_max_time custom_key_generate
    proxy_batch_polling_interval default_team_disabled allow_user_auth user_api_key_cache_ttl
    disable_prisma_schema_update litellm_key_header_name custom_sso allow_client_side_credentials
    use_azure_key_vault use_google_kms spend_report_frequency ui_access_mode litellm_jwtauth
    litellm_license oauth2_config_mappings pass_through_endpoints enable_oauth2_proxy_auth
    forward_openai_org_id forward_client_headers_to_llm_api use_redis_transaction_buffer
    maximum_spend_logs_retention_period maximum_spend_logs_retention_interval
    use_shared_health_check
  `),
  router_settings: words(`
    routing_strategy routing_strategy_args redis_host redis_password redis_port redis_url fallbacks
    context_window_fallbacks content_policy_fallbacks default_fallbacks enable_tag_filtering
    cooldown_time disable_cooldowns retry_policy allowed_fails allowed_fails_policy num_retries
    default_max_parallel_requests default_priority polling_interval max_fallbacks timeout
    default_litellm_params stream_timeout debug_level client_ttl cache_kwargs model_group_alias
    caching_groups alerting_config set_verbose retry_after provider_budget_config cache_responses
    enable_pre_call_checks model_group_retry_policy optional_pre_call_checks
  `),
  litellm_params: words(`
    model api_key api_base api_version organization rpm tpm weight order timeout stream_timeout
    max_retries max_tokens max_completion_tokens temperature top_p top_k seed stop user tags
    extra_headers extra_body additional_drop_params allowed_openai_params drop_params thinking
    reasoning_effort custom_llm_provider litellm_credential_name region_name aws_region_name
    aws_access_key_id aws_secret_access_key aws_session_name aws_role_name aws_profile_name
    vertex_project vertex_location vertex_credentials azure_ad_token tenant_id client_id
    client_secret cache_control_injection_points merge_reasoning_content_in_choices mock_response
    input_cost_per_token output_cost_per_token num_ctx keep_alive safety_settings web_search_options
    max_parallel_requests num_retries use_in_pass_through configurable_clientside_auth_params
    response_format tools tool_choice guardrails metadata model_id ssl_verify
  `),
  model_info: words(`
    id mode base_model max_tokens max_input_tokens max_output_tokens input_cost_per_token
    output_cost_per_token supports_vision supports_function_calling supports_reasoning access_groups
    health_check_model health_check_timeout health_check_voice disable_background_health_check
    team_id version
  `),
  cache_params: words(`
    type host port password namespace ttl url ssl ssl_cert_reqs ssl_check_hostname max_connections
    redis_startup_nodes service_name sentinel_nodes sentinel_password gcp_service_account
    gcp_ssl_ca_certs similarity_threshold supported_call_types mode s3_bucket_name s3_region_name
    s3_aws_access_key_id s3_aws_secret_access_key s3_endpoint_url gcs_bucket_name gcs_path
    gcs_path_service_account disk_cache_dir qdrant_collection_name qdrant_quantization_config
    qdrant_semantic_cache_embedding_model redis_semantic_cache_embedding_model
  `),
  guardrail_params: words(`
    guardrail mode api_key api_base default_on guardrailIdentifier guardrailVersion
    pii_entities_config output_parse_pii presidio_language category_thresholds
  `),
  mcp_server: words(`
    url transport auth_type auth_value authentication_token command args env description alias
    extra_headers static_headers allowed_tools disallowed_tools access_groups spec_path mcp_info
    client_id client_secret scopes token_url authorization_url
  `),
};
