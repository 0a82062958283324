"""What a run and a submission showed, as a page tells it."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from greenroom.record import NamedTuple
from greenroom.studio.parts.growth import grown, plot

Row = Mapping[str, Any]
VERDICTS = {
    "AC": "right",
    "WA": "another answer",
    "TLE": "took too long",
    "MLE": "took too much memory",
    "RE": "ended with an error",
    "OLE": "printed or returned far too much",
    "CE": "does not compile",
    "IE": "a fault of greenroom",
}
"""Of one case."""
ACCEPTED, NOT_YET = "Accepted", "Not accepted yet"


class Ran(NamedTuple):
    """The newest run: the samples, the own tests, and why not all tests ran."""

    samples: tuple[Row, ...]
    tests: tuple[Row, ...]
    unusable: str
    passed: bool

    @property
    def right(self) -> int:
        """How many samples came out as the statement says."""
        return sum(case["verdict"] == "AC" for case in self.samples)


class Grew(NamedTuple):
    """How the cost grows: the sentence, what else is to say, the plot."""

    says: str
    why: str
    hot: str
    plot: Markup
    is_well: bool


class Submitted(NamedTuple):
    """The newest submission. ``verdict`` is a heading, ``says`` a sentence; ``failing`` the first case that was not accepted.
    Of a real round the verdict is empty, and only the samples are told.
    """

    number: int
    verdict: str
    says: str
    is_accepted: bool
    failing: Row | None
    cases: tuple[Row, ...]
    samples_pass: bool
    growth: Grew | None
    tests: Row | None
    waits: tuple[str, ...]


class Measured(NamedTuple):
    """All of it; None where nothing was run or submitted. ``is_run_older`` than the submission."""

    ran: Ran | None
    submitted: Submitted | None
    is_run_older: bool


def measured(entry: Row, *, tells: bool) -> Measured:
    """Of an exercise in the document of its round."""
    run = entry["runs"][-1]["document"] if entry["runs"] else None
    newest = entry["submissions"][-1] if entry["submissions"] else None
    is_run_older = bool(run and newest and entry["runs"][-1]["at"] < newest["at"])
    told = newest and _submitted(newest, entry["measuring"], tells=tells)
    return Measured(run and _ran(run), told, is_run_older)


def _ran(document: Row) -> Ran:
    return Ran(tuple(document["samples"]), tuple(document["tests"]), document["unusable"], document["passed"])


def _submitted(newest: Row, waits: Sequence[str], *, tells: bool) -> Submitted:
    samples_pass = all(case["verdict"] == "AC" for case in newest["samples"])
    if not tells:
        return Submitted(newest["number"], "", "", False, None, (), samples_pass, None, None, ())
    judged = newest["judged"]
    is_accepted = judged["verdict"] == "AC"
    failing = next((case for case in judged["cases"] if case["verdict"] != "AC"), None)
    growth = newest["growth"]
    return Submitted(
        newest["number"],
        ACCEPTED if is_accepted else NOT_YET,
        _says(judged),
        is_accepted,
        failing,
        tuple(judged["cases"]),
        samples_pass,
        _grew(growth) if growth else None,
        newest["tests"],
        tuple(waits),
    )


def _says(judged: Row) -> str:
    right = sum(case["verdict"] == "AC" for case in judged["cases"])
    of = len(judged["cases"]) + judged["left_out"]
    if right == of:
        return f"All {of} cases came out right."
    left = f" {judged['left_out']} were not run after that." if judged["left_out"] else ""
    return f"{right} of {of} cases came out right.{left}"


def _grew(document: Row) -> Grew:
    required = f"O({document['required']})"
    hot = document["hot_line"]
    says = {
        "within": f"The cost grows as it should: {required}.",
        "above": f"The cost grows faster than {required}{_by(document)}.",
    }.get(document["verdict"], "It could not be told how the cost grows. That costs you nothing.")
    says = f"At a larger size an answer was wrong: {document['fault']}" if document["fault"] else says
    line = f"Line {hot['line']} took most of it: {hot['text'].strip()}" if hot else ""
    why = document["why"] if document["verdict"] == "inconclusive" else ""
    return Grew(says, why, line, plot(document), document["verdict"] != "above" and not document["fault"])


def _by(document: Row) -> str:
    """By how much more; empty where the candidate was stopped before that could be told."""
    curve = grown(document).decisive
    return f", by about a factor of n to the power of {curve.slope:.1f}" if curve and curve.slope is not None else ""
