"""What the commands over a plan share: the course, what a plan rests on, dates and hours as people write them."""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from greenroom.cli.forms.page import Page
from greenroom.errors import UnusableOption
from greenroom.plan.course import Course
from greenroom.workspace.place import Workspace, find_workspace
from greenroom.workspace.planned import read_course

if TYPE_CHECKING:
    from greenroom.rehearsal.planning import Base

LONGEST_DAY = 12.0
RANGE = re.compile(r"(?P<first>[^.]+)\.\.(?P<last>[^.]+)")
MOST_OFF = 200


def course_at(folder: str) -> tuple[Workspace, Course]:
    """The workspace that a folder is in, and its course; what could not be read is told. Raises `UnusableWorkspace`."""
    place = find_workspace(folder)
    course = read_course(place)
    tell(course.complaints)
    return place, course


def base_at(place: Workspace, course: Course) -> "Base":
    """What a plan rests on now."""
    from greenroom.cli.keeping import now, opened, tell_what_happened
    from greenroom.library.settings import settings_for
    from greenroom.rehearsal.planning import base_of

    _, history = opened(place.folder)
    with history.reading() as reader:
        base = base_of(place, reader.rehearsals(), course.done, now(), settings_for(place.folder).plugins)
    tell_what_happened(history)
    tell(base.complaints)
    return base


def tell(sentences: Iterable[str]) -> None:
    """Says them beside what is printed."""
    for sentence in sentences:
        print(f"greenroom: {sentence}", file=sys.stderr)


def tell_of_base(base: "Base", without_mock: Iterable[str], page: Page) -> Iterator[str]:
    """What a plan could not rest on, and what it has no room for."""
    from greenroom.rehearsal.planning import ADD_ONE

    if base.is_usual:
        yield from page.wrapped(ADD_ONE, 0)
    missing = list(without_mock)
    if missing:
        yield from page.wrapped(
            f"There is no time for a mock of: {', '.join(missing)}. More hours, or fewer days off, would make room.", 0
        )


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
