"""How much one run may use."""

from typing import NamedTuple

KIB, MIB = 1024, 1024 * 1024
LONGEST_SOURCE = 64 * KIB


class Limits(NamedTuple):
    """The bounds of one run. Times are seconds, sizes are bytes.

    ``cpu`` is kernel CPU time of the process with all its threads; a run that passes it is killed. ``memory`` bounds the
    address space and not what was touched. ``output`` holds for stdout and stderr each, ``answer`` for what comes back.
    """

    cpu: float = 2.0
    wall: float | None = None
    memory: int = 512 * MIB
    file: int = MIB
    files: int = 64
    processes: int = 32
    output: int = 64 * KIB
    answer: int = MIB

    @property
    def wall_seconds(self) -> float:
        """The wall clock of a run: twice its CPU time where nothing else is said."""
        return self.wall if self.wall is not None else 2 * self.cpu


USUAL = Limits()
