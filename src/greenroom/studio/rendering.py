"""Pages made from templates, and what every page needs: the studio's parts and the way around."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse

from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.store.keeping import History
from greenroom.studio.desk import Desk
from greenroom.workspace.place import Workspace

HERE = Path(__file__).parent
NAVIGATION = (
    ("/", "Today"),
    ("/rehearse", "Rehearse"),
    ("/code", "Code"),
    ("/mock", "Mock"),
    ("/drill", "Drill"),
    ("/plan", "Plan"),
    ("/job", "Job"),
    ("/stories", "Stories"),
    ("/labs", "Labs"),
    ("/evidence", "Evidence"),
    ("/progress", "Progress"),
    ("/history", "History"),
    ("/rules", "Rules"),
)
PLACES = {path: path for path, _ in NAVIGATION[1:]} | {
    "/attempt": "/history", "/compare": "/history", "/card": "/rules", "/rubrics": "/rules",
}  # fmt: skip
"""Of each beginning of an address, the place in the navigation that it belongs to; the rest belongs to Today."""


class Studio(NamedTuple):
    """What the pages read from, and the desk, through which alone anything is changed."""

    workspace: Workspace
    history: History
    settings: Settings
    desk: Desk


def studio_of(connection: HTTPConnection) -> Studio:
    """The studio that a request or a socket came to."""
    found = connection.app.state.studio
    assert isinstance(found, Studio)
    return found


def rendered(request: Request, template: str, status: int = 200, **facts: object) -> HTMLResponse:
    """The page of a template; everything in ``facts`` is escaped where it is text."""
    path = request.url.path
    here = next((place for start, place in PLACES.items() if path.startswith(start)), "/")
    text = _templates().get_template(template).render(navigation=NAVIGATION, here=here, **facts)
    return HTMLResponse(text, status)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
