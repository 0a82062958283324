"""The room: the question, the answer while it is typed, what the interviewer says to it, and how it ends."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.exercise import USUAL_LENGTH
from greenroom.history import CODING, Rehearsal, Said
from greenroom.interviewer.setup import setup_from
from greenroom.library.rounds import find_round
from greenroom.rehearsal.rounds import closing
from greenroom.rehearsal.telling import loop_of, tells_nothing_yet
from greenroom.studio.answering import answer
from greenroom.studio.desk import Conflict, Desk
from greenroom.studio.forms import fields, number
from greenroom.studio.pages.dictation import voice_of
from greenroom.studio.pages.gauntlets import standing, summary
from greenroom.studio.pages.turns import Turn, turns_of
from greenroom.studio.rendering import Studio, rendered, studio_of
from greenroom.studio.seen import band_of

Form = Mapping[str, str]


async def page(request: Request) -> Response:
    """The rehearsal as it stands, gone on with where it was interrupted."""
    studio, rehearsal = studio_of(request), request.path_params["rehearsal"]
    if (await run_in_threadpool(studio.desk.state, rehearsal)).mode == CODING:
        return RedirectResponse(f"/code/{rehearsal}", 303)
    facts = await run_in_threadpool(_facts, studio, rehearsal)
    return rendered(request, facts.pop("template"), **facts)


async def act(request: Request) -> Response:
    """What a button of the room does."""
    form, rehearsal = await fields(request), request.path_params["rehearsal"]
    deed = DEEDS.get(form.get("do", ""))
    if deed is None:
        raise UnusableOption("That button is unknown: load the page again.")
    try:
        said = await run_in_threadpool(deed, studio_of(request), rehearsal, form)
    except Conflict as conflict:
        return rendered(request, "conflict.html", 409, sentence=str(conflict), words=form.get("words", ""), back=rehearsal)
    if request.headers.get("accept") == "application/json":
        return JSONResponse({"words": said})
    return RedirectResponse(f"/rehearse/{rehearsal}", 303)


def _facts(studio: Studio, rehearsal: str) -> dict[str, Any]:
    state = studio.desk.resume(rehearsal)
    waits_for, said = studio.desk.waits_for(rehearsal), studio.desk.current(rehearsal)
    turns = turns_of(state, is_told=studio.desk.tells_findings(state))
    facts = {
        "rehearsal": state,
        "about": _about(state),
        "turns": turns,
        "is_real": tells_nothing_yet(state),
        "loop": loop_of(state),
    }
    is_gauntlet = state.mode == "gauntlet"
    if said is not None:
        return {
            **facts,
            "template": "room.html",
            **_asked(studio.desk, state, said, turns),
            "place": is_gauntlet and standing(state, studio.workspace),
            "voice": voice_of(studio, said.id),
        }
    if waits_for == "rating":
        return {**facts, "template": "rating.html", "closing": closing(state)}
    return {
        **facts,
        "template": "over.html",
        "debrief": studio.desk.debrief(rehearsal),
        "gauntlet": is_gauntlet and summary(state, studio.workspace),
    }


def _asked(desk: Desk, state: Rehearsal, said: Said, turns: list[Turn]) -> dict[str, Any]:
    """The question that is put, and what stands in the sheet already."""
    return {
        "said": said,
        "opening": find_round(setup_from(state.setup).round).opening if state.mode == "round" and not turns else "",
        "remarks": [remark for remark in state.remarks if remark.facts.get("attempt") == said.id],
        "usual": USUAL_LENGTH[said.question.kind],
        "band": band_of(desk.read(said.id, said.typed)),
        "revision": desk.revision(said.id),
    }


def _about(state: Rehearsal) -> str:
    if state.mode != "round":
        return "One question" if state.mode == "single" else "Twelve follow-ups"
    setup = setup_from(state.setup)
    return f"{find_round(setup.round).title}, {setup.manner}"


def _answer(studio: Studio, _: str, form: Form) -> str:
    """Gives the answer."""
    attempt, base = form.get("attempt", ""), int(number(form.get("revision", "")))
    seconds, window = number(form.get("seconds", "")), form.get("window", "")
    spoken = answer(studio, attempt, form.get("words", ""), seconds, window=window, base=base)
    return spoken.reply or spoken.nudge


def _skip(studio: Studio, _: str, form: Form) -> str:
    studio.desk.skip(form.get("attempt", ""), form.get("window", ""))
    return ""


def _hint(studio: Studio, _: str, form: Form) -> str:
    """The next hint; without script the form is sent with it, so that what was typed is kept first."""
    attempt, base = form.get("attempt", ""), int(number(form.get("revision", "")))
    if form.get("words", "").strip():
        studio.desk.revise(attempt, base + 1, form["words"], number(form.get("seconds", "")), form.get("window", ""), base)
    return studio.desk.hint(attempt)


def _rate(studio: Studio, rehearsal: str, form: Form) -> str:
    score = form.get("score", "")
    if score not in ("", "1", "2", "3", "4"):
        raise UnusableOption("Rate it from 1 to 4, or leave it open.")
    studio.desk.rate(rehearsal, int(score) if score else None)
    return ""


DEEDS: Mapping[str, Callable[[Studio, str, Form], str]] = {"answer": _answer, "skip": _skip, "hint": _hint, "rate": _rate}
