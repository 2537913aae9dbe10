"""litellm_settings: what the proxy sets on the module, reads of the section, or branches on."""

import ast
import inspect
import types
import typing

import litellm

from .annotations import of, of_value
from .source import PROXY, Source
from .tables import STATE


def litellm_settings(source: Source) -> dict[str, str]:
    found = module_settings(source)
    for tree in source.function(PROXY, "load_config"):
        found |= {
            key: found.get(key, "any")
            for key in source.compared(tree, ("key",))
            if key.isidentifier()
        }
    read = source.read("litellm_settings")
    found |= {key: found.get(key, kind) for key, kind in read.items()}
    # Some names are set by nobody but the config, so that the module does not declare them.
    found |= {
        key: found.get(key, "any")
        for key in source.asked()
        if not key.startswith("_") and key not in vars(litellm)
    }
    return {key: kind for key, kind in found.items() if key not in STATE}


def module_settings(source: Source) -> dict[str, str]:
    """Attributes of the module: load_config() sets whatever it finds on it."""
    found: dict[str, str] = {}
    for node in source.tree("litellm/__init__.py").body:
        note = node.annotation if isinstance(node, ast.AnnAssign) else None
        targets = [node.target] if note else node.targets if isinstance(node, ast.Assign) else []
        for name in (target.id for target in targets if isinstance(target, ast.Name)):
            if is_setting(name):
                found[name] = declared(note and ast.unparse(note), name)
    for name in source.attributes() - set(found):
        value = vars(litellm).get(name, litellm)
        if is_setting(name) and (
            isinstance(value, (bool, int, float)) or (value is None and not name.isupper())
        ):
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


def declared(annotation: str | None, name: str) -> str:
    """The type of an attribute by its annotation, else by its value."""
    try:
        if annotation is None:
            return of_value(vars(litellm).get(name))
        return of(eval(annotation.strip("'\""), {**vars(typing), **vars(litellm)}))
    except Exception:
        return of_value(vars(litellm).get(name))
