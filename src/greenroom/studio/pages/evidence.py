"""The ledger of measured numbers, and the stories whose numbers are held against it."""

from itertools import groupby
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from greenroom.evidence.entry import MEASURED, Entry
from greenroom.evidence.ledger import Ledger
from greenroom.evidence.reading import Contents
from greenroom.evidence.soundness import faults_of
from greenroom.evidence.wording import amount, number, subject
from greenroom.record import NamedTuple
from greenroom.studio.rendering import rendered, studio_of
from greenroom.studio.stories import stories

SHOWN = 50


class Line(NamedTuple):
    """An entry as it is shown; ``status`` is empty for one that was measured, ``faults`` say what is not sound about it."""

    id: str
    metric: str
    amount: str
    n: str
    split: str
    when: str
    status: str
    faults: tuple[str, ...]


async def page(request: Request) -> Response:
    """``/evidence``, the newest entries first; ``?project=`` shows one project's, ``?skip=`` older ones."""
    studio = studio_of(request)
    contents = Ledger(studio.workspace.evidence).read()
    project, skip = request.query_params.get("project", ""), _count(request.query_params.get("skip", ""))
    wanted = [entry for entry in reversed(contents.entries) if not project or entry.project == project]
    shown = wanted[skip : skip + SHOWN]
    return rendered(
        request,
        "evidence.html",
        groups=_groups(shown),
        projects=_projects(contents),
        project=project,
        complaints=contents.complaints[:SHOWN],
        stories=stories(studio.workspace),
        count=len(contents.entries),
        older="?" + urlencode({"project": project, "skip": skip + SHOWN}) if len(wanted) > skip + SHOWN else "",
    )


def _count(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _projects(contents: Contents) -> list[str]:
    return sorted({entry.project for entry in contents.entries if entry.project})


def _groups(entries: list[Entry]) -> list[tuple[str, list[Line]]]:
    """Neighbours of one project and variant together."""
    return [(name, [_line(entry) for entry in group]) for name, group in groupby(entries, key=subject)]


def _line(entry: Entry) -> Line:
    status = "" if entry.status == MEASURED else f"{entry.status}: {entry.reason or entry.source}".rstrip(": ")
    n = number(entry.n) if entry.n else "–"
    faults = tuple(map(str, faults_of(entry)))
    return Line(entry.id, entry.metric, amount(entry), n, entry.split or "–", entry.when or "–", status, faults)
