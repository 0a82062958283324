"""Two attempts side by side."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.record import NamedTuple
from greenroom.store.keeping import History
from greenroom.studio.comparing import became, changes
from greenroom.studio.pages.attempts import NO_SUCH, Found, find
from greenroom.studio.pages.places import missing, written
from greenroom.studio.parts.dots import dots
from greenroom.studio.parts.judged import Judged
from greenroom.studio.rendering import rendered, studio_of

MOST_TO_CHOOSE = 60


class Choice(NamedTuple):
    """An attempt that can be chosen."""

    id: str
    words: str


class Change(NamedTuple):
    """A category in both answers, and in words what became of it."""

    category: str
    before: Markup
    after: Markup
    words: str


async def page(request: Request) -> Response:
    """``/compare?a=&b=``; with one or none of them, a choice."""
    first, second = request.query_params.get("a", ""), request.query_params.get("b", "")
    history = studio_of(request).history
    if not (first and second):
        choices = await run_in_threadpool(_choices, history)
        return rendered(request, "compare_choice.html", choices=choices, a=first, b=second)
    found = await run_in_threadpool(_read, history, (first, second))
    for identifier, one in zip((first, second), found, strict=True):
        if one is None:
            return missing(request, "There is no such attempt", NO_SUCH.format(identifier))
    sides = [(one, one.judged(key)) for one, key in zip(found, ("a-", "b-"), strict=True) if one is not None]
    before, after = (side[1] for side in sides)
    changes = compared(before, after) if before and after else None
    return rendered(request, "compare.html", sides=sides, changes=changes, is_same=sides[0][0].prompt == sides[1][0].prompt)


class Compared(NamedTuple):
    """What became of every score, and which findings are gone, new or still there."""

    scores: tuple[Change, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]
    still: tuple[str, ...]


def compared(before: Judged, after: Judged) -> Compared:
    """The second answer against the first."""
    earlier, later = ([note.name for note in one.to_mend] for one in (before, after))
    return Compared(tuple(_changes(before, after)), *became(earlier, later))


def _changes(before: Judged, after: Judged) -> Iterator[Change]:
    was, now = ({row.category: row.score for row in one.scores} for one in (before, after))
    for category, old, new, words in changes(was, now):
        yield Change(category, dots(old, f"{category} before"), dots(new, f"{category} after"), words)


def _read(history: History, identifiers: Sequence[str]) -> list[Found | None]:
    with history.reading() as reader:
        return [find(reader, identifier) for identifier in identifiers]


def _choices(history: History) -> list[Choice]:
    with history.reading() as reader:
        rows = [row for row in reader.summaries(MOST_TO_CHOOSE) if row.state == "answered"]
    return [Choice(row.id, f"{written(datetime.fromisoformat(row.asked_at))} · {_cut(row.prompt)}") for row in rows]


def _cut(prompt: str) -> str:
    return prompt if len(prompt) <= 70 else prompt[:69] + "…"
