"""The model map: limits, capabilities and retirement of every model the release knows."""

import json
import re

from .source import ROOT

# The catalogue's word for each capability that is looked up; the release's map has more.
CAN = {
    "vision": "vision",
    "function_calling": "tools",
    "reasoning": "reasoning",
    # Claude: decides itself how long it thinks; takes a budget all the same.
    "adaptive_thinking": "adaptive",
    "legacy_thinking": "budget",
    "prompt_caching": "caching",
}


def whole(value: object) -> int | None:
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or value != int(value)
        or value <= 0
    ):
        return None
    return int(value)


def model(entry: dict) -> dict:
    found: dict = {"provider": entry.get("litellm_provider", ""), "mode": entry.get("mode", "")}
    most, limit = (
        whole(entry.get("max_tokens")),
        (whole(entry.get("max_input_tokens")), whole(entry.get("max_output_tokens"))),
    )
    # max_tokens means the output in newer entries: alone, in a chat model, it is the whole window.
    window = most if found["mode"] == "chat" and limit == (None, None) else None
    can = {word for name, word in CAN.items() if entry.get(f"supports_{name}") is True}
    retires = entry.get("deprecation_date")
    told = {
        "input": limit[0] or window,
        "output": limit[1] or window or (most if most and limit[0] and most < limit[0] else None),
        "can": sorted(can),
        "retires": retires
        if isinstance(retires, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", retires)
        else None,
    }
    return {**found, **{name: value for name, value in told.items() if value}}


def table() -> dict[str, dict]:
    text = (ROOT / "model_prices_and_context_window_backup.json").read_text(encoding="utf8")
    return {name: model(entry) for name, entry in json.loads(text).items() if name != "sample_spec"}
