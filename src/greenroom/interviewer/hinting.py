"""Hints for the coached manner, in three levels: what is asked for, a way to an answer of one's own, a check of it."""

import os
from collections.abc import Mapping
from functools import cache

from greenroom.content import HERE
from greenroom.history import Asked

LEVELS = ("clarify", "approach", "validate")
FILE = os.path.join(HERE, "hints.toml")


def hint(question: Asked, level: int) -> str:
    """The hint of a level, 1 to 3, for a question: that of its kind of follow-up, else of its kind of answer."""
    hints = _hints()
    own = hints["question"].get(question.follow_up) or hints["answer"][question.kind]
    return own[LEVELS[level - 1]]


@cache
def _hints() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    import tomllib

    with open(FILE, "rb") as file:
        return tomllib.load(file)
