"""Cards and the outlook of a term for people."""

from collections.abc import Iterator, Sequence
from datetime import date

from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.recall.card import Card
from greenroom.recall.citing import cited
from greenroom.recall.outlook import Outlook
from greenroom.recall.queue import Term

BARS = "▁▂▃▄▅▆▇█"
WEEKS = 28


def question_of(card: Card, head: str, page: Page) -> Iterator[str]:
    """A card with its answer covered."""
    yield page.paint.dim(printable(head))
    yield ""
    yield from (page.paint.bold(line) for line in page.wrapped(printable(card.asks), 2))


def answer_of(card: Card, page: Page) -> Iterator[str]:
    """What one should be able to say, and why it is asked."""
    yield ""
    for line in card.answer.splitlines():
        yield from page.wrapped(printable(line), 2) if line.strip() else [""]
    if card.why or card.source:
        yield ""
    if card.why:
        yield from (page.paint.dim(line) for line in page.wrapped(f"Asked to see: {printable(card.why)}", 2))
    if card.source:
        yield from (page.paint.dim(line) for line in page.wrapped(f"Source: {printable(cited(card.source))}", 2))


def outlook_of(found: Outlook, term: Term, page: Page) -> Iterator[str]:
    """How the term goes on, with a bar for each day ahead."""
    days = "day" if term.days == 1 else "days"
    if found.share is not None:
        share = f"{found.share:.0%}".replace("%", " %")
        yield from page.wrapped(
            f"On {told(term.until)} you would know about {share} of the {found.begun} cards that you have begun, as things"
            f" stand; {found.new} are still new.",
            0,
        )
    else:
        yield f"{found.new} cards are new; the date is {told(term.until)}, a term of {term.days} {days}."
    if found.ahead:
        many = [number for _, number in found.ahead[:WEEKS]]
        yield page.paint.dim(f"The days ahead: {bars(many)}  tomorrow {many[0]}, at most {max(many)} a day")


def bars(numbers: Sequence[int]) -> str:
    """Numbers as little bars, the largest in full."""
    most = max(numbers, default=0) or 1
    return "".join(BARS[round(number / most * (len(BARS) - 1))] if number else "·" for number in numbers)


def told(day: date) -> str:
    """A day in words."""
    return f"{day.day} {day:%B %Y}"
