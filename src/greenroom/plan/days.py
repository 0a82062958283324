"""The days of a term, and the time that is left on each."""

from collections.abc import Mapping
from datetime import date, timedelta

from greenroom.plan.block import Term
from greenroom.plan.task import Day

EVE = 2
"""Half hours on the last day at most: the day before an interview is light."""
SATURDAY = 5


def days_of(term: Term, today: date, spent: Mapping[date, int] | None = None) -> list[Day]:
    """The days from today (or the term's first) to the one before the interview; ``spent`` half hours are taken off."""
    first = max(today, term.begins)
    last = term.until - timedelta(days=1)
    every = (first + timedelta(days=number) for number in range((term.until - first).days))
    return [Day(day, max(0, units_on(term, day) - (spent or {}).get(day, 0)), day == last) for day in every]


def units_on(term: Term, day: date) -> int:
    """The half hours of a day by the term alone."""
    if day in term.off or not term.begins <= day < term.until:
        return 0
    units = term.weekend if day.weekday() >= SATURDAY else term.units
    return min(units, EVE) if day == term.until - timedelta(days=1) else units


def told(day: date) -> str:
    """A day for people: ``Sun 22 Nov``."""
    return f"{day:%a} {day.day} {day:%b}"


def longest(term: Term) -> int:
    """The half hours of the longest day that carries full work; of the last one where there is no other."""
    span = range((term.until - term.begins).days)
    every = [units_on(term, term.begins + timedelta(days=number)) for number in span]
    return max(every[:-1], default=0) or max(every, default=0)


def last_free(term: Term) -> date:
    """The last day that has time; the last one where none has."""
    days = [term.until - timedelta(days=number) for number in range(1, (term.until - term.begins).days + 1)]
    return next((day for day in days if units_on(term, day)), days[0])
