"""The rounds and the house styles: a TOML file each, in the folders ``rounds`` and ``styles`` of the content."""

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from greenroom.content import HERE
from greenroom.errors import BrokenContent, UnusableOption
from greenroom.exercise import AUDIENCES, COMPETENCIES, FOLLOW_UPS, FORMATS, Question
from greenroom.library.choices import chosen, suggestion
from greenroom.library.questions import facts, sentence, several
from greenroom.problem import DIFFICULTIES
from greenroom.round import CHALLENGES, Part, Round, Style
from greenroom.scorecard import RUBRICS

Readers = Mapping[str, Callable[[Any], object]]
CATEGORIES = tuple(dict.fromkeys(row.name for rubric in RUBRICS.values() for row in rubric))


@cache
def all_rounds() -> Mapping[str, Round]:
    """Every round by its name. Raises `BrokenContent` where one is not as it should be."""
    return {name: Round(name=name, **fields) for name, fields in read_tables("rounds", ROUND)}


@cache
def all_styles() -> Mapping[str, Style]:
    """Every house style by its name. Raises `BrokenContent` where one is not as it should be."""
    return {name: Style(name=name, **fields) for name, fields in read_tables("styles", STYLE)}


def find_round(name: str) -> Round:
    """The round of this name. Raises `UnusableOption`, with the nearest, where there is none."""
    return all_rounds()[chosen(name, all_rounds(), "round")]


def suited(selector: str, questions: Mapping[str, Question]) -> list[Question]:
    """The questions that a part's selector means: ``topic/name``, ``topic/*`` or ``topic/*:competency``; no follow-ups.

    Raises `UnusableOption` where it means none.
    """
    place, _, competency = selector.partition(":")
    topic, _, name = place.partition("/")
    found = [
        question
        for question in questions.values()
        if (question.key == place or (name == "*" and question.topic == topic and not question.follow_up))
        and (not competency or competency in question.competencies)
    ]
    if not found:
        raise UnusableOption(f"no question of the bank fits {selector!r}.")
    return found


def read_tables(folder: str, readers: Readers) -> Iterable[tuple[str, dict[str, Any]]]:
    """Every TOML file of a folder of the content by its name, read. Raises `BrokenContent` where one is not as it should be."""
    import tomllib

    for file in sorted(os.listdir(os.path.join(HERE, folder))):
        path = os.path.join(HERE, folder, file)
        try:
            with open(path, "rb") as opened:
                yield file.removesuffix(".toml"), fields_of(tomllib.load(opened), readers)
        except (OSError, tomllib.TOMLDecodeError, UnusableOption) as error:
            raise BrokenContent(f"{path}: {error}") from error


def fields_of(table: Mapping[str, object], readers: Readers) -> dict[str, Any]:
    """A table with every value read. Raises `UnusableOption` for an unknown key or a value that does not fit."""
    unknown = set(table) - set(readers)
    if unknown:
        raise UnusableOption(f"the key {min(unknown)!r} is unknown: {suggestion(min(unknown), readers)}")
    return {name: read(table.get(name)) for name, read in readers.items()}


def _minutes(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return float(value)
    raise UnusableOption(f"minutes {value!r} is no length of time: give a number above 0.")


def count_from(least: int) -> Callable[[object], int]:
    """Reads a whole number that is at least so much, which it is where nothing is said."""

    def read(value: object) -> int:
        if value is None:
            return least
        if isinstance(value, int) and value >= least:
            return value
        raise UnusableOption(f"{value!r} is no count: give a whole number from {least} on.")

    return read


def _some(allowed: Iterable[str] = ()) -> Callable[[object], tuple[str, ...]]:
    return lambda value: () if value is None else several(value, allowed)


def _selectors(value: object) -> tuple[str, ...]:
    selectors = several(value)
    for selector in selectors:
        if ":" in selector:
            chosen(selector.partition(":")[2], COMPETENCIES, "competency")
    return selectors


def _leans(value: Any) -> Mapping[str, float]:
    table = value or {}
    return {chosen(kind, FOLLOW_UPS, "kind of follow-up"): _minutes(lean) for kind, lean in table.items()}


def _parts(value: Any) -> tuple[Part, ...]:
    if not isinstance(value, list) or not value:
        raise UnusableOption("a round needs at least one of its [[parts]].")
    parts = tuple(Part(**fields_of(table, PART)) for table in value)
    for part in parts:
        if bool(part.ask) == part.is_coding or part.is_coding != parts[0].is_coding:
            raise UnusableOption("every part must ask questions, or every part name difficulties of exercises.")
    return parts


PART: Readers = {
    "name": sentence,
    "minutes": _minutes,
    "ask": lambda value: () if value is None else _selectors(value),
    "several": count_from(1),
    "follow_ups": count_from(0),
    "general": _some(FOLLOW_UPS),
    "patterns": _some(),
    "difficulties": _some(DIFFICULTIES),
}
ROUND: Readers = {
    "title": sentence,
    "about": sentence,
    "minutes": _minutes,
    "audience": lambda value: chosen(value, AUDIENCES, "audience"),
    "format": lambda value: None if value is None else chosen(value, FORMATS, "format"),
    "style": sentence,
    "opening": sentence,
    "warm_up": lambda value: "" if value is None else sentence(value),
    "closing": sentence,
    "critical": _some(),
    "rubric": lambda value: several(value, CATEGORIES),
    "parts": _parts,
    "facts": facts,
}
STYLE: Readers = {
    "title": sentence,
    "says": sentence,
    "leans": _leans,
    "challenges": _some(CHALLENGES),
    "decides": _some(CATEGORIES),
}
