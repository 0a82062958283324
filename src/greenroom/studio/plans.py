"""What the desk does with the plan: makes it, makes it again, moves its blocks and notes those that were done."""

from collections.abc import Callable, Iterable
from datetime import date, time
from threading import Lock

from greenroom.errors import UnusableOption
from greenroom.library.settings import Settings
from greenroom.plan.course import Course, Version
from greenroom.plan.making import Planned
from greenroom.plan.wanted import Done
from greenroom.record import NamedTuple
from greenroom.rehearsal.flow import Clock
from greenroom.rehearsal.holding import today
from greenroom.rehearsal.planning import Base, again, base_of, finish, make, move, take_back, term_of
from greenroom.rehearsal.planning_calendar import calendar_file, local_zone
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace
from greenroom.workspace.planned import read_course

NO_PLAN = "There is no plan yet: the page Plan makes one from a date and the hours that you have."
NO_BLOCK = "There is no block {!r} in the plan: the page Plan shows those that there are."
DONE_ALREADY = "“{}” is done already, on {}: the page Plan shows what comes next."
OVER = "The plan ended on {}: make another one."
A_DAY, A_WEEKEND_DAY = "A day of", "A weekend day of"
"""How what is wrong with hours is told."""
LONGEST_LINE = 1000
USUAL_TIME, USUAL_ALARM = time(18), 10
"""When the first block of a day begins, and how many minutes before each a calendar tells of it."""


class Shown(NamedTuple):
    """The plan and what was done of it, on a day of the person's."""

    course: Course
    day: date


class Plans:
    """The plan of a workspace; safe to call from several threads."""

    def __init__(self, workspace: Workspace, history: History, settings: Settings, clock: Clock) -> None:
        self._workspace, self._history, self._settings, self._clock = workspace, history, settings, clock
        self._lock = Lock()

    def look(self) -> Shown:
        """What was planned and done so far. Raises `UnusableWorkspace` where it cannot be read."""
        return Shown(read_course(self._workspace), today(self._clock))

    def make(self, until: date, units: int, weekend: int | None, off: Iterable[date], style: str | None) -> Base:
        """Makes a new plan, and gives what it rests on. Raises `UnusableOption`."""
        day = today(self._clock)
        term = term_of(until, day, units, weekend, off, style)
        return self._planned(lambda _, base: make(self._workspace, base, term, self._clock(), day))

    def again(self, off: Iterable[date] = ()) -> Base:
        """Plans anew from what was done, with further days off, and gives what it rests on. Raises `UnusableOption`."""
        course, day = self.look()
        term = standing(course).term
        if day >= term.until:
            raise UnusableOption(OVER.format(term.until))
        return self._planned(lambda course, base: again(self._workspace, course, base, self._clock(), day, off))

    def move(self, block: str, to: date) -> None:
        """Puts a block on another day. Raises `UnusableOption` where a rule forbids it."""
        with self._lock:
            course, day = self.look()
            move(self._workspace, course, open_block(course, block).block, to, self._clock(), day)

    def done(self, block: str, *, is_met: bool, changed: str, then: str) -> None:
        """Notes a block as done today, with the three lines of its practice note. Raises `UnusableOption`."""
        with self._lock:
            course, day = self.look()
            found = open_block(course, block).block
            note = Done(found.id, found.kind, found.skill, found.units, day, is_met, _line(changed), _line(then))
            finish(self._workspace, note, self._clock())

    def take_back(self, block: str) -> None:
        """A block that was noted as done is to do after all. Raises `UnusableOption`."""
        with self._lock:
            course, day = self.look()
            take_back(self._workspace, course, block, self._clock(), day)

    def calendar(self, begins: time = USUAL_TIME, zone: str = "", alarm: int = USUAL_ALARM) -> bytes:
        """The calendar file, in this machine's time zone unless told. Raises `UnusableOption` where its package is missing."""
        course, _ = self.look()
        standing(course)
        return calendar_file(course, zone or local_zone(), begins, alarm)

    def _planned(self, plan: Callable[[Course, Base], Version]) -> Base:
        with self._lock:
            course = read_course(self._workspace)
            with self._history.reading() as reader:
                kept = list(reader.rehearsals())
            base = base_of(self._workspace, kept, course.done, self._clock(), self._settings.plugins)
            plan(course, base)
            return base


def standing(course: Course) -> Version:
    """The plan that holds. Raises `UnusableOption` where there is none."""
    if course.now is None:
        raise UnusableOption(NO_PLAN)
    return course.now


def open_block(course: Course, name: str) -> Planned:
    """A block of the plan that holds and is still to do. Raises `UnusableOption`."""
    found = next((each for each in standing(course).made.planned if each.block.id == name), None)
    note = next((each for each in course.done if each.id == name), None)
    if note is not None:
        raise UnusableOption(DONE_ALREADY.format(note.id, note.day))
    if found is None:
        raise UnusableOption(NO_BLOCK.format(name[:80]))
    return found


def _line(told: str) -> str:
    return " ".join(told.split())[:LONGEST_LINE]
