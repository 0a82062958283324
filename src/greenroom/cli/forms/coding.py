"""A coding round, for people: what was tried, the verdict as far as it is told, the scorecard of six categories."""

from collections.abc import Iterator, Mapping
from typing import Any

from greenroom.cli.forms import judging
from greenroom.cli.forms.kept import Row, finding_from, row_from
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import findings_of, scores_of
from greenroom.cli.paint import printable
from greenroom.coding import FENCES
from greenroom.finding import Severity, Span
from greenroom.judge.document import growth_from
from greenroom.judge.judged import Tried

Facts = Mapping[str, Any]
SHOWN = 3
OUTCOMES = {
    "passed": "passed",
    "failed": "failed",
    "passed without a call": "passed without ever calling it",
    "failed without a call": "failed before it called anything",
}
TOLD_LATER = "Everything else is told at the end, as in a real round."


def ran(document: Facts, page: Page) -> Iterator[str]:
    """What came of a run: the samples, then the person's own tests."""
    yield from samples(document["samples"], page)
    tests = document["tests"]
    good = sum(test["outcome"] == "passed" for test in tests)
    if tests:
        yield _counted(good, len(tests), "of your tests pass", page)
    for test in tests:
        if test["outcome"] != "passed":
            why = f" ({printable(test['why'])})" if test.get("why") else ""
            said = f"{printable(test['name'])} {OUTCOMES.get(test['outcome'], test['outcome'])}{why}."
            yield from page.wrapped(said, 4, "– ")
    if document["unusable"]:
        yield from page.wrapped(f"Your tests: {printable(document['unusable'])}.", 4, "– ")


def samples(rows: list[Any], page: Page) -> Iterator[str]:
    """How the samples of the statement ended, and the first that did not as it should."""
    failing = [Tried(**row) for row in rows if row["verdict"] != "AC"]
    yield _counted(len(rows) - len(failing), len(rows), "samples are as they should be", page)
    for case in failing[:1]:
        yield from judging.failed(case, page)


def verdict(submission: Facts, page: Page) -> Iterator[str]:
    """What a submission's cases say: all of it, or only how the samples ended."""
    if submission["verdict"] is None:
        yield from samples(submission["samples"], page)
        yield from page.wrapped(TOLD_LATER, 0)
        return
    judged = submission["judged"]
    colour = judging.COLOURS.get(judged["verdict"], "red")
    word = page.paint.dress(f"{judged['verdict']}: {judging.WORDS[judged['verdict']]}", "bold", colour)
    accepted = sum(case["verdict"] == "AC" for case in judged["cases"])
    left = f", {judged['left_out']} not run after that" if judged["left_out"] else ""
    yield f"{word}  {accepted} of {len(judged['cases'])} cases accepted{left}"
    for case in [case for case in judged["cases"] if case["verdict"] != "AC"][:SHOWN]:
        yield ""
        yield from judging.failed(Tried(**case), page)


def measured(what: str, document: Facts, page: Page) -> Iterator[str]:
    """How the cost grows, with its plot, or what the tests would notice, with a hint for each fault that they would not."""
    if what == "growth" and document:
        yield from judging.grown(growth_from(document), page)
    elif document:
        yield from judging.tested(document, page)


def scorecard(judged: Facts, page: Page) -> Iterator[str]:
    """The six categories, each with its evidence; a whole program is not quoted."""
    text = judged["text"]
    rows = [_unquoted(row_from(row), text) for row in judged["scorecard"]]
    yield from scores_of(rows, lambda span: " ".join(text[span.start : span.end].split()), page)


def _unquoted(row: Row, text: str) -> Row:
    is_code = text[row.span.start : row.span.end].lstrip().startswith(FENCES)
    return row._replace(span=Span(row.span.start, row.span.start)) if is_code else row


def findings(judged: Facts, page: Page) -> Iterator[str]:
    """What to mend in what was written, with its words underlined."""
    yield from findings_of([finding_from(row) for row in judged["findings"]], Severity.WARNING, judged["text"], page)


def used(exercise: Facts, page: Page) -> Iterator[str]:
    """What was asked and which hints were taken."""
    for asked in exercise["asked"]:
        yield from page.wrapped(printable(asked["words"]), 2)
        yield from (page.paint.dress(line, "cyan") for line in page.wrapped(printable(asked["reply"]), 6, "→ "))
    for hint in exercise["hints"]:
        yield from page.wrapped(printable(hint["words"]), 10, f"hint {hint['level']}  ")


def _counted(good: int, all_: int, what: str, page: Page) -> str:
    mark = page.paint.dress("✓", "green") if good == all_ else page.paint.dress("✗", "red")
    return f"{mark} {good} of {all_} {what}"
