"""Variables that LiteLLM reads once, as it is imported: before it reads a config, and never again."""

import ast
import re
import sys

import litellm.proxy.proxy_server  # noqa: F401

from .source import ROOT, Source

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
NAME = re.compile(r"[A-Z][A-Z0-9_]*")


def variable(node: ast.AST) -> str | None:
    """The variable that an expression reads: `os.getenv("X")`, `os.environ["X"]`, `"X" in os.environ`."""
    read = None
    if isinstance(node, ast.Call) and node.args:
        called = ast.unparse(node.func)
        if re.search(r"env|get_secret", called):
            read = node.args[0]
    elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
        read = node.slice
    elif isinstance(node, ast.Compare) and "environ" in ast.unparse(node.comparators[0]):
        read = node.left
    name = read.value if isinstance(read, ast.Constant) else None
    return name if isinstance(name, str) and NAME.fullmatch(name) else None


def reads(node: ast.AST, later: bool):
    """Each variable that code reads, and whether a function does so when it is called."""
    for child in ast.iter_child_nodes(node):
        if name := variable(child):
            yield name, later
        if isinstance(child, FUNCTIONS):
            body = child.body if isinstance(child.body, list) else [ast.Expr(child.body)]
            yield from reads(ast.Module(body, []), True)
            given = [*child.args.defaults, *child.args.kw_defaults]
            given += getattr(child, "decorator_list", [])
            yield from reads(ast.Module([ast.Expr(each) for each in given if each], []), later)
        else:
            yield from reads(child, later)


def variables(source: Source) -> list[str]:
    loaded = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    found: dict[bool, set[str]] = {False: set(), True: set()}
    for path in source.texts:
        later = str(ROOT.parent / path) not in loaded
        for name, when in reads(source.tree(path), later):
            found[when].add(name)
    return sorted(found[False] - found[True])
