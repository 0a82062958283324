"""Today: the one next step with its reason, and what was done last."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.errors import LockedHistory, UsersFault
from greenroom.history import CODING, Rehearsal
from greenroom.library.rounds import find_round
from greenroom.record import NamedTuple
from greenroom.rehearsal.telling import kept_back, tells_debrief
from greenroom.store.verbs import Reader, Summary
from greenroom.studio.desk import NOTHING_ASKED, rehearsal_of
from greenroom.studio.loops import Standing
from greenroom.studio.pages.places import written
from greenroom.studio.rendering import Studio, rendered, studio_of

RECENT = 5


class Known(NamedTuple):
    """The newest rehearsal that was interrupted, the newest of all, and the newest attempts, of which some scores are told
    later; the newest loop that goes on.
    """

    open: Rehearsal | None = None
    last: Rehearsal | None = None
    recent: tuple[Summary, ...] = ()
    later: frozenset[str] = frozenset()
    loop: Standing | None = None


async def page(request: Request) -> Response:
    """The page."""
    known = await run_in_threadpool(_known, studio_of(request))
    facts = {
        "debrief": _debrief(known),
        "answered": _answered(known.open),
        "due": _due(known.loop),
        "recent": _dated(known.recent),
        "cards": await run_in_threadpool(_cards, studio_of(request)),
    }
    return rendered(request, "today.html", known=known, **facts)


def _known(studio: Studio) -> Known:
    try:
        with studio.history.reading() as reader:
            known = _read(reader)
        return known._replace(loop=studio.desk.loops.going_on())
    except LockedHistory:
        return Known()


def _cards(studio: Studio) -> int:
    """How many cards are due today; none where they cannot be read, which the page Drill says."""
    try:
        return studio.desk.drills.due()
    except UsersFault:
        return 0


def _read(reader: Reader) -> Known:
    unfinished = map(reader.rehearsal, reader.unfinished())
    newest = next((each for each in unfinished if each is not None and each.mode not in NOTHING_ASKED), None)
    recent = tuple(reader.summaries(RECENT))
    last = reader.rehearsal(rehearsal_of(recent[0].id)) if recent else None
    secret = kept_back(reader) if recent else set()
    untold = last is not None and not tells_debrief(last, reader.rehearsal)
    later = frozenset(row.id for row in recent if rehearsal_of(row.id) in secret)
    return Known(newest, None if untold else last, recent, later)


def _debrief(known: Known) -> Any:
    """The debrief that the last rehearsal ended with; None where it was no round, or one that its loop tells of later."""
    told = [remark for remark in known.last.remarks if remark.name == "debriefed"] if known.last else []
    return told[-1].facts["document"] if told else None


def _due(loop: Standing | None) -> str:
    """Why a loop is the next step today; empty where it is not."""
    if loop is None:
        return ""
    if loop.next is None:
        return "All rounds of your loop were held. Say how it was, and its one debrief is shown."
    number, many, place = loop.next.number, len(loop.places), loop.next
    if not place.is_due(loop.today):
        return ""
    when = "due today" if place.due == loop.today else f"due since {place.due:%A}, {place.due.day} {place.due:%B}"
    return f"Round {number} of {many} is {when}: {find_round(place.stop.round).title}."


def _dated(recent: Iterable[Summary]) -> list[tuple[Summary, str]]:
    """The attempts, each with when it was asked, in the machine's own time."""
    return [(row, written(datetime.fromisoformat(row.asked_at))) for row in recent]


def _answered(unfinished: Rehearsal | None) -> int:
    """How many questions; of a coding round nothing is counted."""
    if unfinished is None or unfinished.mode == CODING:
        return 0
    return sum(said.state == "answered" for said in unfinished.attempts)
