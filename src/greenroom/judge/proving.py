"""An exercise proves itself: every solution of its folder gets the verdict that the folder names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from greenroom.judge.growth.grading import growth
from greenroom.judge.growth.grown import ABOVE, Growth
from greenroom.judge.judged import Judged
from greenroom.judge.submission import submit
from greenroom.problem import SLOW, Problem
from greenroom.sandbox import Sandbox

ACCEPTED = "AC"


class Claim(NamedTuple):
    """A solution of the folder and the verdict that it must get; why it is there."""

    file: str
    source: str
    expected: str
    why: str = ""


class Proved(NamedTuple):
    """What the judge said of a claim; ``found`` is a verdict, or `SLOW` where all cases passed and growth is above it."""

    claim: Claim
    found: str
    judged: Judged
    growth: Growth | None

    @property
    def holds(self) -> bool:
        """Whether the verdict is the one that the folder names."""
        return self.found == self.claim.expected

    @property
    def because(self) -> str:
        """What the judge said: of the first case that failed, else of the growth."""
        if self.judged.failed:
            first = self.judged.failed[0]
            return f"{first.name}: {first.why}"
        return (self.growth.fault or self.growth.why) if self.growth else ""


Progress = Callable[[Sequence[Claim], str], Iterable[Claim]]


def claims_of(problem: Problem) -> tuple[Claim, ...]:
    """The exemplar and the correct solutions, which must be accepted, and the wrong ones."""
    right = [Claim("exemplar.py", problem.exemplar, ACCEPTED), *(Claim(*one, ACCEPTED) for one in problem.correct)]
    return (*right, *(Claim(one.file, one.source, one.verdict, one.why) for one in problem.wrong))


def prove(
    problem: Problem, sandbox: Sandbox, seed: int, *, with_growth: bool = True, progress: Progress | None = None
) -> Iterator[Proved]:
    """Each claim, judged. Without growth a slow solution is expected to be accepted. Raises `BrokenContent`."""
    claims = claims_of(problem)
    for claim in progress(claims, "solutions") if progress else claims:
        asked = claim if with_growth or claim.expected != SLOW else claim._replace(expected=ACCEPTED)
        yield _proved(problem, asked, sandbox, seed, with_growth=with_growth)


def _proved(problem: Problem, claim: Claim, sandbox: Sandbox, seed: int, *, with_growth: bool) -> Proved:
    judged = submit(problem, claim.source, sandbox, seed)
    if not with_growth or not judged.is_accepted or _is_reference(problem, claim):
        return Proved(claim, judged.verdict, judged, None)
    found = growth(problem, claim.source, sandbox, seed, with_hot_line=False)
    if found and found.fault:
        return Proved(claim, found.fault.partition(" ")[0], judged, found)
    return Proved(claim, SLOW if found and found.verdict == ABOVE else judged.verdict, judged, found)


def _is_reference(problem: Problem, claim: Claim) -> bool:
    return problem.complexity is not None and claim.source == problem.complexity.reference.source
