"""What a list of exercises shows, without reading their sources."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from greenroom.errors import BrokenContent, UnusableOption
from greenroom.library.choices import chosen
from greenroom.library.problem_tables import READERS
from greenroom.library.problems import FILE, problem_folders
from greenroom.library.questions import sentence
from greenroom.problem import DIFFICULTIES
from greenroom.record import NamedTuple


class Outline(NamedTuple):
    """An exercise at a glance; ``variants`` are the names of those beside the usual one."""

    key: str
    title: str
    pattern: str
    difficulty: str
    minutes: float
    variants: tuple[str, ...] = ()


@cache
def all_outlines(plugins: tuple[str, ...] = ()) -> Mapping[str, Outline]:
    """Every exercise by its key, by pattern, the easier first. Raises `BrokenContent` where one is not as it should be."""
    found = [_outline(key, folder) for key, folder in problem_folders(plugins).items()]
    return {one.key: one for one in sorted(found, key=lambda one: (one.pattern, DIFFICULTIES.index(one.difficulty), one.key))}


def _outline(key: str, folder: str) -> Outline:
    import tomllib

    path = os.path.join(folder, FILE)
    try:
        with open(path, "rb") as file:
            table = tomllib.load(file)
        fields: dict[str, Any] = {name: READERS[name](table.get(name)) for name in ("title", "pattern", "minutes")}
        difficulty = chosen(table.get("difficulty"), DIFFICULTIES, "difficulty")
        names = tuple(sentence(row.get("name")) for row in table.get("variants", ()))
        return Outline(key=key, difficulty=difficulty, variants=names, **fields)
    except (OSError, tomllib.TOMLDecodeError, UnusableOption, AttributeError) as error:
        raise BrokenContent(f"{path}: {error}") from error
