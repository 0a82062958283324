"""Where a person stands after what was judged: a range per skill, or what is still missing for one."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from greenroom.progress.ability import Abilities, Range
from greenroom.progress.constants import ENOUGH_ANSWERS, ENOUGH_QUESTIONS
from greenroom.progress.observing import Outcome, Skill, questions
from greenroom.record import NamedTuple

DAY = 86400.0


class Standing(NamedTuple):
    """A skill after so many ``answers`` to so many different ``questions``; no range where that is not enough to say."""

    skill: Skill
    answers: int
    questions: int
    range: Range | None

    @property
    def missing(self) -> str:
        """What is still needed before there is a number; empty where there is one."""
        if self.range is not None:
            return ""
        answers, others = ENOUGH_ANSWERS - self.answers, ENOUGH_QUESTIONS - self.questions
        if answers > 0:
            return f"{answers} more {'answer' if answers == 1 else 'answers'}"
        return f"an answer to {others} more {'question' if others == 1 else 'questions'}"


class Change(NamedTuple):
    """A skill at two moments: the range before (None where there was none yet), the range since, and what was answered."""

    skill: Skill
    before: Range | None
    since: Range
    answered: tuple[Outcome, ...]


def standings(found: Sequence[Outcome], now: datetime) -> list[Standing]:
    """Every skill that was answered for until a moment, in the order in which they came up."""
    return next(over_time(found, [now]))


def over_time(found: Sequence[Outcome], moments: Sequence[datetime]) -> Iterator[list[Standing]]:
    """The standings at each of the moments, which go forward; each rests on nothing that came later."""
    for own, rested in _known(found, moments):
        yield [_standing(skill, answered, rested) for skill, answered in own.items()]


def abilities(found: Sequence[Outcome], now: datetime) -> Abilities:
    """What is known of the learner at a moment; its skills are named by `ability_name`."""
    return next(rested for _, rested in _known(found, [now]))


def ability_name(skill: Skill) -> str:
    """The name of a skill's ability."""
    return f"{skill.kind}:{skill.name}"


def changes(found: Sequence[Outcome], now: datetime, days: float = 7.0) -> list[Change]:
    """What has changed in the last days, the largest first: only skills that were answered for in them and have a range."""
    began = now - timedelta(days=days)
    then, today = over_time(found, [began, now])
    before = {standing.skill: standing.range for standing in then}
    recent = [outcome for outcome in found if began < outcome.at <= now]
    made = [
        Change(standing.skill, before.get(standing.skill), standing.range, answered)
        for standing in today
        if standing.range is not None and (answered := tuple(outcome for outcome in recent if standing.skill in outcome.skills))
    ]
    return sorted(made, key=lambda change: -_moved(change))


def _moved(change: Change) -> float:
    return abs(change.since.share - (change.before.share if change.before else change.since.share))


def _known(found: Sequence[Outcome], moments: Sequence[datetime]) -> Iterator[tuple[dict[Skill, list[Outcome]], Abilities]]:
    """At each of the moments, the outcomes of every skill so far, and what they make of the learner."""
    known, own, last = Abilities(), dict[Skill, list[Outcome]](), None
    coming = iter([*found, None])
    outcome = next(coming)
    for moment in moments:
        while outcome is not None and outcome.at <= moment:
            known.rest(_days(last, outcome.at))
            known.see([ability_name(skill) for skill in outcome.skills], outcome.share)
            for skill in outcome.skills:
                own.setdefault(skill, []).append(outcome)
            last, outcome = outcome.at, next(coming)
        rested = known.copy()
        rested.rest(_days(last, moment))
        yield own, rested


def _standing(skill: Skill, answered: Sequence[Outcome], known: Abilities) -> Standing:
    asked = questions(answered)
    is_enough = len(answered) >= ENOUGH_ANSWERS and asked >= ENOUGH_QUESTIONS
    return Standing(skill, len(answered), asked, known.range_of(ability_name(skill)) if is_enough else None)


def _days(before: datetime | None, after: datetime) -> float:
    return (after - before).total_seconds() / DAY if before else 0.0
