"""A round's debrief for people: what landed, what to change, the scorecard, what decided, and one next step."""

from collections.abc import Iterator
from typing import Any

from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import widest
from greenroom.cli.paint import printable, shortened
from greenroom.event import Facts
from greenroom.scorecard import HIGHEST

COLOURS = {"yes": "green", "not yet": "yellow", "no": "red", "cannot say": "dim"}
SAID = {"yes": "A yes.", "not yet": "Not yet.", "no": "Not this time.", "cannot say": "No verdict."}
SMALL = 0.5
LONGEST_QUOTE = 200


def lines_of(debrief: Facts, page: Page) -> Iterator[str]:
    """Every part of it, in the order in which somebody wants to hear it."""
    yield ""
    yield page.paint.dress(f"Debrief: {debrief['title']}", "bold", "underline")
    yield ""
    yield from landed(debrief["landed"], page)
    yield from changes(debrief["changes"], page)
    yield from _scorecard(debrief["scorecard"], page)
    yield from _not_scored(debrief, page)
    yield from _decided(debrief, page)
    yield from next_(debrief["next"], page)


def landed(rows: Any, page: Page) -> Iterator[str]:
    """The sentences that carried the best scores."""
    yield page.paint.bold("What landed")
    for row in rows:
        yield from page.wrapped(f"“{printable(row['quote'])}”", 4, "+ ")
        yield from (page.paint.dim(line) for line in page.wrapped(f"{row['category']}: {printable(row['why'])}", 4))
    if not rows:
        yield from page.wrapped("Nothing carried a 3 yet. That happens; the next lines say where to begin.", 2)
    yield ""


def changes(rows: Any, page: Page) -> Iterator[str]:
    """The changes that would have mattered most."""
    if not rows:
        return
    yield page.paint.bold("What would have changed most" if len(rows) > 1 else "What would have changed it most")
    for number, row in enumerate(rows, 1):
        often = f", in {len(row['attempts'])} answers" if len(row["attempts"]) > 1 else ""
        yield from page.wrapped(f"{printable(row['message'])} ({row['finding']}{often})", 5, f"{number}. ")
        yield from (
            page.paint.dim(line) for line in page.wrapped(f"asked: {shortened(printable(row['question']), LONGEST_QUOTE)}", 5)
        )
        yield from page.wrapped(printable(row["help"]), 7, "→ ")
    yield ""


def _scorecard(rows: Any, page: Page) -> Iterator[str]:
    yield from page.headed("Scorecard", "1 to 4 over all answers; a 1 is never averaged away")
    wide = widest(row["category"] for row in rows)
    for row in rows:
        filled = row["score"] or 0
        colour = {0: "dim", 1: "red", 2: "yellow", 3: "green", 4: "green"}[filled]
        dots = page.paint.dress("●" * filled + "○" * (HIGHEST - filled), colour)
        head = f"  {row['category']:{wide}} {row['score'] or '–'} "
        first, *rest = page.wrapped(_why(row), len(head) + 6)
        yield head + dots + "  " + first.lstrip()
        yield from rest
        if row["quote"]:
            quote = f"“{shortened(printable(row['quote']), LONGEST_QUOTE)}”"
            yield from (page.paint.dim(line) for line in page.wrapped(quote, len(head) + 6))
    yield ""


def _why(row: Any) -> str:
    scores = [each["score"] for each in row["scores"]]
    spread = f"{', '.join(map(str, scores))}: " if len(scores) > 1 else ""
    return spread + printable(row["why"])


def _not_scored(debrief: Facts, page: Page) -> Iterator[str]:
    rows = [(row["question"], row["why"]) for row in debrief["unscored"]]
    rows += [(question, "It stayed without an answer.") for question in debrief["open"]]
    if not rows:
        return
    yield page.paint.bold("Not scored, or still open")
    for question, why in rows:
        yield from page.wrapped(f"{shortened(printable(question), LONGEST_QUOTE)} {printable(why)}", 4, "- ")
    yield ""


def _decided(debrief: Facts, page: Page) -> Iterator[str]:
    said = page.paint.dress(SAID[debrief["outcome"]], COLOURS[debrief["outcome"]], "bold")
    yield page.paint.bold("What decided it")
    first, *rest = page.wrapped(printable(debrief["because"]), 3 + len(SAID[debrief["outcome"]]))
    yield f"  {said} {first.lstrip()}"
    yield from rest
    if debrief["self_rating"] is not None and debrief["mean"] is not None:
        yield from page.wrapped(compared(debrief["self_rating"], debrief["mean"]), 2)
    yield ""


def compared(own: int, mean: float) -> str:
    """A self-rating beside the mean."""
    difference = own - mean
    if abs(difference) <= SMALL:
        return f"You rated it {own}, and it came to {mean:.1f}: you hear yourself well."
    if difference > 0:
        return f"You rated it {own}, and it came to {mean:.1f}: look at the quotes above to hear what I heard."
    return f"You rated it {own}, and it came to {mean:.1f}: it was better than you thought."


def next_(step: Any, page: Page) -> Iterator[str]:
    """The one next step."""
    yield page.paint.bold("Next")
    yield from page.wrapped(f"`{step['do']}`", 2)
    yield from (page.paint.dim(line) for line in page.wrapped(printable(step["why"]), 2))
