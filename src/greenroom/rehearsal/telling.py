"""When what was found is told: at once, at the end of a real round, and in a loop once the whole loop is debriefed.

Every door asks here, so that none of them tells what another keeps to itself.
"""

from collections.abc import Callable

from greenroom.history import CODING, Rehearsal
from greenroom.interviewer.setup import setup_from
from greenroom.store.verbs import Reader

LookUp = Callable[[str], Rehearsal | None]
"""The rehearsal with an id; None where there is none."""
HELD = ("round", CODING)
"""The modes of rehearsals that an interviewer holds."""
TOLD_LATER = "This round is part of a loop: what was found is told once all of its rounds were held."


def is_held(rehearsal: Rehearsal) -> bool:
    """Whether it is a round; an exercise on its own is none."""
    return rehearsal.mode in HELD and bool(rehearsal.setup.get("round"))


def tells_nothing_yet(rehearsal: Rehearsal) -> bool:
    """Whether findings are kept until the debrief."""
    return rehearsal.mode in HELD and setup_from(rehearsal.setup).is_real


def tells_findings(rehearsal: Rehearsal, look_up: LookUp) -> bool:
    """Whether what was found in its answers, and their scores, may be shown."""
    return not tells_nothing_yet(rehearsal) or (_is_over(rehearsal) and _loop_lets(rehearsal, look_up))


def tells_debrief(rehearsal: Rehearsal, look_up: LookUp) -> bool:
    """Whether the debrief of a round may be shown, where it has one."""
    return _loop_lets(rehearsal, look_up)


def kept_back(reader: Reader) -> set[str]:
    """The ids of all rehearsals of which no score may be told now."""
    found = [rehearsal for rehearsal in map(reader.rehearsal, reader.unfinished()) if rehearsal is not None]
    of_loops = [reader.rehearsal(identifier) for loop in found for identifier in rounds_of(loop)]
    known = [*found, *(rehearsal for rehearsal in of_loops if rehearsal is not None)]
    return {rehearsal.id for rehearsal in known if not tells_findings(rehearsal, reader.rehearsal)}


def loop_of(rehearsal: Rehearsal) -> str:
    """The id of the loop that a round belongs to; empty where it belongs to none."""
    return str(rehearsal.setup.get("loop", "")) if rehearsal.mode in HELD else ""


def rounds_of(loop: Rehearsal) -> list[str]:
    """The ids of all rounds that were held in a loop, in order; none where it is no loop."""
    return [remark.facts["round"] for remark in loop.remarks if remark.name == "held"]


def _is_over(rehearsal: Rehearsal) -> bool:
    return rehearsal.ended_at is not None or any(remark.name == "debriefed" for remark in rehearsal.remarks)


def _loop_lets(rehearsal: Rehearsal, look_up: LookUp) -> bool:
    """Whether the round belongs to no loop, or its loop was debriefed since."""
    identifier = loop_of(rehearsal)
    loop = look_up(identifier) if identifier else None
    since = rehearsal.ended_at or rehearsal.began_at
    return loop is None or any(remark.name == "debriefed" and remark.at >= since for remark in loop.remarks)
