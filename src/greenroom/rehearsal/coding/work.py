"""What was done about each exercise of a coding round, read from what is kept."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from greenroom.coding import STAGES, Results
from greenroom.event import Facts
from greenroom.history import Judgement, Rehearsal, Remark, Said
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.chosen import Chosen, chosen_in

GROWTH, TESTS = "growth", "tests"
"""What is measured of a submission once its verdict is there."""
SOUND = "sound"


class Submission(NamedTuple):
    """A program that was submitted, with the judge's document; ``growth`` and ``suite`` are None where not measured."""

    number: int
    at: datetime
    source: str
    tests: str
    seed: int
    document: Facts
    growth: Facts | None = None
    suite: Facts | None = None

    @property
    def is_accepted(self) -> bool:
        """Whether every case was accepted."""
        return bool(self.document["verdict"] == "AC")


class Work(NamedTuple):
    """One exercise: ``number`` counts from 1, ``opening`` is the attempt that stands for all of it, ``stages`` are those that
    were put so far; the remarks about it, its submissions, and its newest judgement.
    """

    number: int
    chosen: Chosen
    opening: Said
    stages: Mapping[str, Said]
    asked: tuple[Remark, ...] = ()
    hints: tuple[Remark, ...] = ()
    runs: tuple[Remark, ...] = ()
    submissions: tuple[Submission, ...] = ()
    judgement: Judgement | None = None

    def text(self, stage: str) -> str:
        """What stands in a stage; code that is what it began with counts as none."""
        text = self.raw(stage)
        began_with = {"implement": self.chosen.starter, "test": self.chosen.tests}.get(stage, "")
        return "" if text.strip() == began_with.strip() else text

    def raw(self, stage: str) -> str:
        """What stands in a stage, character by character."""
        said = self.stages.get(stage)
        return "" if said is None else said.typed if said.state == "asked" else said.words

    @property
    def is_laid_out(self) -> bool:
        """Whether every stage was put."""
        return len(self.stages) == len(STAGES)

    @property
    def is_closing(self) -> bool:
        """Whether it is finished in part: the rest has to follow."""
        return any(said.state != "asked" for said in self.stages.values())

    @property
    def is_finished(self) -> bool:
        """Whether nothing can be changed any more."""
        return self.is_laid_out and all(said.state != "asked" for said in self.stages.values())

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written at all."""
        return not any(self.text(stage).strip() for stage in STAGES)

    @property
    def newest(self) -> Submission | None:
        """The submission that counts."""
        return self.submissions[-1] if self.submissions else None

    @property
    def is_submitted(self) -> bool:
        """Whether what stands there is what was submitted last."""
        newest = self.newest
        return newest is not None and (newest.source, newest.tests) == (self.raw("implement"), self.text("test"))

    def results(self) -> Results:
        """What the judge measured, and what was used on the way."""
        told = dict.fromkeys(remark.facts["matters"] for remark in self.asked if remark.facts.get("matters"))
        measured = Results() if self.newest is None else _measured(self.newest)
        return measured._replace(runs=len(self.runs), hints=len(self.hints), asked=tuple(told))


def works(rehearsal: Rehearsal) -> list[Work]:
    """The exercises that were put, in order; the last of them may be under way."""
    return list(_works(rehearsal))


def current(rehearsal: Rehearsal) -> Work | None:
    """The exercise that is being worked on; None where none is."""
    return next((work for work in works(rehearsal) if not work.is_finished), None)


def numbered(rehearsal: Rehearsal, number: int) -> Work:
    """The exercise with this number, from 1."""
    return works(rehearsal)[number - 1]


def _works(rehearsal: Rehearsal) -> Iterator[Work]:
    openings = [said for said in rehearsal.attempts if not said.question.parent]
    for number, (opening, chosen) in enumerate(zip(openings, chosen_in(rehearsal), strict=False), 1):
        stages = {said.question.part: said for said in rehearsal.attempts if opening.id in (said.id, said.question.parent)}
        asked, hints, runs = (tuple(rehearsal.remarked(name, opening.id)) for name in ("asked-back", "hinted", "ran"))
        submissions = tuple(_submissions(rehearsal, opening.id))
        yield Work(number, chosen, opening, stages, asked, hints, runs, submissions, rehearsal.judgement(opening.id))


def _submissions(rehearsal: Rehearsal, opening: str) -> Iterator[Submission]:
    """The submissions in order; what was measured of the same source, or of the same tests, holds for each of them."""
    remarks = rehearsal.remarked("submitted", opening)
    growth: dict[str, Facts] = {}
    suites: dict[str, Facts] = {}
    sources = {remark.facts["number"]: remark.facts for remark in remarks}
    for measured in rehearsal.remarked("measured", opening):
        of = sources.get(measured.facts["number"])
        if of is not None and measured.facts["what"] == GROWTH:
            growth[of["source"]] = measured.facts["document"]
        elif of is not None:
            suites[of["tests"]] = measured.facts["document"]
    for remark in remarks:
        facts: Any = remark.facts
        kept = (facts["number"], remark.at, facts["source"], facts["tests"], facts["seed"], facts["document"])
        yield Submission(*kept, growth.get(facts["source"]), suites.get(facts["tests"]))


def _slope(growth: Facts) -> float | None:
    """The slope of the family of inputs that decided."""
    slopes: Iterator[float | None] = (
        curve["slope"] for curve in growth.get("curves", ()) if curve["verdict"] == growth["verdict"]
    )
    return next(slopes, None)


def _measured(submission: Submission) -> Results:
    cases = submission.document["cases"]
    found = Results(
        verdict=submission.document["verdict"],
        passed=sum(case["verdict"] == "AC" for case in cases),
        cases=len(cases) + submission.document["left_out"],
        failing=next((case["group"] for case in cases if case["verdict"] != "AC"), ""),
    )
    if submission.growth is not None:
        found = found._replace(growth=submission.growth.get("verdict", ""), slope=_slope(submission.growth))
    if submission.suite is not None:
        tests = submission.suite["tests"]
        sound = sum(test["standing"] == SOUND for test in tests)
        suite = {"killed": submission.suite["killed"], "killable": submission.suite["killable"]}
        found = found._replace(tests=len(tests), sound=sound, **suite)
    return found
