"""Parameters that LiteLLM itself refuses for a model: asked of the function that each request goes through."""

import logging
from collections import defaultdict

import litellm
from litellm.exceptions import UnsupportedParamsError
from litellm.utils import get_optional_params

SAMPLES = {
    "temperature": 0.2,
    "top_p": 0.5,
    "n": 2,
    "seed": 1,
    "stop": ["END"],
    "presence_penalty": 0.1,
    "frequency_penalty": 0.1,
    "logit_bias": {"1": 1},
    "logprobs": True,
    "top_logprobs": 2,
    "response_format": {"type": "json_object"},
    "parallel_tool_calls": True,
    "user": "someone",
    "max_tokens": 10,
    "max_completion_tokens": 10,
    "service_tier": "auto",
    "verbosity": "low",
    "modalities": ["text"],
    "web_search_options": {},
    "reasoning_effort": "low",
    "thinking": {"type": "enabled", "budget_tokens": 1024},
}


def refuses(model: str, provider: str, key: str, value: object) -> bool:
    try:
        get_optional_params(model=model, custom_llm_provider=provider, **{key: value})
    except UnsupportedParamsError:
        return True
    except Exception:  # a model that wants more than its name says nothing of the parameter
        return False
    return False


def of_model(model: str, provider: str) -> tuple[str, ...]:
    found = [key for key, value in SAMPLES.items() if refuses(model, provider, key, value)]
    if "temperature" in found and not refuses(model, provider, "temperature", 1):
        found[found.index("temperature")] = "temperature=1"  # that one alone it takes
    return tuple(found)


def table(models: dict[str, dict], providers: dict[str, dict]) -> list[str]:
    """Notes on providers what they refuse for every model, on other models which of the lists is theirs."""
    logging.disable(logging.CRITICAL)
    each: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name, entry in models.items():
        if entry["mode"] != "chat":
            continue
        try:
            model, provider, _, _ = litellm.get_llm_provider(name)
        except Exception:  # no request finds it under this name
            continue
        if provider in providers:
            each[provider][name] = of_model(model, provider)
    logging.disable(logging.NOTSET)
    lists: dict[tuple[str, ...], int] = {}
    for provider, found in each.items():
        common = set.intersection(*map(set, found.values()))
        if common:
            providers[provider]["refused"] = ",".join(sorted(common))
        for name, keys in found.items():
            if set(keys) != common:
                models[name]["refused"] = lists.setdefault(keys, len(lists))
    return [",".join(keys) for keys in lists]
