"""Rehearse: choose what to be asked, and begin."""

from itertools import groupby

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.exercise import KINDS
from greenroom.library.questions import all_questions
from greenroom.library.rounds import all_rounds, all_styles
from greenroom.studio.desk import Desk
from greenroom.studio.forms import fields
from greenroom.studio.pages.gauntlets import interrupted
from greenroom.studio.rendering import Studio, rendered, studio_of
from greenroom.studio.stories import stories

PRESSURES = (("0", "never doubts"), ("1", "doubts once"), ("2", "now and then"), ("3", "every other question"))


async def page(request: Request) -> Response:
    """What there is to choose."""
    studio = studio_of(request)
    questions = all_questions(studio.settings.plugins).values()
    openings = [question for question in questions if not question.follow_up]
    topics = {topic: list(group) for topic, group in groupby(openings, key=lambda question: question.topic)}
    return rendered(
        request,
        "choose.html",
        rounds=list(all_rounds().values()),
        styles=list(all_styles().values()),
        pressures=PRESSURES,
        topics=topics,
        kinds=KINDS,
        projects=await run_in_threadpool(_projects, studio),
        interrupted=await run_in_threadpool(interrupted, studio),
    )


async def begin(request: Request) -> Response:
    """Begins what was chosen, and goes there."""
    form = await fields(request)
    identifier = await run_in_threadpool(_begun, studio_of(request).desk, form)
    return RedirectResponse(f"/rehearse/{identifier}", 303)


def _projects(studio: Studio) -> list[str]:
    """What the twelve follow-ups may be about, walkthroughs first."""
    return sorted(stories(studio.workspace), key=lambda path: not path.startswith("walkthroughs"))


def _begun(desk: Desk, form: dict[str, str]) -> str:
    if "project" in form:
        return desk.begin_gauntlet(form["project"])
    if form.get("round"):
        pressure = form.get("pressure", "1")
        if pressure not in dict(PRESSURES):
            raise UnusableOption("The pressure is a number from 0 to 3.")
        style = form.get("style") or None
        return desk.begin_round(form["round"], style=style, pressure=int(pressure), real=form.get("manner") == "real")
    if "ask" in form:
        kind = form.get("kind", "story")
        if kind not in KINDS:
            raise UnusableOption(f"There is no kind of answer {kind!r}: choose one of the list.")
        return desk.begin_single(ask=form["ask"], kind=kind)
    return desk.begin_single(key=form.get("key") or None)
