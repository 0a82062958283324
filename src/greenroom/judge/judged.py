"""What the judge says of a submission: plain records, whose texts are safe to show."""

from typing import NamedTuple


class Tried(NamedTuple):
    """One case, and how it ended.

    ``verdict`` is one of `greenroom.problem.VERDICTS`; ``why`` is a sentence, empty where accepted; ``call``, ``expected`` and
    ``answer`` are shortened texts (``answer`` is empty where nothing came back); ``cpu`` and ``wall`` are seconds,
    ``memory`` the peak in bytes; ``printed`` is what the code wrote on standard output and error.
    """

    name: str
    group: str
    verdict: str
    why: str
    call: str
    expected: str
    answer: str
    cpu: float
    wall: float
    memory: int
    printed: str


class Judged(NamedTuple):
    """A submission's verdict, which is that of its first case that was not accepted; the cases that were run, and where.

    ``left_out`` counts cases that were not run since an earlier one already decided; ``gaps`` are sentences on what the tier of
    the sandbox does not keep apart; ``seed`` makes the same cases again.
    """

    problem: str
    verdict: str
    cases: tuple[Tried, ...]
    left_out: int
    tier: str
    gaps: tuple[str, ...]
    seed: int

    @property
    def is_accepted(self) -> bool:
        """Whether every case was."""
        return self.verdict == "AC"

    @property
    def failed(self) -> tuple[Tried, ...]:
        """The cases that were not accepted."""
        return tuple(case for case in self.cases if case.verdict != "AC")

    @property
    def cpu(self) -> float:
        """Seconds of CPU time that the costliest case took."""
        return max((case.cpu for case in self.cases), default=0.0)

    @property
    def memory(self) -> int:
        """Bytes that the hungriest case held at its peak."""
        return max((case.memory for case in self.cases), default=0)
