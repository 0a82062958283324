"""Holds what a lab's page claims against what a run measured."""

from collections.abc import Sequence
from math import hypot, isfinite
from typing import NamedTuple

from greenroom.labs.lab import Claim, Lab
from greenroom.labs.outcome import Measure
from greenroom.labs.running.record import Figure
from greenroom.labs.wording import Subject, subject_of

BORNE_OUT, NOT_BORNE_OUT, NOT_MEASURED = VERDICTS = ("borne out", "not borne out", "not measured")
ROUNDING = 1e-12


class Held(NamedTuple):
    """A claim with its verdict and both figures; ``right`` is None where it compares with a value, or was not measured."""

    claim: Claim
    verdict: str
    left: Measure | None = None
    right: Measure | None = None


def held(lab: Lab, figures: Sequence[Figure]) -> tuple[Held, ...]:
    """Every claim of a lab, against the figures of its stage."""
    return tuple(_held(claim, [figure.measure for figure in figures if figure.stage == claim.stage]) for claim in lab.claims)


def find(measures: Sequence[Measure], subject: Subject) -> Measure | None:
    """The measure of a subject, if there is one."""
    return next((one for one in measures if (one.variant, one.metric, one.part) == tuple(subject)), None)


def _held(claim: Claim, measures: Sequence[Measure]) -> Held:
    left, right = (find(measures, subject) if (subject := subject_of(text)) else None for text in (claim.left, claim.right))
    holds = None if left is None or claim.right and right is None else _holds(claim, left, right)
    return Held(claim, NOT_MEASURED if holds is None else BORNE_OUT if holds else NOT_BORNE_OUT, left, right)


def _holds(claim: Claim, left: Measure, right: Measure | None) -> bool | None:
    """Whether a claim holds; None where a number or an interval that it takes is missing."""
    against = right.value if right else (claim.value or 0.0)
    difference = left.value - against
    if not isfinite(difference):
        return None
    if claim.relation == "above":
        return difference >= claim.by - ROUNDING
    if claim.relation == "below":
        return -difference >= claim.by - ROUNDING
    if claim.relation == "not-apart":
        low, high = interval_of_difference(left, right)
        return None if low is None or high is None else low - ROUNDING <= (0 if right else against) <= high + ROUNDING
    return abs(difference) <= claim.by + ROUNDING


def interval_of_difference(left: Measure, right: Measure | None) -> tuple[float | None, float | None]:
    """The 95 % interval of left minus right, as of two independent measurements; of left alone where there is no right.

    A stage that can pair its measurements gives their difference as a measure of its own, which is narrower.
    """
    if right is None:
        return left.low, left.high
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return None, None
    difference = left.value - right.value
    down = hypot(left.value - left.low, right.high - right.value)
    up = hypot(left.high - left.value, right.value - right.low)
    return difference - down, difference + up
