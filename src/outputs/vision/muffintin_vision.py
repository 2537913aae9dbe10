"""Sends requests with images to a model that can see, when the one asked for cannot."""

import json
from pathlib import Path

from litellm.integrations.custom_logger import CustomLogger

ROUTES = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
BLIND = frozenset(ROUTES["blind"])
IMAGE_PARTS = frozenset({"image", "image_url", "input_image"})


def has_image(value):
    """Whether an OpenAI, Responses or Anthropic conversation holds an image, tool results included."""
    left = [value]
    while left:
        part = left.pop()
        if isinstance(part, list):
            left.extend(part)
        elif isinstance(part, dict):
            if part.get("type") in IMAGE_PARTS:
                return True
            left.extend(item for item in part.values() if isinstance(item, (list, dict)))
    return False


class VisionRouter(CustomLogger):
    async def async_pre_call_hook(self, user_api_key_dict, cache, data, call_type):
        if data.get("model") in BLIND and has_image([data.get("messages"), data.get("input")]):
            data["model"] = ROUTES["seeing"]
        return data


router = VisionRouter()
