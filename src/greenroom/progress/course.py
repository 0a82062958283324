"""The course of a skill: its range on every day on which something was answered. What was told once is not told otherwise."""

from collections.abc import Sequence
from datetime import datetime

from greenroom.progress.ability import Range
from greenroom.progress.noted import Noted
from greenroom.progress.observing import Outcome, Skill
from greenroom.progress.standing import over_time
from greenroom.record import NamedTuple


class Point(NamedTuple):
    """A skill's range at a moment."""

    at: datetime
    range: Range


def courses(found: Sequence[Outcome], notes: Sequence[Noted], now: datetime) -> dict[Skill, list[Point]]:
    """Of every skill with a range its course, the oldest point first.

    Where an estimate was told, it is the point of its day; other days get the estimate from the outcomes until then.
    """
    told = {note.at.date(): note for note in notes if note.at <= now}
    days = {outcome.at.date(): outcome.at for outcome in found if outcome.at <= now and outcome.at.date() not in told}
    points = [(note.at, skill, known) for note in told.values() for skill, known in note.ranges.items()]
    moments = sorted(days.values())
    for at, day in zip(moments, over_time(found, moments), strict=True):
        points += [(at, standing.skill, standing.range) for standing in day if standing.range is not None]
    made: dict[Skill, list[Point]] = {}
    for at, skill, known in sorted(points, key=lambda point: point[0]):
        made.setdefault(skill, []).append(Point(at, known))
    return made
