"""How measured numbers are named and written for a person: ``variant metric part``, and as many digits as they bear."""

import re
from collections.abc import Callable
from math import isfinite
from typing import NamedTuple

from greenroom.labs.outcome import Measure

TINY = 1e-3
"""What is smaller is written with an exponent."""
PLACE = re.compile(r"\{([^{}]+)\}")


class Subject(NamedTuple):
    """What was measured: ``metric`` of ``variant``, on ``part`` of the data (empty: on all of it)."""

    variant: str
    metric: str
    part: str = ""


def subject_of(text: str) -> Subject | None:
    """The subject that a text names; None where it names none."""
    words = text.split(maxsplit=2)
    return Subject(*words) if len(words) > 1 else None


def measure_name(measure: Measure) -> str:
    """A measure by its metric and its part."""
    return f"{measure.metric} ({measure.part})" if measure.part else measure.metric


def places_in(template: str) -> list[str]:
    """The subjects that a template leaves a place for."""
    return PLACE.findall(template)


def filled(template: str, figure: Callable[[Subject], str]) -> str:
    """The template with the figure of each subject in its place."""
    return PLACE.sub(lambda match: figure(subject_of(match[1]) or Subject(match[1], "")), template)


def amount(measure: Measure) -> str:
    """The value with its unit and its 95 % interval: ``0.845 [0.836, 0.854]``; without one that has no width: ``118 ms``."""
    unit = f" {measure.unit}" if measure.unit else ""
    if measure.low is None or measure.high is None or measure.low == measure.high:
        return number(measure.value) + unit
    digits = _digits(measure.high - measure.low)
    low, high = (number(end, digits) for end in (measure.low, measure.high))
    return f"{number(measure.value, digits)}{unit} [{low}, {high}]"


def number(value: float, digits: int | None = None) -> str:
    """With commas from 10,000 on; ``digits`` behind the point, else as many as make four that count."""
    if not isfinite(value):
        return "–"
    if digits is None and 0 < abs(value) < TINY:
        return f"{value:.3g}"
    if digits is None:
        digits = 0 if value == int(value) or abs(value) >= 1000 else _digits(value) + 1
    return f"{value:,.{digits}f}" if abs(value) >= 10_000 else f"{value:.{digits}f}"


def _digits(size: float) -> int:
    """Digits behind the point with which something of this size shows two that count, and no fewer than three for shares."""
    size = abs(size)
    if size == 0:
        return 3
    return 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3 if size >= 0.01 else 4 if size >= TINY else 6
