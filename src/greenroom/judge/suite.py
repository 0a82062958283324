"""What is known of a candidate's tests: each by itself, and all of them together against the mutants."""

from typing import NamedTuple

from greenroom.problem import Mutant

SOUND = "sound"
STANDINGS = {
    SOUND: "passes every correct solution",
    "fails": "fails on the reference solution",
    "flaky": "passes and fails on the same solution",
    "over-specified": "fails on a solution that is correct in another way",
    "calls nothing": "never calls the solution",
}
"""How a test stands, and what that means; only sound ones kill mutants."""


class Standing(NamedTuple):
    """A test of the suite: ``standing`` is one of `STANDINGS`."""

    name: str
    standing: str


class Suite(NamedTuple):
    """A suite of tests, judged.

    ``unusable`` says in a sentence why the tests could not be run, empty where they could. ``killed`` are ids of mutants.
    """

    tests: tuple[Standing, ...]
    killed: tuple[str, ...]
    survivors: tuple[Mutant, ...]
    unusable: str = ""

    @property
    def killable(self) -> int:
        """How many mutants there are."""
        return len(self.killed) + len(self.survivors)

    @property
    def score(self) -> float:
        """The share of the mutants that are killed, from 0 to 1."""
        return len(self.killed) / self.killable if self.killable else 0.0

    def named(self, standing: str) -> tuple[str, ...]:
        """The tests of a standing."""
        return tuple(test.name for test in self.tests if test.standing == standing)
