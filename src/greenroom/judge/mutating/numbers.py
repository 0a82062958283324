"""Arithmetic: another operator, an operand lost, a sign lost."""

import ast
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap, instead

OTHERS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Add,), ast.Div: (ast.Mult, ast.FloorDiv), ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,), ast.Pow: (ast.Mult,), ast.BitAnd: (ast.BitOr,), ast.BitOr: (ast.BitAnd,),
    ast.LShift: (ast.RShift,), ast.RShift: (ast.LShift,),
}  # fmt: skip


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """The expression with its operator replaced or one side gone; an augmented assignment likewise."""
    if isinstance(node, ast.BinOp):
        for kind in OTHERS.get(type(node.op), ()):
            yield "arithmetic", instead(node, op=kind())
        yield "operand", Swap(node, ast.unparse(node.left))
        yield "operand", Swap(node, ast.unparse(node.right))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        yield "sign" if isinstance(node.op, ast.USub) else "negation", Swap(node, ast.unparse(node.operand))
    elif isinstance(node, ast.AugAssign):
        for kind in OTHERS.get(type(node.op), ()):
            yield "arithmetic", Swap(node, ast.unparse(ast.AugAssign(node.target, kind(), node.value)))
        yield "assignment", Swap(node, f"{ast.unparse(node.target)} = {ast.unparse(node.value)}")
