"""The debrief of a loop for people: the panel, a card for each round, what landed, what to change, one next step."""

from collections.abc import Iterator
from typing import Any

from greenroom.cli.forms import debriefing
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.event import Facts
from greenroom.scorecard import HIGHEST


def lines_of(debrief: Facts, page: Page) -> Iterator[str]:
    """Every part of it."""
    yield ""
    yield page.paint.dress(f"Debrief: {debrief['title']}", "bold", "underline")
    yield ""
    yield from debriefing.landed(debrief["landed"], page)
    yield from debriefing.changes(debrief["changes"], page)
    yield page.paint.bold("Round by round")
    for row in debrief["rounds"]:
        yield from _round(row, page)
    yield ""
    yield from _panel(debrief, page)
    yield from debriefing.next_(debrief["next"], page)


def _round(row: Any, page: Page) -> Iterator[str]:
    said = page.paint.dress(row["outcome"], debriefing.COLOURS[row["outcome"]], "bold")
    mean = "" if row["mean"] is None else f"  {row['mean']:.1f}"
    own = "" if row["self_rating"] is None else f"  you said {row['self_rating']}"
    yield f"  {printable(row['title'])}: {said}" + page.paint.dim(mean + own)
    yield from page.wrapped(printable(row["because"]), 4)
    scores = [f"{each['category']} {_dots(each['score'])}" for each in row["scorecard"]]
    yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(scores), 4))
    for each in row["scorecard"]:
        if each["lowest"] == 1 and each["quote"]:
            yield from page.wrapped(f"“{printable(each['quote'])}”", 6, f"    {each['category']} 1: ")
    if row.get("focus"):
        seen = row["focus"]
        yield from page.wrapped(f"{seen['finding']}: in {seen['answers']} of {seen['of']} answers", 6, "    · ")
    if row["goal"]:
        sign = "✓" if row["goal"]["is_met"] else "–"
        yield from page.wrapped(f"{row['goal']['goal']}: {printable(row['goal']['because'])}", 6, f"    {sign} ")


def _dots(score: int | None) -> str:
    return "–" if score is None else "●" * score + "○" * (HIGHEST - score)


def _panel(debrief: Facts, page: Page) -> Iterator[str]:
    decided = debrief["panel"]
    yield page.paint.bold("What the panel decides")
    said = page.paint.dress(debriefing.SAID[decided["outcome"]], debriefing.COLOURS[decided["outcome"]], "bold")
    first, *rest = page.wrapped(printable(decided["because"]), 3 + len(debriefing.SAID[decided["outcome"]]))
    yield f"  {said} {first.lstrip()}"
    yield from rest
    if debrief["self_rating"] is not None and debrief["mean"] is not None:
        yield from page.wrapped(debriefing.compared(debrief["self_rating"], debrief["mean"]), 2)
    yield ""
