"""Hints in three levels; each costs, and says so."""

from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.noting import under_way
from greenroom.rehearsal.flow import Sitting
from greenroom.rehearsal.telling import tells_nothing_yet

NO_HINT = "There are no hints in a real round: say aloud where you are stuck, and try a smaller input by hand."
ALL_GIVEN = "That was the last hint; the rest has to be yours."
COSTS = {
    1: "It costs little, and it stands in your scorecard.",
    2: "It costs: an interviewer would note that you needed a push.",
    3: "It costs most: the idea is no longer yours alone.",
}
"""What each level costs, in a sentence."""


class Hint(NamedTuple):
    """``level`` is 1 to 3, or 0 where there is none to give and the words say why; ``cost`` says what it costs."""

    level: int
    words: str
    cost: str = ""


def hint(sitting: Sitting, settings: Settings) -> Hint:
    """The next hint of the exercise under way; that it was given is kept. Raises `UnusableOption` where none is under way."""
    work = under_way(sitting)
    level = len(work.hints) + 1
    if tells_nothing_yet(sitting.state):
        return Hint(0, NO_HINT)
    hints = exercise(work.chosen, settings.plugins).hints
    if level > len(hints):
        return Hint(0, ALL_GIVEN)
    sitting.note("hinted", attempt=work.opening.id, level=level, words=hints[level - 1])
    return Hint(level, hints[level - 1], COSTS[level])
