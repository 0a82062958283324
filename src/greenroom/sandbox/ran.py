"""What came of a run, as seen from outside of the box."""

from typing import Literal, NamedTuple

Over = Literal["", "cpu", "wall", "memory", "output", "answer", "lost"]


class Ran(NamedTuple):
    """What one run did; nothing of it is the word of the code that ran, save ``answer``, ``out`` and ``err``.

    ``answer``    the raw bytes that came back, never decoded here; None where nothing came
    ``ending``    the exit status, or the negative number of the signal that ended it; 0 where it still runs (`Served`)
    ``compiled``  False where the source is no Python
    ``cpu``       seconds of CPU time, by the kernel
    ``wall``      seconds on the clock of the server
    ``memory``    bytes, the most that was resident at once; 0 where that is not known
    ``out, err``  what was printed, cut at the limit
    ``over``      the limit that was passed; "lost" where the box went away
    """

    answer: bytes | None
    ending: int
    compiled: bool
    cpu: float
    wall: float
    memory: int
    out: bytes
    err: bytes
    over: Over = ""
