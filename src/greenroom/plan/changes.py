"""What a new version of the plan kept, moved, took in and let go."""

from datetime import date

from greenroom.plan.course import Course, Version
from greenroom.record import NamedTuple


class Changes(NamedTuple):
    """How many blocks stayed on their days or moved, how many were missed and planned again, are new, or were let go."""

    stayed: int
    moved: int
    caught: int
    new: int
    gone: int

    def told(self) -> str:
        """The same as a sentence."""
        words = (
            (self.moved, "moved"),
            (self.caught, "missed before and planned again"),
            (self.new, "new"),
            (self.gone, "let go"),
        )
        stayed = f"{self.stayed} {'block' if self.stayed == 1 else 'blocks'} stayed"
        return "Planned anew: " + ", ".join([stayed, *(f"{many} {what}" for many, what in words if many)]) + "."


def changes(before: Version, now: Version, course: Course, today: date) -> Changes:
    """From one version to another, as they stand on a day."""
    old = {each.block.id: each.day for each in before.made.planned}
    new = {each.block.id: each.day for each in now.made.planned}
    done = {each.id for each in course.done}
    return Changes(
        sum(new.get(name) == day for name, day in old.items() if day >= today),
        sum(name in new and new[name] != day for name, day in old.items() if day >= today),
        sum(name in new for name, day in old.items() if day < today and name not in done),
        sum(name not in old for name in new),
        sum(name not in new and name not in done for name in old),
    )
