"""Third pass: what the wording says will be probed."""

import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from greenroom.content import HERE
from greenroom.finding import Span
from greenroom.jobs import headings
from greenroom.jobs.parts import Part, sentences
from greenroom.jobs.phrases import Phrases, by_name
from greenroom.jobs.posting import RUBRICS, Rubric
from greenroom.jobs.tokens import Tokens
from greenroom.record import NamedTuple

LOUD = {headings.DUTIES, headings.MUST, headings.INTRO, headings.CAN_LEARN}


class Probing(NamedTuple):
    """The cues and the questions of every rubric."""

    cues: "Phrases[str]"
    questions: Mapping[str, tuple[str, ...]]


@cache
def probing() -> Probing:
    """What is known of rubrics."""
    with open(os.path.join(HERE, "jobs", "rubrics.toml"), "rb") as file:
        tables = tomllib.load(file)
    cues = by_name({name: [cue.strip() for cue in table["cues"].split(",")] for name, table in tables.items()})
    return Probing(cues, {name: tuple(tables[name]["questions"]) for name in RUBRICS})


def rubrics(text: str, words: Tokens, cut: Sequence[Part]) -> tuple[Rubric, ...]:
    """Every rubric that a line speaks for, with the sentence that speaks loudest, in the order of the contract."""
    known = probing()
    said: dict[str, dict[Span, int]] = {}
    for name, line in _lines(text, words, cut, known):
        counts = said.setdefault(name, {})
        counts[line] = counts.get(line, 0) + 1
    return tuple(Rubric(name, _loudest(said[name]), known.questions[name]) for name in RUBRICS if name in said)


def _loudest(counts: Mapping[Span, int]) -> Span:
    return max(counts, key=lambda line: (counts[line], -line.start))


def _lines(text: str, words: Tokens, cut: Iterable[Part], known: Probing) -> Iterable[tuple[str, Span]]:
    lines = iter([line for part in cut if part.kind in LOUD and not part.is_heading for line in sentences(text, part.span)])
    line = next(lines, None)
    for first, last, name in known.cues.all(words):
        start, end = words.starts[first], words.ends[last - 1]
        while line and line.end <= start:
            line = next(lines, None)
        if line and line.start <= start and end <= line.end:
            yield name, _trimmed(text, line)


def _trimmed(text: str, line: Span) -> Span:
    words = text[line.start : line.end]
    return Span(line.start + len(words) - len(words.lstrip()), line.start + len(words.rstrip()))
