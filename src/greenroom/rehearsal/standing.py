"""Where a person stands, from what is kept; what is told of it is kept in turn."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from greenroom.event import stamp
from greenroom.history import Rehearsal
from greenroom.progress.ability import Range
from greenroom.progress.course import Point, courses
from greenroom.progress.noted import MODE, NAME, facts_of, noted
from greenroom.progress.observing import Outcome, Skill, outcomes
from greenroom.progress.standing import Change, Standing, changes, standings
from greenroom.record import NamedTuple
from greenroom.rehearsal.beginning import new_identifier
from greenroom.rehearsal.flow import Clock, Sitting
from greenroom.rehearsal.listening import tells_nothing_yet
from greenroom.store.keeping import History
from greenroom.store.log import Log


class Progress(NamedTuple):
    """Every skill's standing, its course, what changed in the last week, and what all of it rests on."""

    at: datetime
    standings: Sequence[Standing]
    courses: dict[Skill, list[Point]]
    changes: Sequence[Change]
    outcomes: Sequence[Outcome]

    def facts(self) -> dict[str, Any]:
        """As JSON values: every skill with its range or what is missing, its course, and the changes of the week."""
        return {
            "at": stamp(self.at),
            "skills": list(map(self._skill, self.standings)),
            "changes": list(map(_change, self.changes)),
        }

    def _skill(self, standing: Standing) -> dict[str, Any]:
        course = [{"at": stamp(point.at), **_range(point.range)} for point in self.courses.get(standing.skill, ())]
        counted = {"answers": standing.answers, "questions": standing.questions}
        known = _range(standing.range) if standing.range else None
        return {**standing.skill._asdict(), **counted, "range": known, "missing": standing.missing, "course": course}


def progress(history: History, clock: Clock) -> Progress:
    """Where the person stands now. Where that differs from what was told last, it is noted in the log.

    What was said in a real round counts once the round is debriefed.
    """
    with history.reading() as reader:
        kept = list(reader.rehearsals())
    now = clock()
    found = told_outcomes(kept)
    notes = noted(kept)
    at_hand = standings(found, now)
    if any(standing.range for standing in at_hand) and not (notes and notes[-1].outcomes == len(found)):
        _note(history.log, clock, at_hand, len(found))
    return Progress(now, at_hand, courses(found, notes, now), changes(found, now), found)


def told_outcomes(kept: Iterable[Rehearsal]) -> list[Outcome]:
    """The outcomes of everything whose scores may be told."""
    return outcomes(rehearsal for rehearsal in kept if not tells_nothing_yet(rehearsal) or _is_debriefed(rehearsal))


def _is_debriefed(rehearsal: Rehearsal) -> bool:
    return any(remark.name == "debriefed" for remark in rehearsal.remarks)


def _note(log: Log, clock: Clock, at_hand: Sequence[Standing], outcomes: int) -> None:
    sitting = Sitting.begin(new_identifier(clock()), [], log, clock, mode=MODE, project="", follow_ups=0)
    sitting.note(NAME, **facts_of(at_hand, outcomes))
    sitting.note("ended")


def _change(change: Change) -> dict[str, Any]:
    before = _range(change.before) if change.before else None
    attempts = [outcome.attempt for outcome in change.answered]
    return {**change.skill._asdict(), "before": before, "since": _range(change.since), "attempts": attempts}


def _range(known: Range) -> dict[str, float]:
    return {name: round(value, 4) for name, value in known._asdict().items()}
