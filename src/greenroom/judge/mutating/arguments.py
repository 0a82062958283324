"""Arguments: two exchanged, ``key=`` or ``reverse=`` forgotten, another default."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap, instead


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """Neighbouring arguments exchanged, a named one dropped, the defaults of a function changed."""
    if isinstance(node, ast.Call):
        yield from _exchanged(node)
        for place in range(len(node.keywords)):
            yield "keyword", instead(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])
        if len(node.args) > 1:
            yield "argument", instead(node, args=node.args[:-1])
    elif isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and len(node.elts) == PAIR:
        yield "argument", instead(node, elts=node.elts[::-1])
    elif isinstance(node, ast.arguments):
        yield from _defaults(node)


PAIR = 2


def _exchanged(node: ast.Call) -> Iterator[tuple[str, Swap]]:
    for place in range(len(node.args) - 1):
        left, right = node.args[place : place + 2]
        if not isinstance(left, ast.Starred) and not isinstance(right, ast.Starred):
            yield "argument", instead(node, args=[*node.args[:place], right, left, *node.args[place + 2 :]])


def _defaults(node: ast.arguments) -> Iterator[tuple[str, Swap]]:
    for default in (*node.defaults, *node.kw_defaults):
        if isinstance(default, ast.Constant) and default.value is None:
            yield "default", Swap(default, "0")
