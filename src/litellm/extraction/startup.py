"""What LiteLLM makes of names and values when it starts: asked of its own code, not read from it."""

import litellm

from .inside import every_model
from .source import Source
from .values import generic, named


def config_callbacks(source: Source) -> list[str]:
    """Names for litellm_settings.callbacks: it takes any other for a Python module."""
    path = "litellm/proxy/common_utils/callback_utils.py"
    branches = source.compared(source.tree(path), ("callback", "value"))
    known = litellm._known_custom_logger_compatible_callbacks
    return sorted({*generic(), *known, *branches})


def bare_models() -> dict[str, str]:
    """Names without a prefix that LiteLLM's lists have and its model map has not."""
    names: set[str] = set()
    for key, value in vars(litellm).items():
        if "model" in key and isinstance(value, (list, set, tuple, dict)):
            names |= {name for name in value if isinstance(name, str)}
    found: dict[str, str] = {}
    for name in sorted(names):
        if "/" in name or name in litellm.model_cost:
            continue
        try:
            found[name] = litellm.get_llm_provider(name)[1]
        except litellm.BadRequestError:
            continue
    return found


def checked(places: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Keys of which LiteLLM checks the type, and drops the deployment where it is wrong."""
    models = {"litellm_params": "LiteLLM_Params", "model_info": "ModelInfo"}
    return {
        place: sorted(
            key for key in places[place] if is_refused(named(f"litellm.types.router:{name}"), key)
        )
        for place, name in models.items()
    }


#: Pydantic's bounds, and how the catalogue writes them.
BOUNDS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<"}


def ranges(places: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The numbers that a key's own model takes: `>0 <=1`."""
    found: dict[str, dict[str, str]] = {}
    for place, model in every_model().items():
        for key, field in getattr(model, "model_fields", {}).items():
            bounds = [
                f"{sign}{getattr(part, bound):.15g}"
                for part in field.metadata
                for bound, sign in BOUNDS.items()
                if isinstance(getattr(part, bound, None), (int, float))
            ]
            if bounds and key in places.get(place, ()):
                found.setdefault(place, {})[key] = " ".join(bounds)
    return found


def is_refused(model: type, key: str) -> bool:
    """Whether a value of no type at all is refused."""
    if key == "model":
        return True
    try:
        model(**{"model": "openai/gpt-5", key: object()})
    except (TypeError, ValueError):
        return True
    return False
