"""What a person's other answers tell: those checked before in the same run, and those of the workspace that a file is in."""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache

from greenroom.cli.backing import ledger_for, workspace_above
from greenroom.errors import UsersFault
from greenroom.library.answers import Source, find_answers, read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import settings_for
from greenroom.measured import Telling
from greenroom.reading.answer import Answer

FOLDERS = ("stories", "walkthroughs", "projects")
FIGURE = r"\d[\d.,]*\d"
NAME = r"(?<=[a-z,] )[A-Z][a-z]{2,}"
"""Patterns as text: an answer alone needs none of them."""
PIPED = "-"
YEAR = r"(?:19|20)\d\d"
TELLING, ENOUGH = 2, 6
"""What a name or a figure of three digits counts that stands in both files (a shorter one and a year count 1), and how much
there must be for the other file to be read."""


class Others:
    """The answers of a run, read one after the other: each is held against those before it, and against its workspace's other
    files."""

    def __init__(self, paths: Sequence[str | None]) -> None:
        self._of_run = {os.path.realpath(path) for path in paths if path is not None}
        self._before: list[Source] = []

    def beside(self, source: Source) -> tuple[Telling, ...]:
        """What other answers tell that may be of the same project."""
        path = source.attempt.path
        paths = filter(self._is_new, _of_workspace(os.path.dirname(path)) if path != PIPED else ())
        others = (*self._before, *(other for other in map(_source, paths) if other is not None))
        told = (_read(other.attempt.path) for other in others if _may_be_of_one_project(source, other))
        return tuple(each for each in told if each is not None)

    def add(self, source: Source) -> None:
        """Remembers an answer for those that follow; what was piped in cannot be read again."""
        if len(self._of_run) > 1 and source.attempt.path != PIPED:
            self._before.append(source)

    def _is_new(self, path: str) -> bool:
        return os.path.realpath(path) not in self._of_run


@cache
def _of_workspace(folder: str) -> tuple[str, ...]:
    """The files of the workspace that tell of projects."""
    place = workspace_above(os.path.abspath(folder or "."))
    folders = [os.path.join(place, name) for name in FOLDERS] if place else []
    return tuple(os.path.relpath(path) for path in folders if os.path.isdir(path) for path in _answers(path))


def _answers(folder: str) -> Iterator[str]:
    try:
        yield from find_answers(folder)
    except UsersFault:
        return


def _may_be_of_one_project(source: Source, other: Source) -> bool:
    """Whether two files are worth comparing at all: a title, or enough names and figures, stand in both; a copy tells the
    same.
    """
    if source.attempt.text == other.attempt.text:
        return False
    title = source.said_of_exercise.get("title")
    if title and title == other.said_of_exercise.get("title"):
        return True
    shared = _marks(source.attempt.text) & _marks(other.attempt.text)
    return sum(TELLING if _tells_much(mark) else 1 for mark in shared) >= ENOUGH


def _tells_much(mark: str) -> bool:
    return mark[0].isalpha() or (sum(map(str.isdigit, mark)) > 2 and not re.fullmatch(YEAR, mark))


@cache
def _marks(text: str) -> frozenset[str]:
    return frozenset((*re.findall(FIGURE, text), *re.findall(NAME, text)))


@cache
def _source(path: str) -> Source | None:
    """A file's answer; None where it cannot be read, for whoever checks that file is told so."""
    try:
        return read_answer(path)
    except UsersFault:
        return None


@cache
def _read(path: str) -> Telling | None:
    """What a file tells; None where it cannot be read."""
    from greenroom.reading.support.telling import telling

    source = _source(path)
    try:
        settings = settings_for(os.path.dirname(path))
        exercise = exercise_for(source, settings, {}) if source else None
    except UsersFault:
        return None
    if source is None or exercise is None:
        return None
    return telling(Answer(exercise, source.attempt, settings.plugins, ledger=ledger_for(os.path.dirname(path))))
