"""Loops, ranges and slices: off by one at either end, left too early or not at all."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """Ranges and slices moved by one, the first or last item skipped, ``break`` and ``continue`` exchanged or dropped."""
    if isinstance(node, ast.Break):
        yield from (("loop", Swap(node, after)) for after in ("continue", "pass"))
    elif isinstance(node, ast.Continue):
        yield from (("loop", Swap(node, after)) for after in ("break", "pass"))
    elif isinstance(node, ast.For):
        yield "iteration", Swap(node.iter, f"list({ast.unparse(node.iter)})[1:]")
        yield "iteration", Swap(node.iter, f"list({ast.unparse(node.iter)})[:-1]")
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range":
        for argument in node.args[:2]:
            yield from _moved("range", argument)
    elif isinstance(node, ast.Subscript):
        yield from _slice(node)


def _slice(node: ast.Subscript) -> Iterator[tuple[str, Swap]]:
    if isinstance(node.slice, ast.Slice):
        for bound in (node.slice.lower, node.slice.upper):
            if bound is not None:
                yield from _moved("slice", bound)
        yield "slice", Swap(node, ast.unparse(node.value))
    elif isinstance(node.slice, (ast.BinOp, ast.Name)) and isinstance(node.ctx, ast.Load):
        yield from _moved("index", node.slice)


def _moved(operator: str, bound: ast.expr) -> Iterator[tuple[str, Swap]]:
    for sign in ("+", "-"):
        yield operator, Swap(bound, f"{ast.unparse(bound)} {sign} 1")
