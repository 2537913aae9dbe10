"""Keys of litellm_params and model_info: the typed ones, and those that provider code takes."""

import ast
import json

import litellm

from .annotations import fields, of_value, parameters
from .source import ROOT, Source
from .values import named
from .words import kinds, names

CALLS = names("""
    completion embedding image_generation transcription speech rerank responses moderation
    image_edit video_generation ocr text_completion
""")
# State of one request that travels in the same mapping: nobody writes it in a config.
STATE = names("""
    self messages prompt input model_list model_info acompletion aembedding aimg_generation
    atext_completion allm_passthrough_route async_call text_completion litellm_call_id
    litellm_logging_obj logger_fn proxy_server_request completion_call_id preset_cache_key
    cache_key secret_fields shared_session client complete_response final_prompt_value
    fallback_depth attempted_targets azure_ad_token_provider azure id rust file query documents
    image mask document litellm_trusted_callback_vars model_file_id_mapping client_side_timeout
    custom_prompt_dict kwargs content role message type url version title mode method path
    name raw file_id is_vertex_request original_batch_request initial_file_response
    input_file_id additional_args api_call_start_time response_id upload_url page_token
    atranscription aws_bedrock_client original_function user_api_key_dict video
    functions_unsupported_model
    page_size search_provider proxy_rejected_before_routing user_api_key_end_user_id guardrail
    base64_string litellm_metadata
""")
# Modules in which litellm_params and model_info are those of a deployment.
HOLDERS = (
    "litellm/router",
    "litellm/proxy/proxy_server",
    "litellm/proxy/litellm_pre_call_utils",
    "litellm/proxy/health_check",
    "litellm/proxy/utils",
    "litellm/proxy/hooks/",
    "litellm/proxy/common",
    "litellm/proxy/auth/",
)
# Where a call's own arguments are looked up, a deployment's parameters among them.
ENTRIES = ("litellm/main.py", "litellm/realtime_api/main.py")
# Not for deployments: tools that search, prices.
ASIDE = ("/search/", "cost_calculator")
# Parts of other mappings that go by the same name.
INFO_STATE = names("""
    litellm_params model_info model model_name model_id original_model_id type direct_access
    access_via_team_ids
""")
TYPES = kinds("""
    model=string api_base=string? base_url=string? api_key=string? timeout=number|string?
    stream_timeout=number|string? rpm=integer? tpm=integer? max_retries=integer?
    num_retries=integer? order=integer? weight=number? max_parallel_requests=integer?
    temperature=number? top_p=number? max_tokens=integer? max_completion_tokens=integer?
    n=integer? seed=integer? stream=boolean? extra_headers=map? headers=map? extra_body=map?
    extra_query=map? additional_drop_params=list<string>? allowed_openai_params=list<string>?
    tags=list<string>?
    metadata=map? guardrails=list? stop=any tools=list? tool_choice=any response_format=any
    drop_params=boolean? mock_response=any fallbacks=list? ssl_verify=boolean|string?
    organization=list|string? frequency_penalty=number? presence_penalty=number?
    parallel_tool_calls=boolean? user=string? base_model=string? custom_llm_provider=string?
    cache=any reasoning_effort=any thinking=any supports_system_message=boolean?
    vertex_credentials=any hf_model_name=string? configurable_clientside_auth_params=list?
    max_agentic_loops=integer?
""")
# Taken by LiteLLM or passed on by its documentation's word, but written down in no signature.
KNOWN = names("""
    extra_body extra_query additional_drop_params cache_control_injection_points guardrailConfig
    provider models transforms route organization_id data_sources cachedContent safetySettings
    providerOptions prompt_cache_options
""")


def litellm_params(source: Source) -> dict[str, str]:
    found: dict[str, str] = {key: "any" for key in vendor(source)}
    for name in CALLS:
        function = getattr(litellm, name, None)
        if function is not None:
            found |= {key: "any" for key in parameters(function)}
    for path in (
        "litellm.types.utils:all_litellm_params",
        "litellm.constants:OPENAI_CHAT_COMPLETION_PARAMS",
        "litellm.constants:DEFAULT_CHAT_COMPLETION_PARAM_VALUES",
    ):
        found |= dict.fromkeys(named(path, ()), "any")
    found |= dict.fromkeys(KNOWN, "any")
    found |= fields(named("litellm.types.router:LiteLLMParamsTypedDict"))
    found |= fields(named("litellm.types.router:LiteLLM_Params"))
    found |= {key: kind for key, kind in TYPES.items() if key in found}
    return {
        key: kind for key, kind in found.items() if key not in STATE and not key.startswith("_")
    }


def vendor(source: Source) -> set[str]:
    """Parameters that a provider's Config declares, or that code takes from a deployment."""
    found: set[str] = set()
    for path, text in source.texts.items():
        if path.startswith("litellm/llms/") and not any(part in path for part in ASIDE):
            if "def get_config" in text:
                for node in ast.walk(source.tree(path)):
                    if isinstance(node, ast.ClassDef) and any(
                        getattr(part, "name", "") == "get_config" for part in node.body
                    ):
                        lines = [
                            part
                            for part in node.body
                            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
                        ]
                        found |= {line.target.id for line in lines if not line.target.id.isupper()}
            found |= taken(
                source, path, ("litellm_params", "optional_params", "litellm_params_dict")
            )
        elif path in ENTRIES:
            found |= taken(source, path, ("kwargs", "optional_params", "litellm_params"))
        elif path.startswith(HOLDERS):
            found |= taken(source, path, ("litellm_params", "_litellm_params", "deployment_params"))
    return found


def taken(source: Source, path: str, names: tuple[str, ...]) -> set[str]:
    if not any(name in source.texts[path] for name in names):
        return set()
    return {key for base, key, _ in source.lookups(source.tree(path)) if base in names}


def model_info(source: Source) -> dict[str, str]:
    """The router's own fields, those of the cost map's type, and those the map really has."""
    table = json.loads(
        (ROOT / "model_prices_and_context_window_backup.json").read_text(encoding="utf8")
    )
    found: dict[str, str] = {}
    for path in source.texts:
        if path.startswith(HOLDERS):
            found |= dict.fromkeys(
                taken(source, path, ("model_info", "_model_info", "model_info_dict", "mi_dict")),
                "any",
            )
    read = set(found)
    for name, entry in table.items():
        for key, value in entry.items() if name != "sample_spec" else ():
            kind = "string" if isinstance(value, str) else of_value(value)
            found[key] = kind if key in read or found.get(key, kind) == kind else "any"
            read.discard(key)
    typed = fields(named("litellm.types.utils:ModelInfo"))
    routed = fields(named("litellm.types.router:ModelInfo"))
    own = {
        "version": "any",
        "id": "integer|string?",
        "mode": "string?",
        "key": "string",
        "access_groups": "list<string>?",
        "max_tokens": "integer?",
        "max_input_tokens": "integer?",
        "max_output_tokens": "integer?",
    }
    found = {key: kind for key, kind in found.items() if key not in INFO_STATE}
    return {**found, **typed, **routed, **own}
