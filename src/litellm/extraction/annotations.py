"""Python annotations as the catalogue's type strings."""

import collections.abc
import enum
import inspect
import types
import typing

SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean", bytes: "string"}
LISTS = (
    list,
    tuple,
    set,
    frozenset,
    collections.abc.Sequence,
    collections.abc.Iterable,
    collections.abc.Set,
)
MAPS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
WRAPPERS = (typing.Annotated, typing.Final, typing.ClassVar, getattr(typing, "Required", None))


def of(annotation: object) -> str:
    """The type string; "any" wherever the annotation does not say what YAML may hold."""
    parts: list[str] = []
    collect(annotation, parts)
    null = "null" in parts
    named = list(dict.fromkeys(p for p in parts if p not in ("null", "object")))
    if not named or "any" in named:
        return "any"
    if "string" in named:
        named = [p for p in named if not p.startswith("enum:")]
    enums = [p for p in named if p.startswith("enum:")]
    if len(enums) > 1:
        merged = dict.fromkeys(",".join(p.removeprefix("enum:") for p in enums).split(","))
        named = [*(p for p in named if p not in enums), f"enum:{','.join(merged)}"]
    if "list" in named:
        named = [p for p in named if not p.startswith("list<")]
    if "number" in named and "integer" in named:
        named.remove("integer")
    return "|".join(sorted(named)) + ("?" if null else "")


def collect(annotation: object, parts: list[str]) -> None:
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation is None or annotation is type(None):
        parts.append("null")
    elif annotation in SCALARS:
        parts.append(SCALARS[annotation])
    elif origin in (typing.Union, types.UnionType):
        for member in inner:
            collect(member, parts)
    elif origin is typing.Literal:
        parts.append(enumeration(inner))
    elif origin in WRAPPERS or origin is getattr(typing, "NotRequired", object):
        collect(inner[0] if inner else typing.Any, parts)
    elif origin in LISTS or annotation in LISTS:
        parts.append(f"list<{item}>" if (item := item_of(inner)) else "list")
    elif origin in MAPS or annotation in MAPS or typing.is_typeddict(annotation):
        parts.append("map")
    elif inspect.isclass(annotation):
        parts.append(of_class(annotation))
    else:
        parts.append("any")


def of_class(cls: type) -> str:
    if issubclass(cls, enum.Enum):
        return enumeration([member.value for member in cls])
    if hasattr(cls, "model_fields") or hasattr(cls, "__dataclass_fields__"):
        return "map"
    # YAML turns a date into a date object, and a time stamp beside it stays a string.
    if cls.__module__ == "datetime":
        return "any"
    # Such an object (a client, a logger) cannot come from YAML.
    return "object"


def item_of(inner: tuple) -> str | None:
    kinds = {of(member) for member in inner if member is not Ellipsis}
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    if kind.startswith("enum:"):
        return "string"
    return kind if kind in ("string", "integer", "number", "boolean", "map") else None


def enumeration(members: typing.Iterable) -> str:
    texts = list(dict.fromkeys(members))
    if all(isinstance(m, str) and m and not set(m) & set(",|?<>") for m in texts):
        return "enum:" + ",".join(texts)
    kinds = {SCALARS.get(type(m), "any") for m in texts if m is not None}
    return kinds.pop() if len(kinds) == 1 else "any"


def of_value(value: object) -> str:
    """For a name without an annotation: only what its default says beyond doubt."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return (
        "list"
        if isinstance(value, (list, tuple, set))
        else "map"
        if isinstance(value, dict)
        else "any"
    )


def fields(model: object) -> dict[str, str]:
    """Keys and types of a pydantic model, a TypedDict or a dataclass."""
    if hasattr(model, "model_fields"):
        found = {}
        for name, field in model.model_fields.items():
            found[field.alias or name] = of(field.annotation)
        return found
    try:
        hints = typing.get_type_hints(model)
    except Exception:
        hints = dict.fromkeys(model.__annotations__, typing.Any)
    return {name: of(hint) for name, hint in hints.items()}


def parameters(function: typing.Callable) -> dict[str, str]:
    """Keyword arguments of a function and their types."""
    found = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name == "self" or parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        kind = (
            of(parameter.annotation)
            if parameter.annotation is not parameter.empty
            else of_value(parameter.default)
        )
        found[name] = (
            kind + "?"
            if parameter.default is None and kind != "any" and not kind.endswith("?")
            else kind
        )
    return found
