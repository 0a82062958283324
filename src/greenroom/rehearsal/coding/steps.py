"""What a coding round does next, seen from its state alone; after a crash the same function goes on where it stopped."""

from collections.abc import Iterator

from greenroom.history import Rehearsal
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.chosen import chosen_in
from greenroom.rehearsal.coding.work import GROWTH, TESTS, Work, works
from greenroom.rehearsal.steps import Debrief, End, Rate


class LayOut(NamedTuple):
    """Put what is missing of the stages of the exercise with this number."""

    number: int


class Attend(NamedTuple):
    """The person works on an exercise."""

    work: Work


class Close(NamedTuple):
    """Take the stages of an exercise as they stand."""

    work: Work


class Submit(NamedTuple):
    """Judge the cases of what stands there, which was not submitted as it is."""

    work: Work


class Pending(NamedTuple):
    """Measure ``what`` of a submission: how its cost grows, or what its tests would notice."""

    attempt: str
    number: int
    what: str


class Judge(NamedTuple):
    """Score an exercise from all that was written and measured."""

    work: Work


Step = LayOut | Attend | Close | Submit | Pending | Judge | Rate | Debrief | End


def next_step(rehearsal: Rehearsal, *, can_run: bool = True) -> Step:
    """An exercise is judged, once it was finished and measured, before the next one is put.

    Where nothing can be run on this machine, what was written is judged all the same.
    """
    if rehearsal.ended_at is not None:
        return End()
    found = works(rehearsal)
    for work in found:
        step = _step_of(work, can_run=can_run)
        if step is not None:
            return step
    if len(found) < len(chosen_in(rehearsal)):
        return LayOut(len(found) + 1)
    return _end_of_round(rehearsal) if rehearsal.setup.get("round") and not _was_left(found) else End()


def pending(rehearsal: Rehearsal) -> list[Pending]:
    """What is still to be measured of the newest submission of each exercise, the quicker first."""
    return [step for work in works(rehearsal) for step in pending_of(work)]


def pending_of(work: Work) -> Iterator[Pending]:
    """The same of one exercise."""
    newest = work.newest
    if newest is None or work.judgement is not None:
        return
    if newest.tests.strip() and newest.suite is None:
        yield Pending(work.opening.id, newest.number, TESTS)
    if newest.is_accepted and newest.growth is None:
        yield Pending(work.opening.id, newest.number, GROWTH)


def _step_of(work: Work, *, can_run: bool) -> Step | None:
    """What is left to do about an exercise; None where nothing is."""
    if not work.is_laid_out:
        return LayOut(work.number)
    if not work.is_finished:
        return Close(work) if work.is_closing else Attend(work)
    if work.judgement is not None or work.is_blank:
        return None
    if can_run and work.text("implement").strip() and not work.is_submitted:
        return Submit(work)
    return next(iter(pending_of(work) if can_run else ()), Judge(work))


def _was_left(found: list[Work]) -> bool:
    """Whether nothing was written in any exercise: there is nothing to debrief."""
    return all(work.is_blank for work in found)


def _end_of_round(rehearsal: Rehearsal) -> Rate | Debrief | End:
    told = {remark.name for remark in rehearsal.remarks}
    return Rate() if "rated" not in told else Debrief() if "debriefed" not in told else End()
