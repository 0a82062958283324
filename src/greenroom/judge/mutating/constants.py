"""Constants: one more, one less, nothing at all."""

import ast
import re
from collections.abc import Iterator

from greenroom.judge.mutating.places import Swap

LONGEST = 20


def swaps(node: ast.AST) -> Iterator[tuple[str, Swap]]:
    """The constant replaced by its neighbours."""
    if isinstance(node, ast.Constant):
        for after in _neighbours(node.value):
            yield "constant", Swap(node, after)


def _neighbours(value: object) -> tuple[str, ...]:
    if isinstance(value, bool):
        return (repr(not value),)
    if isinstance(value, int):
        return (repr(value + 1), repr(value - 1))
    if isinstance(value, float):
        return (repr(value + 1.0), repr(value * 2.0 if value else 0.5))
    if isinstance(value, str) and value and "\n" not in value and len(value) < LONGEST:
        return (repr(""), *map(repr, _looser(value)))
    return ()


def _looser(pattern: str) -> Iterator[str]:
    """A regular expression without one of its ranges, or without its last repetition."""
    for span in re.finditer(r"\w-\w(?=[^\]]*\])", pattern):
        yield pattern[: span.start()] + pattern[span.end() :]
    if pattern.endswith(("]+", "]*")):
        yield pattern[:-1]
