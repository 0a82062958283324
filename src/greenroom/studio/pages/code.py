"""Code: choose an exercise in programming, work on it in five stages, see what came of it."""

from collections.abc import Callable, Mapping
from time import time
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.coding import STAGES
from greenroom.errors import LockedHistory, UnusableOption, UsersFault
from greenroom.problem import DIFFICULTIES
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.studio.desk import clean
from greenroom.studio.forms import fields, number
from greenroom.studio.held import Conflict
from greenroom.studio.holding import Busy
from greenroom.studio.pages.exercises import going_on, patterns, rows_of
from greenroom.studio.pages.measured import VERDICTS
from greenroom.studio.pages.places import missing, written
from greenroom.studio.pages.workbench import facts_of
from greenroom.studio.rendering import Studio, rendered, studio_of

Form = Mapping[str, str]
MANNERS = ("practice", "real")
MOST_OPEN = 3
LONGEST_PAUSE = 1800.0
"""Seconds that a page without script may have been looked at in one go; whoever was away longer was away."""
FINISHED = "This exercise was finished meanwhile, or another one is under way by now."


async def page(request: Request) -> Response:
    """``/code``: the exercises, of one ``?pattern=`` or ``?difficulty=`` where that is said."""
    pattern, difficulty = request.query_params.get("pattern", ""), request.query_params.get("difficulty", "")
    return rendered(request, "code.html", **await run_in_threadpool(_overview, studio_of(request), pattern, difficulty))


async def begin(request: Request) -> Response:
    """Begins what was chosen, and goes there."""
    rehearsal = await run_in_threadpool(_begun, studio_of(request), await fields(request))
    return RedirectResponse(f"/code/{rehearsal}", 303)


async def workbench(request: Request) -> Response:
    """``/code/{rehearsal}``: the exercise that is under way, or what came of it; gone on with where it was interrupted."""
    return await _shown(request)


async def act(request: Request) -> Response:
    """What a button of the workbench does; what was typed is kept before anything else."""
    form, rehearsal, studio = await fields(request), request.path_params["rehearsal"], studio_of(request)
    stage = _stage(form.get("go") or form.get("stage", ""))
    try:
        await run_in_threadpool(_kept, studio, rehearsal, form)
        place = await run_in_threadpool(_done, studio, rehearsal, form)
    except Conflict as conflict:
        return rendered(request, "code_conflict.html", 409, sentence=str(conflict), texts=_texts(form), back=rehearsal)
    except (Busy, LockedHistory):
        raise
    except UsersFault as fault:
        return await _shown(request, stage, str(fault), form.get("ask", "") if form.get("do") == "ask" else "")
    return RedirectResponse(f"/code/{rehearsal}" + (f"?stage={stage}{place}" if place else ""), 303)


async def _shown(request: Request, stage: str = "", notice: str = "", asked: str = "") -> Response:
    studio, rehearsal = studio_of(request), request.path_params["rehearsal"]
    stage = stage or _stage(request.query_params.get("stage", ""))
    wanted = request.query_params.get("exercise", "")
    try:
        facts = await run_in_threadpool(facts_of, studio, rehearsal, stage, wanted)
    except UnusableOption as fault:
        return missing(request, "There is no such coding round", str(fault))
    return rendered(
        request,
        facts.pop("template"),
        422 if notice else 200,
        notice=notice,
        asked=asked,
        verdicts=VERDICTS,
        now=int(time()),
        **facts,
    )


def _overview(studio: Studio, pattern: str, difficulty: str) -> dict[str, Any]:
    return {
        "rows": [(row, written(row.at) if row.at else "") for row in rows_of(studio, pattern, difficulty)],
        "patterns": patterns(studio),
        "difficulties": DIFFICULTIES,
        "pattern": pattern,
        "difficulty": difficulty,
        "open": [(each, written(each.began_at)) for each in going_on(studio)[:MOST_OPEN]],
    }


def _begun(studio: Studio, form: Form) -> str:
    """An exercise by its key; else one of the pattern and the difficulty that were tried least often."""
    manner = form.get("manner", MANNERS[0])
    if manner not in MANNERS:
        raise UnusableOption("Choose practice or real.")
    among = tuple(filter(None, (form.get("pattern", ""),))), tuple(filter(None, (form.get("difficulty", ""),)))
    wanted = Wanted(form["key"], variant=form.get("variant") or None) if form.get("key") else Wanted("", *among)
    return studio.desk.coding.begin(wanted, real=manner == "real")


def _kept(studio: Studio, rehearsal: str, form: Form) -> None:
    """Keeps every field that differs from what is kept, and how long each stage took. Raises `Conflict`."""
    if form.get("do") == "rate":
        return
    work = studio.desk.coding.resume(rehearsal).work
    if work is None or work.opening.id != form.get("exercise", ""):
        raise Conflict(FINISHED)
    seconds = _seconds(form, {stage: said.seconds for stage, said in work.stages.items()})
    for stage in STAGES:
        if stage in form and clean(form[stage]) != work.raw(stage):
            base = int(number(form.get(f"base-{stage}", ""), most=2**53))
            revision = int(number(form.get(f"revision-{stage}", ""), most=2**53)) or base + 1
            attempt, window = work.stages[stage].id, form.get("window", "")
            studio.desk.revise(attempt, revision, form[stage], seconds[stage], window, base)
    studio.desk.coding.spend(rehearsal, seconds)


def _seconds(form: Form, known: Mapping[str, float]) -> dict[str, float]:
    """Of each stage; without script, the time since the page was made counts for the stage that was shown."""
    told = {stage: number(form.get(f"seconds-{stage}", ""), known[stage]) for stage in STAGES}
    if not form.get("window") and form.get("stage") in STAGES:
        told[form["stage"]] += min(LONGEST_PAUSE, max(0.0, time() - number(form.get("since", ""), 0, 1e11)))
    return told


def _done(studio: Studio, rehearsal: str, form: Form) -> str:
    """Does what a button says; gives the place in the stage where what came of it stands, empty where the stage is over."""
    if "go" in form:
        return "#work"
    deed = DEEDS.get(form.get("do", ""))
    if deed is None:
        raise UnusableOption("That button is unknown: load the page again.")
    return deed(studio, rehearsal, form)


def _keep(_: Studio, __: str, ___: Form) -> str:
    return "#work"


def _ask(studio: Studio, rehearsal: str, form: Form) -> str:
    if not form.get("ask", "").strip():
        raise UnusableOption("Type your question first, as you would say it.")
    studio.desk.coding.ask(rehearsal, clean(form["ask"]))
    return "#conversation"


def _run(studio: Studio, rehearsal: str, _: Form) -> str:
    studio.desk.coding.run(rehearsal)
    return "#results"


def _submit(studio: Studio, rehearsal: str, _: Form) -> str:
    studio.desk.coding.submit(rehearsal)
    return "#results"


def _hint(studio: Studio, rehearsal: str, _: Form) -> str:
    studio.desk.coding.hint(rehearsal)
    return "#hints"


def _finish(studio: Studio, rehearsal: str, _: Form) -> str:
    studio.desk.coding.finish(rehearsal)
    return ""


def _rate(studio: Studio, rehearsal: str, form: Form) -> str:
    score = form.get("score", "")
    if score not in ("", "1", "2", "3", "4"):
        raise UnusableOption("Rate it from 1 to 4, or leave it open.")
    studio.desk.rate(rehearsal, int(score) if score else None)
    return ""


def _stage(word: str) -> str:
    return word if word in STAGES else STAGES[0]


def _texts(form: Form) -> list[tuple[str, str]]:
    return [(stage, form[stage]) for stage in STAGES if form.get(stage, "").strip()]


DEEDS: Mapping[str, Callable[[Studio, str, Form], str]] = {
    "keep": _keep, "ask": _ask, "run": _run, "submit": _submit, "hint": _hint, "finish": _finish, "rate": _rate,
}  # fmt: skip
