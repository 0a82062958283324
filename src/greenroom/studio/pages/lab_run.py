"""A run of a lab: what is claimed against what was measured, stage by stage; its plots, its report, its way into the ledger."""

from datetime import datetime
from threading import Lock
from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from greenroom.errors import UnusableOption
from greenroom.labs.outcome import Curve
from greenroom.studio.forms import fields
from greenroom.studio.laboratory import NO_RUN, Laboratory
from greenroom.studio.pages.lab_run_shown import of_run
from greenroom.studio.pages.places import missing, written
from greenroom.studio.rendering import rendered, studio_of

NO_DEED = "This button is none of the page's: load the page again."
NO_PLOT = "No such plot stands in this run: its page shows all there are."
STANDS_ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
"""A report and a plot carry their own style, and nothing that runs."""
DRAWING = Lock()
"""Matplotlib's style is the whole process's: two threads that draw at once would take each other's."""
HEADERS = {"content-security-policy": STANDS_ALONE, "cache-control": "no-store"}


async def page(request: Request) -> Response:
    """``/labs/{lab}/runs/{run}``; ``new`` and ``of`` tell what was put into the ledger just now."""
    laboratory = studio_of(request).desk.laboratory
    lab, run = _named(request)
    try:
        facts = await run_in_threadpool(_facts, laboratory, lab, run)
    except UnusableOption:
        return missing(request, "There is no such run", NO_RUN)
    new = request.query_params.get("new", "")
    return rendered(request, "lab_run.html", **facts, new=int(new) if new.isdecimal() and len(new) < 9 else None)


async def act(request: Request) -> Response:
    """Does what a button says, and shows the run again."""
    form = await fields(request)
    deed = DEEDS.get(form.get("do", ""))
    if deed is None:
        raise UnusableOption(NO_DEED)
    lab, run = _named(request)
    return RedirectResponse(await run_in_threadpool(deed, studio_of(request).desk.laboratory, lab, run), 303)


async def report(request: Request) -> Response:
    """``/labs/{lab}/runs/{run}/report``: the page that stands alone."""
    lab, run = _named(request)
    try:
        text = await run_in_threadpool(report_of, studio_of(request).desk.laboratory, lab, run)
    except UnusableOption as fault:
        return missing(request, "There is no report", str(fault))
    return Response(text, 200, HEADERS, "text/html")


async def plot(request: Request) -> Response:
    """``/labs/{lab}/runs/{run}/plot/{stage}/{curve}.svg``."""
    lab, run = _named(request)
    names = str(request.path_params["stage"]), str(request.path_params["curve"])
    try:
        drawn = await run_in_threadpool(plot_of, studio_of(request).desk.laboratory, lab, run, *names)
    except UnusableOption as fault:
        return missing(request, "There is no such picture", str(fault))
    return Response(drawn, 200, HEADERS, "image/svg+xml")


def report_of(laboratory: Laboratory, lab: str, run: str) -> str:
    """The report of a run. Raises `UnusableOption` where there is no such run, or Matplotlib is missing."""
    from greenroom.labs.reporting.page import report as reported

    found = laboratory.run(lab, run)
    with DRAWING:
        return reported(laboratory.lab(lab), found)


def plot_of(laboratory: Laboratory, lab: str, run: str, stage: str, curve: str) -> str:
    """A curve as SVG. Raises `UnusableOption` where there is none, or Matplotlib is missing."""
    from greenroom.labs.needing import needing

    found = _curve(laboratory, lab, run, stage, curve)
    with needing("A plot"):
        from greenroom.labs.reporting.plots import svg
    with DRAWING:
        return svg(found, stage)


def _curve(laboratory: Laboratory, lab: str, run: str, stage: str, key: str) -> Curve:
    outcomes = [ran.outcome for ran in laboratory.run(lab, run).stages if ran.stage == stage and ran.outcome]
    found = next((curve for outcome in outcomes[:1] for curve in outcome.curves if curve.key == key), None)
    if found is None:
        raise UnusableOption(NO_PLOT)
    return found


def _facts(laboratory: Laboratory, key: str, id_: str) -> dict[str, Any]:
    run, standing = laboratory.look(key, id_)
    lab = laboratory.lab(key)
    return {
        **of_run(lab, run, standing),
        "at": _address(key, id_),
        "when": written(datetime.fromisoformat(run.when)),
        "entered": laboratory.entered(lab, run),
        "others": [other for other in laboratory.store.runs(key) if other.id != id_],
    }


def _enter(laboratory: Laboratory, key: str, id_: str) -> str:
    new, _ = laboratory.enter(laboratory.lab(key), laboratory.run(key, id_))
    return f"{_address(key, id_)}?new={new}#ledger"


def _go_on(laboratory: Laboratory, key: str, id_: str) -> str:
    """What is asked for again may be another run: its code or data may have changed since."""
    return _address(key, laboratory.begin(laboratory.lab(key), laboratory.run(key, id_).asked))


def _named(request: Request) -> tuple[str, str]:
    return str(request.path_params["lab"]), str(request.path_params["run"])


def _address(lab: str, run: str) -> str:
    return f"/labs/{quote(lab, safe='')}/runs/{quote(run, safe='')}"


DEEDS = {"ledger": _enter, "on": _go_on}
"""What a button of the page does, by its name; it gives the address that is shown next."""
RUN = "/labs/{lab}/runs/{run}"
ROUTES = (
    Route(RUN, page),
    Route(RUN, act, methods=["POST"]),
    Route(f"{RUN}/report", report),
    Route(f"{RUN}/plot/{{stage}}/{{curve}}.svg", plot),
)
