"""The diagrams of an answer or a story: drawn on its page, and the pictures of those that another package draws."""

import os
from urllib.parse import quote, urlencode

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.library.answers import read_answer
from greenroom.store.keeping import History
from greenroom.studio.pages.attempts import find
from greenroom.studio.pages.places import missing
from greenroom.studio.parts.diagram.other_kinds import POLICY, Picture, is_installed, picture
from greenroom.studio.parts.diagram.sketch import blocks, sketch
from greenroom.studio.rendering import studio_of
from greenroom.studio.stories import stories
from greenroom.workspace.place import Workspace

NONE = "No such picture stands in this answer: its page shows all there are."
HEADERS = {"content-security-policy": POLICY, "cache-control": "no-store"}


def of_attempt(words: str, attempt: str) -> list[Markup]:
    """A figure for each diagram in the words of an attempt."""
    return _sketches(words, f"/attempt/{quote(attempt, safe='')}/diagram/", "")


def of_story(words: str, path: str) -> list[Markup]:
    """A figure for each diagram in a story or a walkthrough."""
    return _sketches(words, "/evidence/story/diagram/", "?" + urlencode({"path": path}))


async def page(request: Request) -> Response:
    """``/attempt/{id}/diagram/{number}.svg``."""
    words = await run_in_threadpool(_said, studio_of(request).history, str(request.path_params["id"]))
    return await _pictured(request, words)


async def story_page(request: Request) -> Response:
    """``/evidence/story/diagram/{number}.svg?path=``."""
    words = await run_in_threadpool(_written, studio_of(request).workspace, request.query_params.get("path", ""))
    return await _pictured(request, words)


async def _pictured(request: Request, words: str) -> Response:
    drawn = await run_in_threadpool(_drawn, words, int(request.path_params["number"]))
    if drawn is None:
        return missing(request, "There is no such picture", NONE)
    return Response(drawn.svg, 200, HEADERS, "image/svg+xml")


def _sketches(words: str, before: str, behind: str) -> list[Markup]:
    """The address of a picture is its number, with what stands before and behind it."""
    texts = enumerate(blocks(words), 1)
    return [sketch(text, f"{before}{number}.svg{behind}", f"diagram-{number}") for number, text in texts]


def _said(history: History, identifier: str) -> str:
    with history.reading() as reader:
        found = find(reader, identifier)
    return found.said.words if found else ""


def _written(workspace: Workspace, path: str) -> str:
    is_here = path in stories(workspace)
    return read_answer(os.path.join(workspace.folder, path)).attempt.text if is_here else ""


def _drawn(words: str, number: int) -> Picture | None:
    texts = blocks(words)
    if not (is_installed() and 0 < number <= len(texts)):
        return None
    drawn = picture(texts[number - 1])
    return drawn if isinstance(drawn, Picture) else None
