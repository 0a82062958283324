"""Today: the one next step."""

from starlette.requests import Request
from starlette.responses import Response

from greenroom.studio.rendering import rendered


async def page(request: Request) -> Response:
    """The page."""
    return rendered(request, "today.html")
