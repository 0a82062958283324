"""Plan: the calendar by weeks, with what each block leaves and its check; it is made, made again and moved here."""

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.plan.block import STYLES
from greenroom.plan.written import day_of, days_off, units_of
from greenroom.studio.forms import fields
from greenroom.studio.pages.plan_shown import facts_of_page
from greenroom.studio.plans import A_DAY, A_WEEKEND_DAY, Plans
from greenroom.studio.rendering import rendered, studio_of

Form = Mapping[str, str]
NO_DEED = "This button is none of the page's: load the page again."
NO_STYLE = "Choose one of the styles, or leave it to the time that is left."
MET = {"yes": True, "no": False}
SAY_MET = "Say whether the check of the block was met."
NAME = "greenroom-plan.ics"
USUAL = "usual"
"""What is told where no posting is kept, so that the usual loop was planned for."""


async def page(request: Request) -> Response:
    """``/plan``; ``said`` is what has just been done, ``block`` with which block."""
    return await _page(request)


async def act(request: Request) -> Response:
    """Does what a button says, and shows the page again."""
    form = await fields(request)
    deed = DEEDS.get(form.get("do", ""))
    if deed is None:
        raise UnusableOption(NO_DEED)
    try:
        said = await run_in_threadpool(deed, studio_of(request).desk.plans, form)
    except UnusableOption as fault:
        return await _page(request, str(fault), form)
    block = form.get("block", "")
    told = {"said": said, **({"block": block} if block else {})}
    return RedirectResponse(f"/plan?{urlencode(told)}" + (f"#block-{quote(block, safe='')}" if block else ""), 303)


async def calendar(request: Request) -> Response:
    """The file for a calendar; a sentence on the page where it cannot be made."""
    try:
        data = await run_in_threadpool(studio_of(request).desk.plans.calendar)
    except UnusableOption as fault:
        return await _page(request, str(fault)[:1].upper() + str(fault)[1:])
    headers = {"content-disposition": f'attachment; filename="{NAME}"', "cache-control": "no-store"}
    return Response(data, headers=headers, media_type="text/calendar")


async def _page(request: Request, sentence: str = "", typed: Form | None = None) -> Response:
    said, block = request.query_params.get("said", ""), request.query_params.get("block", "")
    form = typed or {}
    facts = await run_in_threadpool(facts_of_page, studio_of(request).desk.plans, form.get("block", block))
    return rendered(
        request, "plan.html", 422 if sentence else 200, **facts, sentence=sentence, typed=form, said=said,
        at=form.get("block", block),
    )  # fmt: skip


def _make(plans: Plans, form: Form) -> str:
    weekend, style = _said(form, "weekend"), _said(form, "style")
    if style and style not in STYLES:
        raise UnusableOption(NO_STYLE)
    units = units_of(_said(form, "hours")[:20], A_DAY, 0.5)
    weekend_units = units_of(weekend[:20], A_WEEKEND_DAY, 0.0) if weekend else None
    base = plans.make(day_of(_said(form, "until")[:40]), units, weekend_units, days_off(_off(form)), style or None)
    return USUAL if base.is_usual else "made"


def _again(plans: Plans, form: Form) -> str:
    plans.again(days_off(_off(form)))
    return "again"


def _move(plans: Plans, form: Form) -> str:
    plans.move(form.get("block", ""), day_of(_said(form, "day")[:40]))
    return "moved"


def _done(plans: Plans, form: Form) -> str:
    if form.get("met") not in MET:
        raise UnusableOption(SAY_MET)
    plans.done(form.get("block", ""), is_met=MET[form["met"]], changed=form.get("changed", ""), then=form.get("next", ""))
    return "done"


def _take_back(plans: Plans, form: Form) -> str:
    plans.take_back(form.get("block", ""))
    return "undone"


def _said(form: Form, name: str) -> str:
    return form.get(name, "").strip()


def _off(form: Form) -> list[str]:
    """Days off are written one after another, parted by commas, spaces or lines."""
    return form.get("off", "").replace(",", " ").split()


DEEDS: Mapping[str, Callable[[Plans, Form], str]] = {
    "make": _make, "again": _again, "move": _move, "done": _done, "undo": _take_back,
}  # fmt: skip
"""What a button of the page does, by its name; it gives what is told of it."""
