"""All attempts, the newest first; each opens its replay."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.library.questions import all_questions
from greenroom.record import NamedTuple
from greenroom.store.keeping import History
from greenroom.store.verbs import Reader, Summary
from greenroom.studio.pages.attempts import find
from greenroom.studio.pages.places import written
from greenroom.studio.parts.dots import dots
from greenroom.studio.parts.line import Point, line
from greenroom.studio.parts.timing import clock
from greenroom.studio.rendering import rendered, studio_of

SHOWN = 25
STATES = {"skipped": "skipped", "asked": "not answered yet"}


class Row(NamedTuple):
    """An attempt in the list; ``dots`` is empty where it was not scored, ``state`` says in words how it stands."""

    id: str
    when: str
    prompt: str
    is_follow_up: bool
    dots: Markup
    state: str
    spent: str


async def page(request: Request) -> Response:
    """``/history``, from the newest; ``?before=`` goes on with older ones, ``?question=`` shows those of one question."""
    studio = studio_of(request)
    key, before = request.query_params.get("question", ""), request.query_params.get("before", "")
    found, attempts, kept_back = await run_in_threadpool(_read, studio.history, key, before or "~")
    shown = found[:SHOWN]
    question = all_questions(studio.settings.plugins).get(key)
    return rendered(
        request,
        "history.html",
        rows=[_row(row, is_kept_back=row.id in kept_back) for row in shown],
        chart=_chart([row for row in shown if row.id not in kept_back]),
        attempts=attempts,
        question=question.prompt if question else key,
        is_first=not before,
        older="?" + urlencode({"before": shown[-1].asked_at, "question": key}) if len(found) > SHOWN else "",
    )


def _read(history: History, key: str, before: str) -> tuple[list[Summary], int, set[str]]:
    """The newest attempts before a moment, how many there are in all, and which of these are kept back."""
    with history.reading() as reader:
        found = reader.summaries(SHOWN + 1, key, before)
        return found, reader.counts()[0], {row.id for row in found if _is_kept_back(reader, row)}


def _is_kept_back(reader: Reader, row: Summary) -> bool:
    """Whether its scores may not be told yet, since its round is real and not debriefed."""
    found = find(reader, row.id) if row.score is not None else None
    return found is not None and found.is_kept_back


def _row(row: Summary, *, is_kept_back: bool) -> Row:
    is_scored = row.score is not None and not is_kept_back
    mean = Markup("{} <span>{:.1f}</span>").format(dots(round(row.score or 0), "mean score"), row.score or 0)
    return Row(
        row.id,
        written(datetime.fromisoformat(row.asked_at)),
        row.prompt,
        bool(row.follow_up),
        mean if is_scored else Markup(""),
        STATES.get(row.state, "") or ("told in the debrief" if is_kept_back else _mend(row.mended)),
        clock(row.seconds) if row.seconds else "",
    )


def _mend(mended: int | None) -> str:
    if mended is None:
        return "not judged yet"
    return "nothing to mend" if not mended else f"{mended} to mend"


def _chart(rows: Sequence[Summary]) -> Markup:
    """The mean scores of the shown answers to opening questions, the oldest first; nothing for fewer than three."""
    points = [_point(row, row.score) for row in reversed(rows) if row.score is not None and not row.follow_up]
    if len(points) < 3:
        return Markup("")
    return line("means", "Mean score of each opening answer", points, (1, 4), (1, 2, 3, 4), ("When", "Mean score"))


def _point(row: Summary, score: float) -> Point:
    return Point(written(datetime.fromisoformat(row.asked_at)), score, f"{score:.1f}")
