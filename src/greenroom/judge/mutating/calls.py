"""Calls: the sibling of a function, or the call left out."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap, instead

SIBLINGS = {
    "min": ("max",), "max": ("min",), "any": ("all",), "all": ("any",), "floor": ("ceil",), "ceil": ("floor",),
    "bisect_left": ("bisect_right",), "bisect_right": ("bisect_left",), "bisect": ("bisect_left",),
    "append": ("appendleft",), "appendleft": ("append",), "popleft": ("pop",), "pop": ("popleft",),
    "heappush": (), "lower": ("upper",), "add": ("discard",), "lstrip": ("rstrip",), "rstrip": ("lstrip",),
}  # fmt: skip
TRANSPARENT = {"sorted", "reversed", "set", "abs", "int", "float", "dict", "list", "tuple", "round", "enumerate", "str"}
MULTIPLE = {"sorted", "Counter", "sum", "len", "fsum"}
METHODS_OF_TEXT = {"lower", "casefold", "strip", "lstrip", "rstrip", "split", "copy"}


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """Another function of the same shape, or what the call was given without the call."""
    if not isinstance(node, ast.Call):
        return
    called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
    for sibling in SIBLINGS.get(called, ()):
        yield "function", instead(node, func=_renamed(node.func, sibling))
    if called in TRANSPARENT and len(node.args) == 1 and isinstance(node.func, ast.Name):
        inner = ast.unparse(node.args[0])
        yield "call", Swap(node, f"list({inner})" if called in ("sorted", "reversed", "set") else inner)
    if called in MULTIPLE and len(node.args) == 1:
        yield "distinct", instead(node, args=[ast.Call(ast.Name("set"), node.args, [])])
    if called in METHODS_OF_TEXT and isinstance(node.func, ast.Attribute):
        yield "call", Swap(node, ast.unparse(node.func.value))


def _renamed(function: ast.expr, name: str) -> ast.expr:
    return ast.Name(name) if isinstance(function, ast.Name) else ast.Attribute(function.value, name)  # type: ignore[attr-defined]
