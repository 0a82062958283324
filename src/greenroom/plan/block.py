"""A block of the plan: what is done in one go, what it leaves behind, and how one knows that it is done."""

from datetime import date

from greenroom.plan.task import LEANS, Task
from greenroom.record import NamedTuple

UNIT = 30
"""Minutes of a unit."""
WHOLE = (0.0, 1.0)
OUT_OF_STRETCH, OUT_OF_RHYTHM = 0.4, 0.35
"""What is left of a block's worth where it stands outside of its stretch, and on a day that its rhythm passes over."""


class Block(NamedTuple):
    """A block. ``id`` never changes, ``units`` are half hours, ``kind`` is one of `task.KINDS`, ``after`` the block before it.

    ``stretch`` is the part of the way to the interview in which it is worth most (0 is the first day, 1 the last). ``every`` is
    its rhythm: 2 where it belongs on every other day, from the one that is ``beat`` days after the first. A light one may stand
    on the last day.
    """

    id: str
    kind: str
    skill: str
    label: str
    units: int
    deliverable: str
    check: str
    worth: float = 0.0
    after: str = ""
    round: str = ""
    stretch: tuple[float, float] = WHOLE
    every: int = 1
    beat: int = 0
    is_light: bool = False

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.units * UNIT

    def task(self) -> Task:
        """The block as it is scheduled."""
        return Task(self.id, self.skill, self.kind, self.units, self.worth, self.after, self.round, self.is_light)


class Term(NamedTuple):
    """The way to an interview: from ``begins`` up to the day before ``until``, with so many half hours a day.

    ``weekend`` counts for Saturdays and Sundays; on the days ``off`` there is nothing. ``style`` is one of `STYLES`.
    """

    begins: date
    until: date
    units: int
    weekend: int
    style: str
    off: tuple[date, ...] = ()

    def share(self, day: date) -> float:
        """How much of the way lies behind one on a day, 0 to 1."""
        return (day - self.begins).days / max(1, (self.until - self.begins).days - 1)


STYLES = ("sprint", "build")
"""Two weeks on what rounds ask at once; six weeks around a project of one's own."""


def worth_on(block: Block, day: date, term: Term) -> float:
    """What a block is worth on a day."""
    share = term.share(day)
    first, last = block.stretch
    far = max(first - share, share - last, 0.0)
    worth = block.worth * (1 + LEANS[block.kind] * share)
    worth *= 1.0 if not far else max(0.05, OUT_OF_STRETCH - far)
    return worth * (OUT_OF_RHYTHM if (day - term.begins).days % block.every != block.beat else 1.0)
