"""All mutants of a source text, each as the replacement of one stretch of it."""

import ast
from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from typing import NamedTuple

from greenroom.judge.mutating import arguments, branches, calls, comparisons, constants, loops, numbers, statements
from greenroom.judge.mutating.places import Swap, Text

FAMILIES = (comparisons, numbers, constants, branches, loops, calls, arguments, statements)


class Edit(NamedTuple):
    """A mutant: ``before`` at ``line`` (from 1) and ``column`` (from 0) becomes ``after``; the id outlives moved lines."""

    id: str
    operator: str
    line: int
    column: int
    before: str
    after: str
    source: str


def mutants_of(source: str) -> Iterator[Edit]:
    """Every mutant of ``source`` by every operator, in the order of the text; two that read the same count once."""
    text, seen = Text(source), {source}
    places: dict[str, count[int]] = {}
    for node in ast.walk(text.tree):
        for family in FAMILIES:
            for operator, swap in family.swaps(node):
                edit = _edit(text, operator, swap, places)
                if edit and edit.source not in seen:
                    seen.add(edit.source)
                    yield edit


def _edit(text: Text, operator: str, swap: Swap, places: dict[str, "count[int]"]) -> Edit | None:
    start, end = text.span(swap.node)
    before = text.source[start:end]
    for after in (swap.after, f"({swap.after})"):
        source = text.source[:start] + after + text.source[end:]
        if text.reads_as(source, swap):
            line, column = text.place(start)
            words = f"{operator}|{text.lines[line - 1].strip()}|{before}|{after}"
            number = next(places.setdefault(words, count()))
            return Edit(sha256(f"{words}|{number}".encode()).hexdigest()[:8], operator, line, column, before, after, source)
    return None
