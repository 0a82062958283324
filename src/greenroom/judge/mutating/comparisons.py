"""Comparisons: the boundary moved, the sense turned round, a chained end left out."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap, instead

BOUNDARY = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
OPPOSITE = {
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
LOOSER = {ast.Eq: (ast.LtE, ast.GtE), ast.NotEq: (ast.Lt, ast.Gt)}


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """The comparison with one of its operators replaced."""
    if not isinstance(node, ast.Compare):
        return
    for place, sign in enumerate(node.ops):
        for operator, kinds in _others(type(sign)):
            for kind in kinds:
                yield operator, instead(node, ops=[*node.ops[:place], kind(), *node.ops[place + 1 :]])


def _others(kind: type[ast.cmpop]) -> Iterator[tuple[str, tuple[type[ast.cmpop], ...]]]:
    if kind in BOUNDARY:
        yield "boundary", (BOUNDARY[kind],)
    if kind in OPPOSITE:
        yield "comparison", (OPPOSITE[kind],)
    if kind in LOOSER:
        yield "comparison", LOOSER[kind]
