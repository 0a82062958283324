"""Goes on with a coding round up to what is slow: the studio takes slow steps outside of the rehearsal's lock."""

from greenroom.library.settings import Settings
from greenroom.rehearsal.coding.finishing import close, judge
from greenroom.rehearsal.coding.starting import lay_out
from greenroom.rehearsal.coding.steps import Attend, Close, Judge, LayOut, Pending, Step, Submit, next_step
from greenroom.rehearsal.flow import Sitting, debriefing_of
from greenroom.rehearsal.steps import Debrief, End, Rate


def up_to_slow(sitting: Sitting, settings: Settings, *, can_run: bool) -> Attend | Rate | End | Submit | Pending:
    """Takes every step that is quick and needs no word of the person; gives the first one that is not, or the `End`."""
    while True:
        step: Step = next_step(sitting.state, can_run=can_run)
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
