"""What the commands over a plan share: the course, and what a plan rests on."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from greenroom.cli.forms.page import Page
from greenroom.plan.course import Course
from greenroom.workspace.place import Workspace, find_workspace
from greenroom.workspace.planned import read_course

if TYPE_CHECKING:
    from greenroom.rehearsal.planning import Base


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
