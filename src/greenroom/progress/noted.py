"""Estimates as they were told, so that no later engine or constant changes what the past says."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from greenroom.event import Facts
from greenroom.history import Rehearsal
from greenroom.progress.ability import Range
from greenroom.progress.constants import VERSION
from greenroom.progress.observing import Skill
from greenroom.progress.standing import Standing
from greenroom.record import NamedTuple

MODE, NAME = "estimate", "estimated"
"""An estimate is kept as a sitting in which nothing is asked, with one remark."""


class Noted(NamedTuple):
    """What was told at a moment: the ranges by skill, and how many outcomes they rested on."""

    at: datetime
    version: str
    outcomes: int
    ranges: Mapping[Skill, Range]


def noted(rehearsals: Iterable[Rehearsal]) -> list[Noted]:
    """Every estimate that was told, the oldest first."""
    remarks = [remark for rehearsal in rehearsals for remark in rehearsal.remarks if remark.name == NAME]
    return sorted((_read(remark.at, remark.facts) for remark in remarks), key=lambda note: note.at)


def facts_of(standings: Sequence[Standing], outcomes: int) -> dict[str, Any]:
    """Standings as the facts of an ``estimated`` event; only those that have a range."""
    ranges = [[*standing.skill, *map(_rounded, standing.range)] for standing in standings if standing.range is not None]
    return {"version": VERSION, "outcomes": outcomes, "ranges": ranges}


def _read(at: datetime, facts: Facts) -> Noted:
    ranges = {Skill(kind, name): Range(*ends) for kind, name, *ends in facts["ranges"]}
    return Noted(at, facts["version"], facts["outcomes"], ranges)


def _rounded(share: float) -> float:
    return round(share, 4)
