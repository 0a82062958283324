"""Statements: one that is forgotten, and what is given back."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """The statement left out, or nothing returned, or the returned number turned round."""
    if (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        or isinstance(node, (ast.AugAssign, ast.Delete))
        or isinstance(node, ast.Assign)
        and any(isinstance(target, (ast.Subscript, ast.Attribute)) for target in node.targets)
    ):
        yield "statement", Swap(node, "pass")
    elif isinstance(node, ast.Return) and node.value is not None:
        yield "return", Swap(node, "return None")
