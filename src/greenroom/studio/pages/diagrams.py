"""The diagrams of an answer: drawn on its page, and the pictures of those that another package draws."""

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.store.keeping import History
from greenroom.studio.pages.attempts import find
from greenroom.studio.pages.places import missing
from greenroom.studio.parts.diagram.other_kinds import POLICY, Picture, is_installed, picture
from greenroom.studio.parts.diagram.sketch import blocks, sketch
from greenroom.studio.rendering import studio_of

NONE = "No such picture stands in this answer: its page shows all there are."
HEADERS = {"content-security-policy": POLICY, "cache-control": "no-store"}


def sketches(words: str, attempt: str) -> list[Markup]:
    """A figure for each diagram in the words of an attempt."""
    return [
        sketch(text, f"/attempt/{attempt}/diagram/{number}.svg", f"diagram-{number}")
        for number, text in enumerate(blocks(words), 1)
    ]


async def page(request: Request) -> Response:
    """``/attempt/{id}/diagram/{number}.svg``."""
    identifier, number = str(request.path_params["id"]), int(request.path_params["number"])
    drawn = await run_in_threadpool(_drawn, studio_of(request).history, identifier, number)
    return missing(request, "There is no such picture", NONE) if drawn is None else _picture(drawn)


def _picture(drawn: Picture) -> Response:
    return Response(drawn.svg, 200, HEADERS, "image/svg+xml")


def _drawn(history: History, identifier: str, number: int) -> Picture | None:
    with history.reading() as reader:
        found = find(reader, identifier)
    texts = blocks(found.said.words) if found else []
    if not (is_installed() and 0 < number <= len(texts)):
        return None
    drawn = picture(texts[number - 1])
    return drawn if isinstance(drawn, Picture) else None
