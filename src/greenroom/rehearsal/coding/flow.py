"""Goes on with a coding round as far as that needs no word of the person."""

from collections.abc import Callable

from greenroom.errors import BrokenContent
from greenroom.library.settings import Settings
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.finishing import close, judge
from greenroom.rehearsal.coding.starting import lay_out
from greenroom.rehearsal.coding.steps import Attend, Close, Judge, LayOut, Pending, Step, Submit, next_step
from greenroom.rehearsal.coding.submitting import MEASURED, Progress, measure, submitted
from greenroom.rehearsal.coding.work import works
from greenroom.rehearsal.flow import Sitting, debriefing_of
from greenroom.rehearsal.steps import Debrief, End, Rate
from greenroom.sandbox import Sandbox

Told = Callable[[Step], None]


def advance(
    sitting: Sitting,
    settings: Settings,
    sandbox: Sandbox | None,
    progress: Progress | None = None,
    told: Told = lambda _: None,
) -> Attend | Rate | End:
    """Does everything that needs no word of the person, and returns what does; after an `End` nothing does any more.

    ``told`` hears of every step before it is taken. Without a sandbox nothing is run, and what was written is judged all the
    same.
    """
    while True:
        step = up_to_slow(sitting, settings, can_run=sandbox is not None, told=told)
        if isinstance(step, Attend | Rate | End):
            return step
        if sandbox is None:
            raise BrokenContent(f"{step} needs a sandbox.")
        _take_slow(step, sitting, settings, sandbox, progress)


def up_to_slow(
    sitting: Sitting, settings: Settings, *, can_run: bool, told: Told = lambda _: None
) -> Attend | Rate | End | Submit | Pending:
    """Takes every step that is quick and needs no word of the person; gives the first one that is not, or the `End`."""
    while True:
        step = next_step(sitting.state, can_run=can_run)
        told(step)
        match step:
            case LayOut(number):
                lay_out(sitting, number)
            case Close(work):
                close(sitting, work)
            case Judge(work):
                judge(sitting, work, settings)
            case Debrief():
                sitting.note("debriefed", **debriefing_of(sitting.state))
            case End():
                if sitting.state.ended_at is None:
                    sitting.note("ended")
                return step
            case _:
                return step


def _take_slow(
    step: Submit | Pending, sitting: Sitting, settings: Settings, sandbox: Sandbox, progress: Progress | None
) -> None:
    match step:
        case Submit(work):
            submitted(sitting, work, exercise(work.chosen, settings.plugins), sandbox, progress)
        case Pending():
            work = next(work for work in works(sitting.state) if work.opening.id == step.attempt)
            problem = exercise(work.chosen, settings.plugins)
            sitting.note(MEASURED, **measure(step, work, problem, sandbox, progress))
