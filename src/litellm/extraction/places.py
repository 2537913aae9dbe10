"""Which keys LiteLLM accepts at each place of a config, and their types."""

import ast
import inspect
import types

import litellm

from . import params
from .annotations import fields, of, of_value, parameters
from .source import Source, strings
from .values import named, strategies

PROXY = "litellm/proxy/proxy_server.py"
ROUTER = "litellm.types.router"
# Place -> the model it is validated with. A place is left out where the version has no such model.
MODELS = {
    "retry_policy": f"{ROUTER}:RetryPolicy",
    "allowed_fails_policy": f"{ROUTER}:AllowedFailsPolicy",
    "model_entry": f"{ROUTER}:Deployment",
    "router_alias": f"{ROUTER}:RouterModelGroupAliasItem",
    "routing_group": f"{ROUTER}:RoutingGroup",
    "alerting_config": f"{ROUTER}:AlertingConfig",
    "model_group_settings": f"{ROUTER}:ModelGroupSettings",
    "search_tool": f"{ROUTER}:SearchToolTypedDict",
    "guardrail_params": "litellm.types.guardrails:LitellmParams",
    "credential": "litellm.types.utils:CredentialItem",
    "budget": "litellm.types.utils:BudgetConfig",
    "alerting_args": "litellm.types.integrations.slack_alerting:SlackAlertingArgs",
    "coordination_redis": "litellm.proxy._types:CoordinationRedisParams",
    "pass_through_endpoint": "litellm.proxy._types:PassThroughGenericEndpoint",
    "litellm_jwtauth": "litellm.proxy._types:LiteLLM_JWTAuth",
    "upperbound_key_generate_params": "litellm.types.proxy.management_endpoints.ui_sso:LiteLLM_UpperboundKeyGenerateParams",
    "priority_reservation_settings": "litellm.types.utils:PriorityReservationSettings",
    "prompt": "litellm.types.prompts.init_prompts:PromptSpec",
}
# Handed to the router by the proxy itself; newer versions list them, older ones pass them by name.
MANAGED = {"model_list", "assistants_config", "search_tools", "router_general_settings", "ignore_invalid_deployments"}
# Read through another name than the section's, in these files; taken only where the file has the string.
ELSEWHERE = {
    "proxy/common_utils/http_parsing_utils.py": ("completion_model", "image_generation_model", "embedding_model", "moderation_model"),
}
# Documented once: accepted in silence and read by nobody, unless the source says otherwise.
DOCUMENTED = {
    "litellm_settings": ("telemetry", "service_callbacks", "LITELLM_DISABLE_STOP_SEQUENCE_LIMIT"),
    "general_settings": ("disable_adding_master_key_hash_to_db", "use_client_credentials_pass_through_routes", "embedding_model"),
    "router_settings": ("enable_pre_call_check",),
}
# Names of the module that are its own state or tables, not settings.
STATE = {
    "model_list", "model_cost", "models_by_provider", "azure_llms", "adapters", "known_tokenizer_config", "litellm_mode",
    "openai_compatible_providers", "openai_compatible_endpoints", "openai_text_completion_compatible_providers",
    "provider_list", "request_timeout_explicitly_set", "initialized_langfuse_clients", "guardrail_name_config_map",
    "prompt_name_config_map", "credential_list", "callback_settings", "config_path", "model_list_set", "error_logs",
    "client_session", "aclient_session", "secret_manager_client", "common_cloud_provider_auth_params",
    "vector_store_registry", "vector_store_index_registry", "longer_context_model_fallback_dict", "encoding", "sync_transport",
}  # fmt: skip
# What load_config() makes of these is not what the module's annotation says.
TYPES = {
    "litellm_settings": {
        "cache": "boolean?", "cache_params": "map?", "callbacks": "list|string", "success_callback": "list", "failure_callback": "list",
        "audit_log_callbacks": "list", "service_callback": "list", "guardrails": "list", "post_call_rules": "string",
        "global_prompt_directory": "string", "responses": "map", "max_ui_session_budget": "number?", "default_team_settings": "list",
        "custom_provider_map": "list", "json_logs": "boolean", "set_verbose": "boolean", "drop_params": "boolean?",
        "default_fallbacks": "list?", "request_timeout": "number", "num_retries": "integer?", "mcp_aliases": "map",
        "pre_call_rules": "any", "input_callback": "list", "cold_storage_custom_logger": "string?",
    },
    "model_entry": {"litellm_params": "map", "model_info": "map?"},
    "credential": {"credential_values": "map", "credential_info": "map"},
    "general_settings": {
        "alerting": "list?", "alerting_threshold": "number?", "custom_auth": "string?", "master_key": "string?", "ui_access_mode": "any",
        "database_type": "any", "user_header_mappings": "any",
    },
    "router_settings": {
        "routing_strategy_args": "map?", "timeout": "number?", "redis_port": "integer|string?", "retry_after": "number?",
        "fallbacks": "list?", "context_window_fallbacks": "list?", "content_policy_fallbacks": "list?", "client_ttl": "number",
        "routing_strategy": f"enum:{','.join(strategies())}",
    },
    "search_tool": {"litellm_params": "map", "search_tool_info": "map?"},
}  # fmt: skip


def all_places(source: Source) -> tuple[dict[str, dict[str, str]], set[str]]:
    """Keys of each place, and the places where LiteLLM itself takes any other key too."""
    found = {
        "top": top(source),
        "litellm_settings": litellm_settings(source),
        "general_settings": general_settings(source),
        "router_settings": router_settings(),
        "litellm_params": params.litellm_params(source),
        "model_info": params.model_info(source),
        "cache_params": cache_params(source),
        "guardrail": guardrail(),
        "mcp_server": mcp_server(source),
    }
    free = {"litellm_params", "model_info", "cache_params", "guardrail_params"}
    for place, path in MODELS.items():
        model = named(path)
        if model is not None:
            found[place] = fields(model)
            if getattr(model, "model_config", {}).get("extra") == "allow" and place != "model_entry":
                free.add(place)
    for place, kinds in TYPES.items():
        found[place].update({key: kind for key, kind in kinds.items() if key in found[place]})
    return found, free


def required(accepted: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Keys without which LiteLLM refuses the section or drops the entry."""
    found = {"litellm_params": ["model"], "model_entry": ["litellm_params", "model_name"], "guardrail": ["guardrail_name", "litellm_params"]}
    for place, path in MODELS.items():
        model = named(path)
        needed = [name for name, field in getattr(model, "model_fields", {}).items() if field.is_required()]
        if needed and place in accepted:
            found[place] = sorted({*found.get(place, ()), *needed})
    return found


def top(source: Source) -> dict[str, str]:
    owner = source.function(PROXY, "ProxyConfig")
    read = {key for tree in owner for base, key, _ in source.lookups(tree) if base in ("config", "_config", "config_data")}
    read |= set(source.read("config", only=("proxy/proxy_cli.py",))) | {"include"}
    # The same names stand for other mappings in a few functions of the class.
    read -= {"force_reload", "interval_hours"}
    maps = {"litellm_settings", "general_settings", "router_settings", "environment_variables", "callback_settings", "mcp_servers", "mcp_tools", "assistant_settings", "default_vertex_config", "policies"}
    loose = {"policies", "policy_attachments", "mcp_tools", "assistant_settings"}
    lists = {"model_list", "credential_list", "guardrails", "agents", "agent_list", "prompts", "search_tools", "vector_store_registry", "include", "files_settings", "finetune_settings"}
    return {key: "any" if key in loose else "map?" if key in maps else "list?" if key in lists else "any" for key in read}


def litellm_settings(source: Source) -> dict[str, str]:
    found = module_settings(source)
    for tree in source.function(PROXY, "load_config"):
        found |= {key: found.get(key, "any") for key in source.compared(tree, ("key",)) if key.isidentifier()}
    read = source.read("litellm_settings")
    found |= {key: found.get(key, kind) for key, kind in read.items()}
    # Some names are set by nobody but the config, so that the module does not declare them.
    found |= {key: found.get(key, "any") for key in source.asked() if not key.startswith("_") and key not in vars(litellm)}
    return {key: kind for key, kind in found.items() if key not in STATE}


def module_settings(source: Source) -> dict[str, str]:
    """Attributes of the module: load_config() sets whatever it finds on it."""
    found: dict[str, str] = {}
    for node in source.tree("litellm/__init__.py").body:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and is_setting(target.id):
            note = node.annotation if isinstance(node, ast.AnnAssign) else None
            found[target.id] = declared(ast.unparse(note), target.id) if note else of_value(vars(litellm).get(target.id))
    for name in source.attributes() - set(found):
        value = vars(litellm).get(name, litellm)
        if is_setting(name) and (isinstance(value, (bool, int, float)) or (value is None and not name.isupper())):
            found[name] = of_value(value)
    return found


def is_setting(name: str) -> bool:
    value = vars(litellm).get(name)
    if name.startswith("_") or name in STATE or name.endswith(("_models", "_model_ids")):
        return False
    if name.isupper():
        return isinstance(value, (bool, int, float)) and not isinstance(value, type)
    plain = (str, int, float, bool, list, dict, tuple, types.NoneType)
    return isinstance(value, plain) and not inspect.isroutine(value)


def declared(annotation: str, name: str) -> str:
    try:
        return of(eval(annotation.strip("'\""), {**vars(__import__("typing")), **vars(litellm)}))
    except Exception:
        return of_value(vars(litellm).get(name))


def general_settings(source: Source) -> dict[str, str]:
    typed = fields(named("litellm.proxy._types:ConfigGeneralSettings"))
    read = source.read("general_settings")
    for tree in source.function(PROXY, "_apply_ssrf_general_settings"):
        read |= {key: "any" for key in strings(tree) if key.isidentifier()}
    for path, keys in ELSEWHERE.items():
        read |= {key: "any" for key in keys if f'"{key}"' in source.texts.get(f"litellm/{path}", "")}
    return {**read, **typed}


def router_settings() -> dict[str, str]:
    outside = set(named("litellm.constants:ROUTER_SETTINGS_MANAGED_OUTSIDE_CONFIG", MANAGED))
    return {key: kind for key, kind in parameters(litellm.Router.__init__).items() if key not in outside}


def cache_params(source: Source) -> dict[str, str]:
    found = parameters(named("litellm.caching.caching:Cache").__init__)
    found.pop("_backend", None)
    # Redis takes its port as a number or as text, and so does LiteLLM's own wrapper.
    found["port"] = "integer|string?"
    redis = set(named("litellm._redis:_get_redis_kwargs", list)()) | set(parameters(named("redis:Redis").__init__))
    own = ("redis_kwargs", "env_overrides")
    redis |= {key for base, key, _ in source.lookups(source.tree("litellm/_redis.py")) if base in own}
    refused = {"self", "connection_pool", "retry"}
    return {**{key: "any" for key in redis - refused}, **found}


def guardrail() -> dict[str, str]:
    item = fields(named("litellm.types.guardrails:Guardrail"))
    stored = {"created_at", "updated_at"}
    return {**{key: kind for key, kind in item.items() if key not in stored}, "litellm_params": "map"}


def mcp_server(source: Source) -> dict[str, str]:
    typed = fields(named("litellm.types.mcp_server.mcp_server_manager:MCPServer"))
    read = source.read("server_config", only=("mcp_server/mcp_server_manager.py",))
    loose = {"env", "args", "env_vars", "timeout"}
    return {key: "any" if key in loose else typed.get(key, kind) for key, kind in read.items()}


def obsolete(source: Source, accepted: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Documented keys and settings that no line of the package reads; they leave the accepted ones."""
    found = {place: {key for key in keys if key not in accepted[place]} for place, keys in DOCUMENTED.items()}
    settings = accepted["litellm_settings"]
    found["litellm_settings"] |= {key for key in settings if source.words.get(key, 0) == 1}
    for place, keys in found.items():
        for key in keys & set(accepted[place]):
            del accepted[place][key]
    return {place: sorted(keys) for place, keys in found.items() if keys}


__all__ = ["all_places", "obsolete"]
