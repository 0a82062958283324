"""Two runs of a lab side by side: both numbers, their difference, and whether the intervals overlap."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.errors import UnusableOption
from greenroom.labs.running.comparing import compare
from greenroom.labs.running.figures import figures_of, of_the_whole
from greenroom.studio.laboratory import NO_LAB, NO_RUN, Laboratory
from greenroom.studio.pages.lab_run_shown import compared_sheet
from greenroom.studio.pages.places import missing
from greenroom.studio.rendering import rendered, studio_of


async def page(request: Request) -> Response:
    """``/labs/{lab}/compare?a=&b=``; without them, the two newest runs; ``parts`` shows parts of the data, too."""
    laboratory, key = studio_of(request).desk.laboratory, str(request.path_params["lab"])
    if key not in laboratory.labs():
        return missing(request, "There is no such lab", NO_LAB)
    query = request.query_params
    try:
        facts = await run_in_threadpool(_facts, laboratory, key, query.get("a", ""), query.get("b", ""), "parts" in query)
    except UnusableOption:
        return missing(request, "There is no such run", NO_RUN)
    return rendered(request, "lab_compare.html", **facts)


def _facts(laboratory: Laboratory, key: str, a: str, b: str, parts: bool) -> dict[str, Any]:
    lab, runs = laboratory.lab(key), laboratory.store.runs(key)
    newest = [run.id for run in runs[:2]]
    sides = [laboratory.run(key, id_) for id_ in (a or (newest[1:] or [""])[0], b or (newest or [""])[0]) if id_]
    found = []
    if len(sides) == 2:
        left, right = (figures_of(run) if parts else of_the_whole(figures_of(run)) for run in sides)
        found = list(compare(left, right))
    stages = [(stage.title, [row for row in found if row.stage == stage.key]) for stage in lab.stages]
    names = (sides[0].id, sides[1].id) if len(sides) == 2 else ("", "")
    sheets = [(title, compared_sheet(rows, names)) for title, rows in stages if rows]
    return {"lab": lab, "runs": runs, "sides": sides, "sheets": sheets, "parts": parts}
