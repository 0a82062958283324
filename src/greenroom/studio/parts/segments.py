"""The sentences of a judged answer on its line of time."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from greenroom.finding import Span
from greenroom.studio.parts.quoting import quoted
from greenroom.studio.parts.timeline import Segment

Row = Mapping[str, Any]
SHOWN = 60


def segments(text: str, document: Row, key: str = "") -> Iterator[Segment]:
    """A segment a sentence, one behind the other; the time of a part is shared by the words of its sentences."""
    began = 0.0
    for number, (row, seconds) in enumerate(zip(document.get("sentences", ()), seconds_of(text, document), strict=True)):
        words = quoted(text, Span(row["start"], row["end"]), SHOWN)
        yield Segment(began, seconds, row["role"], words, f"{key}sentence-{number}")
        began += seconds


def seconds_of(text: str, document: Row) -> list[float]:
    """How long each sentence takes; together as long as the answer."""
    words = [len(text[row["start"] : row["end"]].split()) for row in document.get("sentences", ())]
    layers = document.get("layers", ())
    part_of = {number: at for at, layer in enumerate(layers) for number in layer["sentences"]}
    beside = max(0.0, document.get("seconds", 0.0) - sum(layer["seconds"] for layer in layers))
    spent = [*(layer["seconds"] for layer in layers), beside]
    parts = [part_of.get(number, len(layers)) for number in range(len(words))]
    return [spent[part] * share for part, share in zip(parts, _shares(words, parts), strict=True)]


def _shares(words: Sequence[int], parts: Sequence[int]) -> Iterator[float]:
    """Each sentence's share of the words of its part."""
    told: dict[int, int] = {}
    for count, part in zip(words, parts, strict=True):
        told[part] = told.get(part, 0) + count
    return (count / (told[part] or 1) for count, part in zip(words, parts, strict=True))
