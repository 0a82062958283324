"""Where a node stands in its text, and whether a replaced stretch reads as the node that was meant."""

import ast
from copy import deepcopy
from typing import NamedTuple


class Swap(NamedTuple):
    """A node and what is to stand in its place, as code."""

    node: ast.expr | ast.stmt | ast.keyword
    after: str


def instead(node: ast.expr, **changed: object) -> Swap:
    """A swap of ``node`` for its copy with some fields changed."""
    other = deepcopy(node)
    for name, value in changed.items():
        setattr(other, name, value)
    return Swap(node, ast.unparse(other))


class Text:
    """A source text, its tree and its lines."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = ast.parse(source)
        self.lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line))

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int]:
        """Start and end of a node in characters of the text (a tree counts bytes of a line)."""
        return self._offset(node.lineno, node.col_offset), self._offset(node.end_lineno or 0, node.end_col_offset or 0)

    def place(self, offset: int) -> tuple[int, int]:
        """Line (from 1) and column (from 0) of an offset."""
        line = max(number for number, start in enumerate(self._starts) if start <= offset)
        return line + 1, offset - self._starts[line]

    def reads_as(self, source: str, swap: Swap) -> bool:
        """Whether ``source`` is this text with nothing but the node swapped: what replaces it may bind otherwise."""
        try:
            found = ast.dump(ast.parse(source))
        except SyntaxError:
            return False
        return found == ast.dump(_Swapped(swap).visit(ast.parse(self.source)))

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())


class _Swapped(ast.NodeTransformer):
    """Puts the swap into a fresh tree, at the node of the same place and kind."""

    def __init__(self, swap: Swap) -> None:
        self._node, self._after = swap

    def visit(self, node: ast.AST) -> ast.AST:
        if type(node) is type(self._node) and all(
            getattr(node, name, 0) == getattr(self._node, name, 1)
            for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")
        ):
            return self._parsed()
        return self.generic_visit(node)

    def _parsed(self) -> ast.AST:
        if isinstance(self._node, ast.stmt):
            return ast.parse(f"while 1:\n {self._after}").body[0].body[0]  # type: ignore[attr-defined, no-any-return]
        if isinstance(self._node, ast.keyword):
            return ast.parse(f"f({self._after})", mode="eval").body.keywords[0]  # type: ignore[attr-defined, no-any-return]
        return ast.parse(self._after, mode="eval").body
