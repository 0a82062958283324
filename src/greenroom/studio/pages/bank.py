"""Stories: which story shows which competency, what is worn or stale, the projects to lead with, the worksheets."""

from collections.abc import Iterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.rehearsal.own_stories import own_bank, own_projects
from greenroom.stories.bank import Bank, Use
from greenroom.stories.choosing import CRITERIA
from greenroom.studio.forms import fields
from greenroom.studio.ledgers import LedgerInUse
from greenroom.studio.pages.places import address
from greenroom.studio.rendering import Studio, rendered, studio_of
from greenroom.studio.stories import stories

KINDS = (
    ("project", "A project of mine"),
    ("contributor", "My part of a large project"),
    ("research", "A study"),
    ("proof-of-concept", "A proof of concept"),
    ("confidential", "Confidential work"),
)
TIMES = {1: "once", 2: "twice"}


async def page(request: Request) -> Response:
    """``/stories``."""
    return rendered(request, "stories.html", **await run_in_threadpool(_facts, studio_of(request)))


async def make(request: Request) -> Response:
    """Makes a worksheet, and opens it."""
    form = await fields(request)
    worksheets = studio_of(request).desk.worksheets
    path = await run_in_threadpool(worksheets.make, form.get("name", ""), form.get("kind", "project"))
    return RedirectResponse(address("/stories/worksheet", path=path), 303)


def _facts(studio: Studio) -> dict[str, Any]:
    with studio.history.reading() as reader:
        found = own_bank(studio.workspace, reader.rehearsals(), studio.desk.now())
    projects = own_projects(studio.workspace, LedgerInUse(studio.workspace.evidence).current())
    sheets = [studio.desk.worksheets.read(path) for path in studio.desk.worksheets.all()]
    return {
        "bank": found,
        "own": set(stories(studio.workspace)),
        "told": {path: _told(use) for path, use in found.uses.items()},
        "signs": {story.path: list(_signs(found, story.path)) for story in found.stories},
        "titles": {story.path: story.title for story in found.stories},
        "projects": projects,
        "criteria": CRITERIA,
        "worksheets": sheets,
        "empty": {sheet.path for sheet in sheets if sheet.is_empty},
        "kinds": KINDS,
    }


def _told(use: Use) -> str:
    if use.last is None:
        return "not told yet"
    return f"told {TIMES.get(use.often, f'{use.often} times')}, last on {use.last.astimezone():%d %b %Y}"


def _signs(found: Bank, path: str) -> Iterator[tuple[str, str]]:
    """A word for each thing to know of a story, and what it means."""
    if path in found.worn:
        yield "worn", "Told three times or more this week: let it rest, or it sounds learned."
    elif path in found.stale and found.uses[path].last is not None:
        yield "stale", "Not told for a fortnight: tell it once before it counts."
    if path in found.leaning:
        yield "leaned on", f"Alone in showing {', '.join(found.leaning[path])}: one more story would share the load."
    unmeant = [name for story, name in found.unmeant() if story == path]
    if unmeant:
        yield "could show more", f"Told for {', '.join(unmeant)}, which its front matter does not name."
