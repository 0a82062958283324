"""The least cost that loops show without being run; told only where nothing can cut them short."""

import ast
from collections.abc import Iterator

from greenroom.problem import Problem
from greenroom.reading.coding.source import Source, entry_of

CUTS = (ast.Break, ast.Return, ast.Yield, ast.YieldFrom, ast.Raise, ast.Continue, ast.If)


def nested_loop(source: Source, problem: Problem) -> ast.AST | None:
    """The inner loop over the whole input that stands in another loop over it, with nothing that ends either early; None where
    there is none.
    """
    entry = entry_of(source, problem.name)
    if not isinstance(entry, ast.FunctionDef | ast.AsyncFunctionDef) or not entry.args.args:
        return None
    names = {parameter.name for parameter in problem.parameters if parameter.type.startswith(("list", "str", "dict"))}
    names &= {one.arg for one in entry.args.args}
    for outer in _loops(entry, names):
        for inner in _loops(outer, {_walked(outer.iter, names)}):
            if inner is not outer and not any(isinstance(part, ast.Break | ast.Return) for part in ast.walk(outer)):
                return inner
    return None


def sorts_input(source: Source, problem: Problem) -> ast.AST | None:
    """Where the entry sorts its first list as a whole; None where it does not."""
    entry = entry_of(source, problem.name)
    first = next((parameter.name for parameter in problem.parameters if parameter.type.startswith("list")), "")
    for node in ast.walk(entry) if isinstance(entry, ast.FunctionDef) and first else ():
        if isinstance(node, ast.Call):
            is_sorted = isinstance(node.func, ast.Name) and node.func.id == "sorted" and node.args
            is_sort = isinstance(node.func, ast.Attribute) and node.func.attr == "sort"
            what = node.args[0] if is_sorted else node.func.value if is_sort else None  # type: ignore[attr-defined]
            if isinstance(what, ast.Name) and what.id == first:
                return node
    return None


def _loops(scope: ast.AST, names: set[str]) -> Iterator[ast.For]:
    return (node for node in ast.walk(scope) if isinstance(node, ast.For) and _walked(node.iter, names))


def _walked(node: ast.expr, names: set[str]) -> str:
    """The name of the input that a loop walks over, whole: itself, by ``enumerate`` or by ``range(len(...))``."""
    if isinstance(node, ast.Name):
        return node.id if node.id in names else ""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("enumerate", "range", "len")
        and node.args
    ):
        return _walked(node.args[-1] if node.func.id == "range" else node.args[0], names)
    return ""
