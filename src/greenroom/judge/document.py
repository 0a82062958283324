"""The machine-readable form of what the judge says, schema 1, for every door (docs/judge.md). Keys are only added."""

from collections.abc import Iterable, Mapping
from typing import Any

from greenroom.judge.growth.grown import Curve, Growth, HotLine, Point
from greenroom.judge.judged import Judged, Tried
from greenroom.judge.proving import Proved
from greenroom.judge.showing import shown
from greenroom.judge.suite import Suite

SCHEMA = 1
Json = dict[str, object]


def submission(path: str, judged: Judged, growth: Growth | None, suite: Suite | None = None) -> Json:
    """A submission: its verdict, its cases, its growth and its tests (null where they were not graded)."""
    return {
        "schema": SCHEMA,
        "kind": "submission",
        "path": path,
        "problem": judged.problem,
        "verdict": judged.verdict,
        "cases": [_case(case) for case in judged.cases],
        "left_out": judged.left_out,
        "cpu": judged.cpu,
        "memory": judged.memory,
        "growth": growing(growth) if growth else None,
        "tests": testing(suite) if suite else None,
        "tier": judged.tier,
        "gaps": list(judged.gaps),
        "seed": judged.seed,
    }


def exercise(path: str, problem: str, proved: Iterable[Proved]) -> Json:
    """An exercise that proved itself: each of its solutions with the verdict that it must get and the one that it got."""
    rows = list(proved)
    return {
        "schema": SCHEMA,
        "kind": "exercise",
        "path": path,
        "problem": problem,
        "holds": all(row.holds for row in rows),
        "solutions": [
            {"file": row.claim.file, "expected": row.claim.expected, "found": row.found, "holds": row.holds, "why": row.because}
            | {"growth": growing(row.growth) if row.growth else None}
            for row in rows
        ],
        "tier": rows[0].judged.tier if rows else "",
        "seed": rows[0].judged.seed if rows else 0,
    }


def growing(growth: Growth) -> Json:
    """How cost grew; seconds of CPU time."""
    return {
        "verdict": growth.verdict,
        "why": growth.why,
        "fault": growth.fault,
        "required": growth.required,
        "size": growth.size,
        "curves": [_curve(curve) for curve in growth.curves],
        "hot_line": growth.hot._asdict() if growth.hot else None,
    }


def testing(suite: Suite) -> Json:
    """What the candidate's tests would notice; survivors by their hints, without the faults themselves."""
    return {
        "score": round(suite.score, 3),
        "killed": len(suite.killed),
        "killable": suite.killable,
        "unusable": shown(suite.unusable),
        "tests": [{"name": shown(test.name), "standing": test.standing} for test in suite.tests],
        "survivors": [{"id": mutant.id, "hint": mutant.hint} for mutant in suite.survivors],
    }


def growth_from(told: Mapping[str, Any]) -> Growth:
    """The growth that `growing` told."""
    hot = HotLine(**told["hot_line"]) if told["hot_line"] else None
    curves = tuple(map(_curve_from, told["curves"]))
    return Growth(told["verdict"], told["why"], told["required"], told["size"], curves, hot, told["fault"])


def _curve_from(told: Mapping[str, Any]) -> Curve:
    points = (Point(point["n"], point["candidate"], point["reference"], point["is_least"]) for point in told["points"])
    return Curve(told["family"], tuple(points), told["slope"], told["verdict"], told["why"])


def _curve(curve: Curve) -> Json:
    return {
        "family": curve.family,
        "verdict": curve.verdict,
        "slope": None if curve.slope is None else round(curve.slope, 3),
        "why": curve.why,
        "points": [_point(point) for point in curve.points],
    }


def _point(point: Point) -> Json:
    return {"n": point.size, "candidate": point.candidate, "reference": point.reference, "is_least": point.is_least}


def _case(case: Tried) -> Json:
    return dict(case._asdict())
