"""What was measured of growth, as plain records."""

from typing import NamedTuple

WITHIN, ABOVE, INCONCLUSIVE = "within", "above", "inconclusive"


class Point(NamedTuple):
    """Both costs at one size: seconds of CPU time, less what an identity run costs.

    ``is_least``: the candidate was stopped there, so it costs at least as much.
    """

    size: int
    candidate: float
    reference: float
    is_least: bool = False


class Curve(NamedTuple):
    """One family of inputs: the points, the slope of log(candidate / reference) over log(size), and the verdict.

    ``slope`` is about 0 where both grow alike and about 1 where the candidate has a factor of n more; None where too little
    could be measured.
    """

    family: str
    points: tuple[Point, ...]
    slope: float | None
    verdict: str
    why: str


class HotLine(NamedTuple):
    """The line of the source whose time grew most: a pointer, since it is counted in the candidate's own process.

    ``runs`` is how often it ran at ``size``; ``share`` which part of the time it took, from 0 to 1.
    """

    line: int
    text: str
    runs: int
    size: int
    share: float


class Growth(NamedTuple):
    """Whether the cost grows within the required class: ``verdict`` is that of the worst family, `why` a sentence.

    ``fault`` is a sentence where the submission has no right answer at a size that was measured; nothing is said of its growth
    then.
    """

    verdict: str
    why: str
    required: str
    size: str
    curves: tuple[Curve, ...]
    hot: HotLine | None = None
    fault: str = ""

    @property
    def decisive(self) -> Curve | None:
        """The family that decided; None where none was measured to its end."""
        fitting = (curve for curve in self.curves if curve.verdict == self.verdict)
        return next(fitting, self.curves[0] if self.curves else None)
