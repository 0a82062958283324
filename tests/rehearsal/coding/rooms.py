"""A coding round without a person in it, on an exercise of its own that is small enough to be quick."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from greenroom.errors import UsersFault
from greenroom.history import Rehearsal
from greenroom.library.settings import Settings
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.rehearsal.coding.starting import alone, begin
from greenroom.rehearsal.flow import Sitting
from greenroom.sandbox import Sandbox, choose
from greenroom.store.log import Log

KEY = "running-sums"
BEGAN = datetime(2026, 11, 21, 12, tzinfo=UTC)
RIGHT = "def window_sums(numbers, width):\n    return [sum(numbers[i : i + width]) for i in range(len(numbers) - width + 1)]\n"
WRONG = "def window_sums(numbers, width):\n    return numbers\n"
TESTS = (
    "from solution import window_sums\n\n\n"
    "def test_three():\n    assert window_sums([1, 2, 3], 2) == [3, 5]\n\n\n"
    "def test_too_wide():\n    assert window_sums([1], 2) == []\n"
)
SETTINGS = Settings()


class Clock:
    """Gives a moment a second later than the last one."""

    def __init__(self, at: datetime = BEGAN) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def begun(folder: Path | str, *, real: bool = False, kept: tuple[Rehearsal, ...] = (), identifier: str = "r") -> Sitting:
    """An exercise that was just begun."""
    held = alone(real=real, seed=7)
    return begin(identifier, [Wanted(KEY)], held, kept, SETTINGS, Log(str(folder)), Clock())


def a_sandbox() -> Iterator[Sandbox]:
    """The best tier that this machine has; skips where nothing can be run."""
    try:
        yield choose(None, ask=lambda _: True)
    except UsersFault as fault:
        pytest.skip(str(fault))
