"""Which keys LiteLLM accepts at each place of a config, and their types."""

import re

import litellm

from . import params
from .annotations import fields, parameters
from .inside import every_model, forbids, places_inside
from .settings import litellm_settings
from .source import PROXY, Source, strings
from .tables import DEAF, DOCUMENTED, ELSEWHERE, LISTS, MANAGED, MAPS, MODELS, TYPES
from .values import named


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
            if place == "guardrail_params":
                found[place] = guardrail_reads(source) | found[place]
            elif place == "pass_through_endpoint":
                found[place] = pass_through_reads(source) | found[place]
            if (
                getattr(model, "model_config", {}).get("extra") == "allow"
                and place not in DEAF
            ):
                free.add(place)
    found |= places_inside()
    for place, kinds in TYPES.items():
        if place not in found:
            continue
        found[place].update({key: kind for key, kind in kinds.items() if key in found[place]})
    return found, free


def required(accepted: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Keys without which LiteLLM refuses the section or drops the entry."""
    found = {
        "litellm_params": ["model"],
        "model_entry": ["litellm_params", "model_name"],
        "guardrail": ["guardrail_name", "litellm_params"],
    }
    for place, model in every_model().items():
        needed = [
            name
            for name, field in getattr(model, "model_fields", {}).items()
            if field.is_required()
        ]
        if needed and place in accepted and place != "model_entry":
            found[place] = sorted({*found.get(place, ()), *needed})
    return found


def closed() -> list[str]:
    """Places whose model refuses keys that it does not know."""
    return sorted(place for place, model in every_model().items() if forbids(model))


def top(source: Source) -> dict[str, str]:
    owner = source.function(PROXY, "ProxyConfig")
    read = {
        key
        for tree in owner
        for base, key, _ in source.lookups(tree)
        if base in ("config", "_config", "config_data")
    }
    read |= set(source.read("config", only=("proxy/proxy_cli.py",))) | {"include"}
    # The same names stand for other mappings in a few functions of the class.
    read -= {"force_reload", "interval_hours"}
    return {key: "map?" if key in MAPS else "list?" if key in LISTS else "any" for key in read}


def general_settings(source: Source) -> dict[str, str]:
    typed = fields(named("litellm.proxy._types:ConfigGeneralSettings"))
    read = source.read("general_settings")
    for tree in source.function(PROXY, "_apply_ssrf_general_settings"):
        read |= {key: "any" for key in strings(tree) if key.isidentifier()}
    for path, keys in ELSEWHERE.items():
        read |= {
            key: "any" for key in keys if f'"{key}"' in source.texts.get(f"litellm/{path}", "")
        }
    return {**read, **typed}


def router_settings() -> dict[str, str]:
    outside = set(named("litellm.constants:ROUTER_SETTINGS_MANAGED_OUTSIDE_CONFIG", MANAGED))
    return {
        key: kind for key, kind in parameters(litellm.Router.__init__).items() if key not in outside
    }


def cache_params(source: Source) -> dict[str, str]:
    found = parameters(named("litellm.caching.caching:Cache").__init__)
    found.pop("_backend", None)
    # Redis takes its port as a number or as text, and so does LiteLLM's own wrapper.
    found["port"] = "integer|string?"
    redis = set(named("litellm._redis:_get_redis_kwargs", list)()) | set(
        parameters(named("redis:Redis").__init__)
    )
    own = ("redis_kwargs", "env_overrides")
    redis |= {
        key for base, key, _ in source.lookups(source.tree("litellm/_redis.py")) if base in own
    }
    refused = {"self", "connection_pool", "retry"}
    return {**{key: "any" for key in redis - refused}, **found}


def guardrail() -> dict[str, str]:
    item = fields(named("litellm.types.guardrails:Guardrail"))
    stored = {"created_at", "updated_at"}
    return {
        **{key: kind for key, kind in item.items() if key not in stored},
        "litellm_params": "map",
    }


def guardrail_reads(source: Source) -> dict[str, str]:
    """Parameters that a guardrail's own module takes from the entry without declaring them."""
    pattern = re.compile(r"getattr\(\s*litellm_params\s*,\s*[\"'](\w+)")
    hooks = [
        text
        for path, text in source.texts.items()
        if path.startswith("litellm/proxy/guardrails/guardrail_hooks/")
    ]
    found = {key: "any" for text in hooks for key in pattern.findall(text)}
    return {key: kind for key, kind in found.items() if key not in ("model_fields_set", "source")}


def pass_through_reads(source: Source) -> dict[str, str]:
    """Keys of a pass-through endpoint that are taken from the config beside its model's."""
    path = "litellm/proxy/pass_through_endpoints/pass_through_endpoints.py"
    owners = ("_register_pass_through_endpoint", "initialize_pass_through_endpoints")
    trees = [tree for owner in owners for tree in source.function(path, owner)]
    lookups = [line for tree in trees for line in source.lookups(tree)]
    return {key: "any" for base, key, _ in lookups if base in ("endpoint", "endpoint_data")}


def mcp_server(source: Source) -> dict[str, str]:
    typed = fields(named("litellm.types.mcp_server.mcp_server_manager:MCPServer"))
    read = source.read("server_config", only=("mcp_server/mcp_server_manager.py",))
    loose = {"env", "args", "env_vars", "timeout"}
    return {key: "any" if key in loose else typed.get(key, kind) for key, kind in read.items()}


def obsolete(source: Source, accepted: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Documented keys and settings that no line reads; they leave the accepted ones."""
    settings, used = accepted["litellm_settings"], source.attributes()
    found = {
        place: {key for key in keys if key not in accepted[place]}
        for place, keys in DOCUMENTED.items()
    }
    found["litellm_settings"] |= {
        key for key in DOCUMENTED["litellm_settings"] if key in settings and key not in used
    }
    found["litellm_settings"] |= {key for key in settings if source.words.get(key, 0) == 1}
    for place, keys in found.items():
        for key in keys & set(accepted[place]):
            del accepted[place][key]
    return {place: sorted(keys) for place, keys in found.items() if keys}


__all__ = ["all_places", "obsolete"]
