"""Branches: a condition turned round, always or never true, half of it forgotten."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap, instead


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """Conditions negated or fixed, ``and`` for ``or``, one part left out, the arms of a choice exchanged."""
    if isinstance(node, ast.If):
        yield from _condition(node.test, ("True", "False"))
    elif isinstance(node, ast.While) and not isinstance(node.test, ast.Constant):
        yield from _condition(node.test, ("False",))
    elif isinstance(node, ast.IfExp):
        yield from _condition(node.test, ())
        yield "choice", Swap(node, ast.unparse(node.body))
        yield "choice", Swap(node, ast.unparse(node.orelse))
    elif isinstance(node, ast.comprehension):
        for test in node.ifs:
            yield from _condition(test, ("True",))
    elif isinstance(node, ast.BoolOp):
        yield "boolean", instead(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        for place in range(len(node.values)):
            rest = [value for number, value in enumerate(node.values) if number != place]
            yield "boolean", Swap(node, ast.unparse(rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)))


def _condition(test: ast.expr, fixed: tuple[str, ...]) -> Iterator[tuple[str, Swap]]:
    yield "condition", Swap(test, ast.unparse(ast.UnaryOp(ast.Not(), test)))
    for after in fixed:
        yield "condition", Swap(test, after)
