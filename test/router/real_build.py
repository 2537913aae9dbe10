"""Makes a real Router of a config; LiteLLM keeps what the one before left, which is put right first."""

import json

import litellm
from litellm.types.router import RouterGeneralSettings

LISTS = ("callbacks", "success_callback", "failure_callback", "_async_success_callback", "_async_failure_callback", "input_callback")
SETTINGS = ("num_retries", "fallbacks", "default_fallbacks", "context_window_fallbacks", "content_policy_fallbacks",
            "allowed_fails", "max_fallbacks", "request_timeout", "num_retries_per_request", "drop_params")
DEFAULTS = {key: getattr(litellm, key) for key in SETTINGS}
# A small map: with each router LiteLLM goes through all of it, again and again.
KEPT = ("gpt-4", "gpt-4o", "azure/gpt-4o", "gemini-2.5-flash", "anthropic.claude-haiku-4-5-20251001-v1:0",
        "eu.anthropic.claude-haiku-4-5-20251001-v1:0")
for key in [key for key in litellm.model_cost if key not in KEPT]:
    del litellm.model_cost[key]
COSTS = {key: json.dumps(value) for key, value in litellm.model_cost.items()}
touched = set()


def build(config):
    """What the proxy does with a config, for the parts that the router sees."""
    for key in LISTS:
        getattr(litellm, key).clear()
    for key, value in {**DEFAULTS, **config.get("litellm_settings", {})}.items():
        setattr(litellm, key, value)
    litellm.request_timeout_explicitly_set = "request_timeout" in config.get("litellm_settings", {})
    # A router writes what its deployments state into the map of all models.
    for key in [key for key in litellm.model_cost if key not in COSTS]:
        del litellm.model_cost[key]
    for key in touched & COSTS.keys():
        litellm.model_cost[key] = json.loads(COSTS[key])
    models = [row["litellm_params"]["model"] for row in config["model_list"]]
    touched.update(models, [model.split("/")[-1] for model in models])
    litellm.utils._invalidate_model_cost_lowercase_map()
    return litellm.Router(
        cache_responses=False,
        model_list=config["model_list"],
        **config.get("router_settings", {}),
        router_general_settings=RouterGeneralSettings(async_only_mode=True),
        ignore_invalid_deployments=True,
    )
