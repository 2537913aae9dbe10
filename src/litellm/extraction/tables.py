"""What the source does not say in a form that can be read: names, and the types of a few keys."""

from .values import strategies
from .words import kinds, names

ROUTER = "litellm.types.router"
MANAGEMENT = "litellm.types.proxy.management_endpoints"
HOOKS = "litellm.types.proxy.guardrails.guardrail_hooks"
POLICIES = "litellm.types.proxy.policy_engine"
STRATEGIES = "litellm.router_strategy"
MCP = "litellm.proxy._experimental.mcp_server.outbound_credentials.session_credentials"
# Place -> the model it is validated with. A place is left out where the version has no such model.
MODELS = {
    "retry_policy": f"{ROUTER}:RetryPolicy",
    "allowed_fails_policy": f"{ROUTER}:AllowedFailsPolicy",
    "model_entry": f"{ROUTER}:Deployment",
    "router_alias": f"{ROUTER}:RouterModelGroupAliasItem",
    "routing_group": f"{ROUTER}:RoutingGroup",
    "alerting_config": f"{ROUTER}:AlertingConfig",
    "latency_args": f"{STRATEGIES}.lowest_latency:RoutingArgs",
    "usage_args": f"{STRATEGIES}.lowest_tpm_rpm_v2:RoutingArgs",
    "model_group_settings": f"{ROUTER}:ModelGroupSettings",
    "search_tool": f"{ROUTER}:SearchToolTypedDict",
    "guardrail_params": "litellm.types.guardrails:LitellmParams",
    "guardrail_pattern": "litellm.types.guardrails:ContentFilterPattern",
    "guardrail_blocked_word": "litellm.types.guardrails:BlockedWord",
    "guardrail_rule": f"{HOOKS}.tool_permission:ToolPermissionRule",
    "credential": "litellm.types.utils:CredentialItem",
    "budget": "litellm.types.utils:BudgetConfig",
    "alerting_args": "litellm.types.integrations.slack_alerting:SlackAlertingArgs",
    "coordination_redis": "litellm.proxy._types:CoordinationRedisParams",
    "pass_through_endpoint": "litellm.proxy._types:PassThroughGenericEndpoint",
    "litellm_jwtauth": "litellm.proxy._types:LiteLLM_JWTAuth",
    "upperbound_key_generate_params": f"{MANAGEMENT}.ui_sso:LiteLLM_UpperboundKeyGenerateParams",
    "priority_reservation_settings": "litellm.types.utils:PriorityReservationSettings",
    "prompt": "litellm.types.prompts.init_prompts:PromptSpec",
    "vector_store": "litellm.types.vector_stores:LiteLLM_VectorStoreConfig",
    "policy": f"{POLICIES}.policy_types:Policy",
    "policy_guardrails": f"{POLICIES}.policy_types:PolicyGuardrails",
    "policy_condition": f"{POLICIES}.policy_types:PolicyCondition",
    "policy_pipeline": f"{POLICIES}.pipeline_types:GuardrailPipeline",
    "policy_step": f"{POLICIES}.pipeline_types:PipelineStep",
    "policy_attachment": f"{POLICIES}.policy_types:PolicyAttachment",
    "complexity_router_config": f"{STRATEGIES}.complexity_router.config:ComplexityRouterConfig",
    "quality_router_config": f"{STRATEGIES}.quality_router.config:QualityRouterConfig",
    "adaptive_router_config": f"{ROUTER}:AdaptiveRouterConfig",
    "litellm_routing_preferences": f"{STRATEGIES}.quality_router.config:RoutingPreferences",
    "adaptive_router_preferences": f"{ROUTER}:AdaptiveRouterPreferences",
    "general_settings.role_permissions.*": "litellm.proxy._types:RoleBasedPermissions",
    "general_settings.alert_type_config.*": "litellm.types.integrations.slack_alerting:AlertTypeConfig",
    "general_settings.mcp_session_token_signing": f"{MCP}:MCPSessionTokenSigningSettings",
    "litellm_settings.mcp_tool_search": "litellm.types.mcp:MCPToolSearchSettings",
    "mcp_server.env_vars.*": "litellm.models.mcp_server:MCPEnvVar",
}
# Places whose keys are known in other ways, and whose model says what stands inside.
OWNERS = {
    "general_settings": "litellm.proxy._types:ConfigGeneralSettings",
    "litellm_params": f"{ROUTER}:LiteLLM_Params",
    "model_info": f"{ROUTER}:ModelInfo",
    "mcp_server": "litellm.types.mcp_server.mcp_server_manager:MCPServer",
}
# Keys inside which other rules look, or nobody writes by hand.
APART = names("""
    litellm_params.mock_response guardrail_params.optional_params guardrail_params.mode
    coordination_redis.startup_nodes general_settings.user_header_mappings
    general_settings.database_args prompt.litellm_params
    complexity_router_config.heuristic_v2_artifact
""")
# Places that take any other key, and read none but their own.
DEAF = (
    "model_entry",
    "complexity_router_config",
    "quality_router_config",
    "litellm_routing_preferences",
)
# Handed to the router by the proxy itself; newer versions list them, older ones pass them by name.
MANAGED = names("""
    model_list assistants_config search_tools router_general_settings ignore_invalid_deployments
""")
# Read through another name than the section's; taken only where this file has the string.
ELSEWHERE = {
    "proxy/common_utils/http_parsing_utils.py": (
        "completion_model",
        "image_generation_model",
        "embedding_model",
        "moderation_model",
    ),
}
# Documented once: accepted in silence and read by nobody, unless the source says otherwise.
DOCUMENTED = {
    "litellm_settings": ("telemetry", "service_callbacks", "LITELLM_DISABLE_STOP_SEQUENCE_LIMIT"),
    "general_settings": (
        "disable_adding_master_key_hash_to_db",
        "use_client_credentials_pass_through_routes",
        "embedding_model",
    ),
    "router_settings": ("enable_pre_call_check",),
}
# Names of the module that are its own state or tables, not settings.
STATE = names("""
    model_list model_cost models_by_provider azure_llms adapters known_tokenizer_config
    litellm_mode openai_compatible_providers openai_compatible_endpoints
    openai_text_completion_compatible_providers provider_list request_timeout_explicitly_set
    initialized_langfuse_clients guardrail_name_config_map prompt_name_config_map
    credential_list callback_settings config_path model_list_set error_logs client_session
    aclient_session secret_manager_client common_cloud_provider_auth_params
    vector_store_registry vector_store_index_registry longer_context_model_fallback_dict
    encoding sync_transport
""")
# What load_config() makes of these is not what the module's annotation says.
TYPES = {
    "litellm_settings": kinds("""
        cache=boolean? cache_params=map? callbacks=list|string success_callback=list
        failure_callback=list audit_log_callbacks=list service_callback=list guardrails=list
        post_call_rules=string global_prompt_directory=string responses=map
        max_ui_session_budget=number? default_team_settings=list custom_provider_map=list
        json_logs=boolean set_verbose=boolean drop_params=boolean? default_fallbacks=list?
        request_timeout=number num_retries=integer? mcp_aliases=map pre_call_rules=any
        input_callback=list cold_storage_custom_logger=string? vertex_ai_safety_settings=list|map?
    """),
    "policy": kinds("""
        guardrails=list<string>|map?
    """),
    "model_entry": kinds("""
        litellm_params=map model_info=map?
    """),
    "credential": kinds("""
        credential_values=map credential_info=map
    """),
    "general_settings": kinds("""
        alerting=list? alerting_threshold=number? custom_auth=string? master_key=string?
        ui_access_mode=any database_type=any user_header_mappings=any litellm_jwtauth=map?
        role_permissions=list<map>? custom_auth_settings=map? key_management_settings=map?
        search_tools=list? alert_type_config=map? mcp_session_token_signing=map?
        custom_key_generate=string? custom_key_update=string? custom_key_policy=string?
        custom_sso=string? custom_ui_sso_sign_in_handler=string?
        custom_team_metadata_validate=string?
    """),
    "router_settings": kinds("""
        routing_strategy_args=map? timeout=number? redis_port=integer|string?
        retry_after=number? fallbacks=list? context_window_fallbacks=list?
        content_policy_fallbacks=list? client_ttl=number
    """)
    | {"routing_strategy": f"enum:{','.join(strategies())}"},
    "search_tool": kinds("""
        litellm_params=map search_tool_info=map?
    """),
    "mcp_server": kinds("""
        auth_value=string? env_vars=list<map>?
    """),
    "mcp_server.env_vars.*": kinds("""
        value=any scope=any description=any
    """),
}
# Sections of the top level.
MAPS = names("""
    litellm_settings general_settings router_settings environment_variables callback_settings
    mcp_servers default_vertex_config
""")
LISTS = names("""
    model_list credential_list guardrails agents agent_list prompts search_tools sandbox_tools
    vector_store_registry include files_settings finetune_settings
""")
