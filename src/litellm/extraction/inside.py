"""Mappings inside the settings, by the models that the models of known places hold."""

import functools
import inspect
import types
import typing
from collections.abc import Iterator

from .annotations import LISTS, MAPS, WRAPPERS, fields
from .tables import APART, MODELS, OWNERS
from .values import named

#: Steps from a key to the mapping, each an item of a list or a key of a mapping.
Held = tuple[tuple[str, ...], type]


def held(annotation: object) -> Iterator[Held]:
    """The models in an annotation, each with the steps to it."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        for member in inner:
            yield from held(member)
    elif origin in WRAPPERS and inner:
        yield from held(inner[0])
    elif (origin in LISTS or origin in MAPS) and inner:
        item = inner[-1] if origin in MAPS else inner[0]
        yield from ((("*", *steps), model) for steps, model in held(item))
    elif inspect.isclass(annotation) and hasattr(annotation, "model_fields"):
        yield (), annotation


def forbids(model: object) -> bool:
    """Whether a model refuses keys that it does not know."""
    return getattr(model, "model_config", {}).get("extra") == "forbid"


@functools.cache
def models_inside() -> dict[str, type]:
    """`place.key`, with `.*` for each list or mapping between: the model of what stands there."""
    found: dict[str, type] = {}
    open_places = [(place, named(path)) for place, path in {**MODELS, **OWNERS}.items()]
    known = {model for _, model in open_places}
    while open_places:
        place, owner = open_places.pop()
        for key, field in getattr(owner, "model_fields", {}).items():
            inside = list(held(field.annotation))
            # where there are several, it depends on others which of them it is
            if len(inside) != 1 or f"{place}.{key}" in APART:
                continue
            [(steps, model)] = inside
            if model in known:
                continue
            name = ".".join((place, key, *steps))
            found[name] = model
            open_places.append((name, model))
    return found


def every_model() -> dict[str, object]:
    """Each place with a model of its own, those inside of others after those of tables.py."""
    return {place: named(path) for place, path in MODELS.items()} | models_inside()


def places_inside() -> dict[str, dict[str, str]]:
    """Keys and types of each of them."""
    return {place: fields(model) for place, model in sorted(models_inside().items())}
