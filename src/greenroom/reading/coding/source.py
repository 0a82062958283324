"""Code as it stands in a write-up: parsed and never run, with places in the document."""

import ast
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from greenroom.finding import Span


class Source:
    """A text of the document's length in which only code is left; ``tree`` is None where it does not parse or is empty."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = parsed(text)
        lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        self._lines = lines

    @property
    def is_there(self) -> bool:
        """Whether there is any code."""
        return self.tree is not None and any(not isinstance(node, ast.Pass) for node in self.tree.body)

    def nodes(self) -> Iterator[ast.AST]:
        """Every node of the code."""
        return ast.walk(self.tree) if self.tree is not None else iter(())

    def span(self, node: ast.AST) -> Span:
        """Where a node stands in the document; of a block only its first line."""
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        last, end = getattr(node, "end_lineno", line), getattr(node, "end_col_offset", column)
        start = self._offset(line, column)
        if last != line:
            return Span(start, self._starts[line - 1] + len(self._lines[line - 1].rstrip()))
        return Span(start, self._offset(last, end))

    def line_at(self, offset: int) -> int:
        """The line, from 1, in which an offset stands."""
        return bisect_right(self._starts, offset)

    def _offset(self, line: int, column: int) -> int:
        """Columns of `ast` count bytes; offsets count code points."""
        text = self._lines[line - 1]
        return self._starts[line - 1] + (column if text.isascii() else len(text.encode()[:column].decode(errors="ignore")))


def parsed(text: str) -> ast.Module | None:
    """The tree of a source; None where there is none."""
    if not text.strip():
        return None
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def entry_of(source: Source, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | None:
    """The function or class that an exercise asks for, where the code has it: the last one of the name, since that one counts."""
    body = source.tree.body if source.tree is not None else []
    found = [
        node for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name == name
    ]
    return found[-1] if found else None


def functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method."""
    return (node for node in source.nodes() if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
