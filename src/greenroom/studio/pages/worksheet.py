"""A worksheet, edited heading by heading, and kept as plain Markdown."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.studio.desk import clean
from greenroom.studio.forms import fields
from greenroom.studio.pages.places import address, missing
from greenroom.studio.rendering import rendered, studio_of
from greenroom.studio.worksheets import Changed, Kept, Worksheets

HERE = "/stories/worksheet"


async def page(request: Request) -> Response:
    """``/stories/worksheet?path=``; ``saved`` and ``made`` say what has just been done."""
    query = request.query_params
    try:
        kept = await run_in_threadpool(studio_of(request).desk.worksheets.read, query.get("path", ""))
    except UnusableOption as fault:
        return missing(request, "There is no such worksheet", str(fault))
    made = query.get("made", "")
    return rendered(request, "worksheet.html", sheet=kept, saved="saved" in query, made=made)


async def act(request: Request) -> Response:
    """Saves what was edited; ``do=walkthrough`` makes a walkthrough of it besides."""
    path, form = request.query_params.get("path", ""), await fields(request)
    worksheets = studio_of(request).desk.worksheets
    try:
        kept = await run_in_threadpool(_save, worksheets, path, form)
    except Changed as changed:
        beside = await run_in_threadpool(worksheets.keep_beside, path, changed.text)
        on_disk = await run_in_threadpool(worksheets.read, path)
        facts = {"sentence": str(changed), "disk": on_disk, "beside": beside, "typed": changed.text}
        return rendered(request, "worksheet_changed.html", 409, **facts)
    if form.get("do") != "walkthrough":
        return RedirectResponse(address(HERE, path=path, saved="1"), 303)
    made = await run_in_threadpool(worksheets.walkthrough, kept.path)
    return RedirectResponse(address(HERE, path=path, made=made), 303)


def _save(worksheets: Worksheets, path: str, form: dict[str, str]) -> Kept:
    words = [clean(form[name]) for name in sorted((name for name in form if name.startswith("words-")), key=_number)]
    return worksheets.save(path, form.get("digest", ""), clean(form.get("title", "")), words)


def _number(name: str) -> int:
    number = name.removeprefix("words-")
    return int(number) if number.isdecimal() and len(number) < 5 else 0
