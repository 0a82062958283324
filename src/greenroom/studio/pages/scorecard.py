"""One attempt: its scorecard, and the replay of what was said."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.history import CODING, Said
from greenroom.store.keeping import History
from greenroom.store.verbs import Reader
from greenroom.studio.pages.attempts import NO_SUCH, Found, find
from greenroom.studio.pages.diagrams import of_attempt
from greenroom.studio.pages.places import missing, written
from greenroom.studio.pages.recorded import recorded
from greenroom.studio.rendering import rendered, studio_of
from greenroom.studio.voices import recordings_of


async def page(request: Request) -> Response:
    """``/attempt/{id}``."""
    identifier = str(request.path_params["id"])
    found, earlier = await run_in_threadpool(_read, studio_of(request).history, identifier)
    if found is None:
        return missing(request, "There is no such attempt", NO_SUCH.format(identifier))
    if found.rehearsal.mode == CODING:
        return RedirectResponse(f"/code/{found.rehearsal.id}", 303)
    judged = found.judged()
    takes = await run_in_threadpool(recordings_of(studio_of(request)).takes, identifier)
    voice = recorded(takes, judged.words if judged else 0, is_told=not found.is_kept_back)
    return rendered(
        request, "scorecard.html", found=found, judged=judged, earlier=earlier, judgement=found.judgement, voice=voice,
        diagrams=of_attempt(found.said.words, identifier),
    )  # fmt: skip


def _read(history: History, identifier: str) -> tuple[Found | None, list[tuple[str, str]]]:
    with history.reading() as reader:
        found = find(reader, identifier)
        return found, _earlier(reader, found.said) if found else []


def _earlier(reader: Reader, said: Said) -> list[tuple[str, str]]:
    """Earlier answers to the same question: id, and when."""
    return [(other.id, written(other.asked_at)) for other in reader.earlier(said)]
