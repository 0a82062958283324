"""Taking a posting away: a question first."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.jobs.kept import file_of
from greenroom.studio.forms import fields
from greenroom.studio.pages.places import address, missing, posting_address
from greenroom.studio.postings import found_in
from greenroom.studio.rendering import rendered, studio_of


async def question(request: Request) -> Response:
    """``/job/posting/{posting}/remove``."""
    found = await run_in_threadpool(studio_of(request).desk.postings.shelf)
    try:
        kept = found_in(found, request.path_params["posting"])
    except UnusableOption as fault:
        return missing(request, "There is no such posting", str(fault))
    file = file_of(kept.name)
    also = [each for each in found.kept if file_of(each.name) == file and each is not kept]
    return rendered(request, "posting_remove.html", kept=kept, file=file, also=also, to=posting_address(kept.name))


async def remove(request: Request) -> Response:
    """Deletes the file of a posting."""
    name = request.path_params["posting"]
    await fields(request)
    await run_in_threadpool(studio_of(request).desk.postings.remove, name)
    return RedirectResponse(address("/job", removed=name), 303)
