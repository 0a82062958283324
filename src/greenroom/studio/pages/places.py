"""What the pages that only read share: how a moment is written, and a kind word where something is missing."""

from datetime import date, datetime
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from greenroom.studio.rendering import rendered


def written(at: datetime) -> str:
    """A moment as people write it, in the machine's own time: ``21 Nov 2026, 14:05``."""
    local = at.astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"


def day_written(day: date) -> str:
    """A day as people write it: ``21 November 2026``."""
    return f"{day.day} {day:%B %Y}"


def address(page: str, **query: str) -> str:
    """The address of a page, with its query."""
    return f"{page}?{urlencode(query)}"


def posting_address(posting: str) -> str:
    """The address of a kept posting's page."""
    return f"/job/posting/{quote(posting, safe='')}"


def missing(request: Request, title: str, sentence: str) -> Response:
    """A page that says what is not there, and where to look."""
    return rendered(request, "fault.html", 404, title=title, sentence=sentence)
