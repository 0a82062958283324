"""A person puts a block on another day: the rules that a plan never breaks, each as a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from greenroom.plan.block import UNIT, Block
from greenroom.plan.course import Course, Version
from greenroom.plan.days import told, units_on
from greenroom.plan.making import Planned
from greenroom.plan.wanted import spent

MOST_IN_EXCHANGE = 2


class Refused(Exception):
    """A block cannot stand on a day: why, in one sentence."""


def moved(course: Course, version: Version, block: Block, to: date, today: date) -> Version:
    """The plan with a block that is still to do on another day.

    Where that day is full, one or two blocks of it go to the day that the block leaves, those that matter least first.
    Raises `Refused` where neither breaks no rule.
    """
    reason = refusal(course, version, block, to, today)
    if not reason:
        return version.placed({block.id: to})
    for others in _in_exchange(course, version, block, to, today):
        found = _traded(course, version, block, to, others, today)
        if found is not None:
            return found
    raise Refused(reason)


def refusal(course: Course, version: Version, block: Block, to: date, today: date) -> str:
    """Why a block that is still to do cannot stand on a day beside all others, in one sentence; empty where it can."""
    return next(_reasons(course, version, block, to, today), "")


def _in_exchange(course: Course, version: Version, block: Block, to: date, today: date) -> Iterator[tuple[Planned, ...]]:
    """What of a day may make room; nothing where the block leaves no day that is still ahead. What a person put there stays."""
    own, kept = version.day_of(block.id), {*course.pinned(), *(each.id for each in course.done)}
    if own is not None and today <= own != to >= today:
        here = [each for each in version.made.planned if each.day == to and each.block.id not in kept]
        here.sort(key=lambda each: (each.block.worth, each.block.id))
        for many in range(1, MOST_IN_EXCHANGE + 1):
            yield from combinations(here, many)


def _traded(course: Course, version: Version, block: Block, to: date, others: Sequence[Planned], today: date) -> Version | None:
    """The plan with a block in the place of others, and they in its place; None where a rule forbids it."""
    own, names = version.day_of(block.id), {each.block.id for each in others}
    rest = tuple(each for each in version.made.planned if each.block.id not in names)
    now = version._replace(made=version.made._replace(planned=rest))
    for each, day in [(Planned(to, block), to), *((each, own) for each in others)]:
        if day is None or refusal(course, now, each.block, day, today):
            return None
        left = tuple(one for one in now.made.planned if one.block.id != each.block.id)
        now = now._replace(made=now.made._replace(planned=(*left, each._replace(day=day))))
    return now.placed({})


def _reasons(course: Course, version: Version, block: Block, to: date, today: date) -> Iterator[str]:
    done = {each.id for each in course.done}
    others = [each for each in version.made.planned if each.block.id not in done and each.block.id != block.id]
    yield from _of_the_day(version, block, to, today)
    yield from _of_order(block, others, to, today)
    yield from _of_its_skill(course, block, others, to)
    yield from _of_time(course, version, block, others, to)


def _of_the_day(version: Version, block: Block, to: date, today: date) -> Iterator[str]:
    last = version.term.until - timedelta(days=1)
    if not today <= to <= last:
        yield f"{told(to)} is not among the days ahead: choose one from today to {told(last)}."
    elif version.day_of(block.id) == to:
        yield f"It stands on {told(to)} already: choose another day."
    elif not units_on(version.term, to):
        yield f"{told(to)} is kept free: choose a day that has time."
    elif to == last and not block.is_light:
        yield f"{told(to)} is the day before the interview and stays light: choose another day for this."


def _of_order(block: Block, others: Sequence[Planned], to: date, today: date) -> Iterator[str]:
    """What was missed can still be done today at the earliest."""
    for each in others:
        if each.block.id == block.after and to <= max(each.day, today):
            yield f"It rests on “{each.block.label}” ({each.block.kind}), which {_stands(each, today)}: choose a later day."
        if each.block.after == block.id and today <= each.day <= to:
            later = f"“{each.block.label}” ({each.block.kind})"
            yield f"{later} rests on it and is planned for {told(each.day)}: choose an earlier day."


def _of_its_skill(course: Course, block: Block, others: Iterable[Planned], to: date) -> Iterator[str]:
    is_planned = any(each.day == to and each.block.skill == block.skill for each in others)
    if is_planned or any(each.day == to and each.skill == block.skill for each in course.done):
        yield f"{told(to)} has a block of the same skill, and one a day is enough: choose another day."


def _of_time(course: Course, version: Version, block: Block, others: Iterable[Planned], to: date) -> Iterator[str]:
    free = units_on(version.term, to) - spent(course.done).get(to, 0)
    free -= sum(each.block.units for each in others if each.day == to)
    if free < block.units:
        left = f"{free * UNIT} minutes" if free > 0 else "no time"
        yield f"{told(to)} has {left} left, and it takes {block.minutes}: move something away first, or choose another day."


def _stands(each: Planned, today: date) -> str:
    return f"is planned for {told(each.day)}" if each.day >= today else "is not done yet"
