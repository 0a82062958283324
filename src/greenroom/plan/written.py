"""Days and hours of a plan as people write them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from greenroom.errors import UnusableOption

LONGEST_DAY = 12.0
RANGE = re.compile(r"(?P<first>[^.]+)\.\.(?P<last>[^.]+)")
MOST_OFF = 200


def day_of(word: str) -> date:
    """A day as people write it. Raises `UnusableOption`."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise UnusableOption(f"{word!r} is no date: write it as 2026-12-06.") from None


def days_off(words: Iterable[str]) -> list[date]:
    """Days, and stretches as 2026-12-24..2026-12-26. Raises `UnusableOption`."""
    found: list[date] = []
    for word in words:
        stretch = RANGE.fullmatch(word)
        first, last = (day_of(stretch["first"]), day_of(stretch["last"])) if stretch else (day_of(word),) * 2
        if not 0 <= (last - first).days < MOST_OFF:
            raise UnusableOption(f"{word!r} is no stretch of days: write the earlier one first, as 2026-12-24..2026-12-26.")
        found += [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return found


def units_of(word: str, name: str, least: float) -> int:
    """Half hours from hours. Raises `UnusableOption`."""
    try:
        hours = float(word)
    except ValueError:
        hours = -1.0
    if not least <= hours <= LONGEST_DAY or hours * 2 != int(hours * 2):
        raise UnusableOption(f"{name} {word} cannot be planned: give {least:g} to {LONGEST_DAY:.0f} hours in steps of a half.")
    return int(hours * 2)
