"""The samples of an exercise, as the end of its statement."""

from collections.abc import Iterable, Iterator
from pprint import pformat

from greenroom.problem import Sample

WIDTH = 96
HEADING = "**Examples**"


def examples(entry: str, samples: Iterable[Sample]) -> str:
    """Markdown: each sample as the call and what comes of it, and its note below."""
    name = entry.removeprefix("class ")
    told = (_operations(sample) if entry.startswith("class ") else _call(name, sample) for sample in samples)
    return "\n\n".join([HEADING, *(_paragraph(list(lines), sample.note) for lines, sample in zip(told, samples, strict=True))])


def _paragraph(lines: list[str], note: str) -> str:
    code = "\n".join("    " + line for line in lines)
    return f"{code}\n\n{note}" if note else code


def _call(name: str, sample: Sample) -> Iterator[str]:
    assert isinstance(sample.arguments, list | tuple)
    call = f"{name}({', '.join(map(repr, sample.arguments))})"
    if len(call) + len(repr(sample.result)) < WIDTH:
        yield f"{call}   → {sample.result!r}"
        return
    yield from _wrapped(f"{name}(", sample.arguments, ")")
    yield from _wrapped("→ ", [sample.result], "")


def _wrapped(before: str, values: Iterable[object], after: str) -> Iterator[str]:
    """Values that are too long for a line, each beginning below the one before."""
    shown = [pformat(value, width=WIDTH - len(before), compact=True, sort_dicts=False) for value in values]
    lines = ",\n".join(shown).splitlines()
    for place, line in enumerate(lines):
        yield (before if place == 0 else " " * len(before)) + line + (after if place == len(lines) - 1 else "")


def _operations(sample: Sample) -> Iterator[str]:
    """A line for each call of a method, with what it returned."""
    assert isinstance(sample.arguments, list | tuple)
    assert isinstance(sample.result, list | tuple)
    shown = [f"{name}({', '.join(map(repr, values))})" for name, *values in sample.arguments]
    widest = max(map(len, shown))
    yield shown[0]
    for call, answer in zip(shown[1:], sample.result[1:], strict=True):
        yield f"{call:{widest}}   → {answer!r}"
