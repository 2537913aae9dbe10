"""Reads LiteLLM's own source for the keys it looks up in the sections of a config."""

import ast
import os
import re
from functools import cached_property
from pathlib import Path

import litellm

ROOT = Path(litellm.__file__).parent
PROXY = "litellm/proxy/proxy_server.py"
ALIASES = {
    "general_settings": (
        "general_settings",
        "_general_settings",
        "typed_general_settings",
        "proxy_general_settings",
        "general_settings_view",
    ),
    "litellm_settings": ("litellm_settings", "_litellm_settings"),
    "router_settings": ("router_settings", "_router_settings"),
    "config": ("config", "_config", "config_data", "proxy_config"),
    "server_config": ("server_config",),
}


class Source:
    """The text of every module of the package, and what it reads from where."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        for base in (ROOT, ROOT.parent / "litellm_enterprise"):
            for folder, below, names in os.walk(base):
                below[:] = [name for name in below if name not in ("__pycache__", "tests")]
                for name in names:
                    if name.endswith(".py"):
                        path = Path(folder, name)
                        self.texts[str(path.relative_to(ROOT.parent))] = path.read_text(
                            encoding="utf8"
                        )
        self.trees: dict[str, ast.Module] = {}

    def tree(self, path: str) -> ast.Module:
        if path not in self.trees:
            self.trees[path] = ast.parse(self.texts.get(path, ""))
        return self.trees[path]

    @cached_property
    def constants(self) -> dict[str, set[str]]:
        """Upper-case names that stand for one string, for `settings.get(SOME_KEY)`."""
        found: dict[str, set[str]] = {}
        line = re.compile(r"^([A-Z_]+)(?:\s*:[^=\n]+)?\s*=\s*\(?\s*[\"'](\w+)[\"']\s*\)?$", re.M)
        for text in self.texts.values():
            for name, value in line.findall(text):
                found.setdefault(name, set()).add(value)
        return found

    def key(self, node: ast.expr) -> str | None:
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.isidentifier()
        ):
            return node.value
        if isinstance(node, ast.Name) and len(self.constants.get(node.id, ())) == 1:
            return next(iter(self.constants[node.id]))
        return None

    def lookups(self, tree: ast.AST):
        """Every (name of the mapping, key, default) that the code looks up by a literal key."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                if node.func.attr in ("get", "setdefault", "pop") and (
                    key := self.key(node.args[0])
                ):
                    default = node.args[1] if len(node.args) > 1 else None
                    yield mapping(node.func.value), key, default
            elif isinstance(node, ast.Subscript) and (key := self.key(node.slice)):
                yield mapping(node.value), key, None
            elif (
                isinstance(node, ast.Compare)
                and len(node.ops) == 1
                and (key := self.key(node.left))
            ):
                if isinstance(node.ops[0], (ast.In, ast.NotIn)):
                    yield mapping(node.comparators[0]), key, None

    def read(self, section: str, only: tuple[str, ...] = ("",)) -> dict[str, str]:
        """Keys read from a section; a boolean default tells the type."""
        names, found = ALIASES[section], {}
        for path, text in self.texts.items():
            if not any(path.endswith(end) for end in only) or not any(
                name in text for name in names
            ):
                continue
            for base, key, default in self.lookups(self.tree(path)):
                if base in names:
                    told = isinstance(default, ast.Constant) and isinstance(default.value, bool)
                    found[key] = "boolean" if told or found.get(key) == "boolean" else "any"
            for owner in self.validated(path, names):
                found.update({name: found.get(name, "any") for name in self.annotated(path, owner)})
        return found

    def validated(self, path: str, names: tuple[str, ...]) -> list[str]:
        """Models of this module that a whole section is validated with."""
        return [
            owner
            for owner, base in re.findall(
                r"(\w+)\.model_validate\(\s*(\w+)\s*[,)]", self.texts[path]
            )
            if base in names
        ]

    def annotated(self, path: str, owner: str) -> list[str]:
        return [
            line.target.id
            for node in ast.walk(self.tree(path))
            if isinstance(node, ast.ClassDef) and node.name == owner
            for line in node.body
            if isinstance(line, ast.AnnAssign)
            and isinstance(line.target, ast.Name)
            and line.target.id != "model_config"
        ]

    def function(self, path: str, name: str) -> list[ast.AST]:
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return [
            node
            for node in ast.walk(self.tree(path))
            if isinstance(node, kinds) and node.name == name
        ]

    def compared(self, tree: ast.AST, names: tuple[str, ...]) -> set[str]:
        """Strings that a variable of one of these names is compared with."""
        found: set[str] = set()
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Compare)
                and isinstance(node.left, ast.Name)
                and node.left.id in names
            ):
                for operator, other in zip(node.ops, node.comparators, strict=True):
                    if isinstance(operator, (ast.Eq, ast.In)):
                        found |= strings(other)
        return found

    @cached_property
    def words(self) -> dict[str, int]:
        """How often each word occurs in the whole package."""
        counts: dict[str, int] = {}
        for text in self.texts.values():
            for word in re.findall(r"\w+", text):
                counts[word] = counts.get(word, 0) + 1
        return counts

    def attributes(self) -> set[str]:
        """Names that modules take from the package: litellm.NAME, getattr(litellm, "NAME")."""
        pattern = re.compile(r"\blitellm\.([A-Za-z]\w*)|getattr\(\s*litellm\s*,\s*[\"'](\w+)")
        return {a or b for text in self.texts.values() for a, b in pattern.findall(text)}

    def asked(self) -> set[str]:
        """Names asked for with getattr(litellm, "NAME", default): the module need not have them."""
        pattern = re.compile(r"getattr\(\s*litellm\s*,\s*[\"'](\w+)[\"']\s*,")
        return {name for text in self.texts.values() for name in pattern.findall(text)}


def strings(node: ast.AST) -> set[str]:
    return {
        n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


def mapping(node: ast.expr) -> str | None:
    """The last name of `a.b`, `a or {}`, `a.get("b", {})`, `a["b"]` and `a()`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.BoolOp):
        return mapping(node.values[0])
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return node.slice.value
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "get"
        and node.args
    ):
        return node.args[0].value if isinstance(node.args[0], ast.Constant) else None
    if isinstance(node, ast.Call) and not node.args:
        return mapping(node.func)
    return None
