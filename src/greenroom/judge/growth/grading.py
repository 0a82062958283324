"""Whether a submission's cost grows within the class that its problem requires."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack

from greenroom.judge.desk import Desk
from greenroom.judge.growth.family import curve_of
from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Curve, Growth
from greenroom.judge.growth.hot_line import hot_line
from greenroom.judge.growth.timing import Stopped, Timer
from greenroom.problem import Complexity, Problem
from greenroom.sandbox import Sandbox

Progress = Callable[[Sequence[str], str], Iterable[str]]


def growth(
    problem: Problem, source: str, sandbox: Sandbox, seed: int, progress: Progress | None = None, *, with_hot_line: bool = True
) -> Growth | None:
    """Times the source beside the reference on every family of inputs; None where the problem grades no growth.

    One family above the required class decides, and the others are left out. The line that grows most is looked for where
    growth is not within the class and ``with_hot_line``. Raises `BrokenContent` where the exercise itself
    has a fault.
    """
    asked = problem.complexity
    if asked is None:
        return None
    families = progress(asked.families, "kinds of inputs") if progress else asked.families
    with Desk(problem, sandbox) as desk, ExitStack() as closing:
        boxes = tuple(closing.enter_context(sandbox.box()) for _ in range(3))
        curves: list[Curve] = []
        try:
            for family in families:
                timer = Timer(desk, source, family, seed, boxes)
                curves.append(curve_of(family, timer, asked))
                if curves[-1].verdict == ABOVE:
                    break
        except Stopped as stopped:
            return _stopped(asked, curves, stopped)
        found = _decided(asked, curves)
        if found.verdict == WITHIN or not with_hot_line:
            return found
        return found._replace(hot=hot_line(desk, boxes[0], source, curves[-1], seed))


def _decided(asked: Complexity, curves: Sequence[Curve]) -> Growth:
    verdicts = {curve.verdict for curve in curves}
    verdict = next(verdict for verdict in (ABOVE, INCONCLUSIVE, WITHIN) if verdict in verdicts)
    why = next(curve.why for curve in curves if curve.verdict == verdict)
    return Growth(verdict, why, asked.required, asked.size, tuple(curves))


def _stopped(asked: Complexity, curves: Sequence[Curve], stopped: Stopped) -> Growth:
    why = "its growth was not judged, since its answer at a larger size is not right"
    fault = f"{stopped.verdict} at {stopped.place}: {stopped.why}"
    return Growth(INCONCLUSIVE, why, asked.required, asked.size, tuple(curves), fault=fault)
