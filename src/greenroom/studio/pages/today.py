"""Today: the one next step with its reason, and what was done last."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.errors import LockedHistory
from greenroom.history import Rehearsal
from greenroom.record import NamedTuple
from greenroom.store.verbs import Reader, Summary
from greenroom.studio.pages.places import written
from greenroom.studio.rendering import Studio, rendered, studio_of

RECENT = 5


class Known(NamedTuple):
    """The newest rehearsal that was interrupted, the newest of all, and the newest attempts."""

    open: Rehearsal | None = None
    last: Rehearsal | None = None
    recent: tuple[Summary, ...] = ()


async def page(request: Request) -> Response:
    """The page."""
    known = await run_in_threadpool(_known, studio_of(request))
    return rendered(
        request,
        "today.html",
        known=known,
        debrief=_debrief(known.last),
        answered=_answered(known.open),
        recent=_dated(known.recent),
    )


def _known(studio: Studio) -> Known:
    try:
        with studio.history.reading() as reader:
            return _read(reader)
    except LockedHistory:
        return Known()


def _read(reader: Reader) -> Known:
    unfinished = reader.unfinished()
    recent = tuple(reader.summaries(RECENT))
    last = reader.rehearsal(recent[0].id.rpartition(".")[0]) if recent else None
    return Known(reader.rehearsal(unfinished[0]) if unfinished else None, last, recent)


def _debrief(last: Rehearsal | None) -> Any:
    """The debrief that the last rehearsal ended with; None where it was no round."""
    told = [remark for remark in last.remarks if remark.name == "debriefed"] if last else []
    return told[-1].facts["document"] if told else None


def _dated(recent: Iterable[Summary]) -> list[tuple[Summary, str]]:
    """The attempts, each with when it was asked, in the machine's own time."""
    return [(row, written(datetime.fromisoformat(row.asked_at))) for row in recent]


def _answered(unfinished: Rehearsal | None) -> int:
    return sum(said.state == "answered" for said in unfinished.attempts) if unfinished else 0
