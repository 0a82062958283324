"""Mock loops: choose one, hold its rounds on their days, rate the whole, read its one debrief."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.library.loops import all_loops
from greenroom.library.rounds import all_rounds, find_round
from greenroom.record import NamedTuple
from greenroom.rehearsal.holding import day_of, today
from greenroom.rehearsal.loops import DONE, UNDER_WAY, Place
from greenroom.round import MANNERS
from greenroom.studio.desk import Desk
from greenroom.studio.forms import fields
from greenroom.studio.loops import RATE_IT, Standing
from greenroom.studio.pages.places import missing
from greenroom.studio.rendering import Studio, rendered, studio_of

Form = Mapping[str, str]
GOALS = {
    "layers": "every part within its time",
    "follow-ups": "every follow-up met",
    "listener": "nothing that this listener cannot follow",
    "pressure": "composure under pressure",
    "all": "all of it at once",
}
PRESSURES = ("never doubts", "doubts once", "doubts now and then", "doubts every other answer")


class Stage(NamedTuple):
    """A round of a schedule as a page shows it; ``button`` is what can be done with it now, a key of `DEEDS` or empty."""

    place: Place
    title: str
    when: str
    facts: str
    button: str
    is_next: bool


async def page(request: Request) -> Response:
    """``/mock``: the loop that goes on, and what else can be begun."""
    return rendered(request, "mock.html", **await run_in_threadpool(_overview, studio_of(request)))


async def loop_page(request: Request) -> Response:
    """``/mock/{loop}``: one loop."""
    try:
        found = await run_in_threadpool(studio_of(request).desk.loops.standing, request.path_params["loop"])
    except UnusableOption as fault:
        return missing(request, "There is no such loop", str(fault))
    return rendered(request, "mock_loop.html", **loop_facts(found))


async def begin(request: Request) -> Response:
    """Begins a loop."""
    loop = await run_in_threadpool(_begun, studio_of(request).desk, await fields(request))
    return RedirectResponse(f"/mock/{loop}", 303)


async def act(request: Request) -> Response:
    """What a button of a loop does."""
    form, loop = await fields(request), request.path_params["loop"]
    deed = DEEDS.get(form.get("do", ""))
    if deed is None:
        raise UnusableOption("That button is unknown: load the page again.")
    return RedirectResponse(await run_in_threadpool(deed, studio_of(request).desk, loop, form), 303)


def loop_facts(found: Standing) -> dict[str, Any]:
    """Everything that a loop's page shows."""
    return {"found": found, "stages": [_stage(place, found) for place in found.places], "goals": GOALS}


def _overview(studio: Studio) -> dict[str, Any]:
    begun = studio.desk.loops.begun()
    going_on = next((each for each in begun if each.waits_for != "nothing"), None)
    return {
        **(loop_facts(going_on) if going_on else {"found": None, "stages": [], "goals": GOALS}),
        "others": [each for each in begun if each is not going_on],
        "loops": [(loop, 1 + loop.stops[-1].day) for loop in all_loops().values()],
        "today": today(studio.desk.now).isoformat(),
        "manners": MANNERS,
    }


def _stage(place: Place, found: Standing) -> Stage:
    stop = place.stop
    title = find_round(stop.round).title if stop.round in all_rounds() else stop.round
    facts = [stop.manner, PRESSURES[stop.pressure], *([f"goal: {GOALS[stop.passes]}"] if stop.passes in GOALS else [])]
    facts += [f"held {len(place.held)} times"] if len(place.held) > 1 else []
    is_next = found.next is place
    return Stage(
        place, title, f"{place.due:%a} {place.due.day} {place.due:%b}", " · ".join(facts), _button(place, found), is_next
    )


def _button(place: Place, found: Standing) -> str:
    if found.next is place:
        return "hold" if place.state == UNDER_WAY or place.is_due(found.today) else "now"
    return "again" if place.state == DONE else ""


def _begun(desk: Desk, form: Form) -> str:
    manner = form.get("manner", "")
    if manner not in ("", *MANNERS):
        raise UnusableOption(f"There is no manner {manner[:40]!r}: choose one of the list.")
    start = day_of(form["start"]) if form.get("start") else None
    return desk.loops.begin_loop(form.get("loop", ""), start, manner)


def _hold(desk: Desk, loop: str, _: Form) -> str:
    return f"/rehearse/{desk.loops.hold_next(loop)}"


def _now(desk: Desk, loop: str, _: Form) -> str:
    return f"/rehearse/{desk.loops.hold_next(loop, now=True)}"


def _again(desk: Desk, loop: str, form: Form) -> str:
    number = form.get("place", "")
    if not (number.isdecimal() and len(number) < 4):
        raise UnusableOption("Say which round is to be held again: load the page again.")
    return f"/rehearse/{desk.loops.hold_next(loop, again=int(number))}"


def _end(desk: Desk, loop: str, _: Form) -> str:
    desk.loops.end_early(loop)
    return f"/mock/{loop}"


def _rate(desk: Desk, loop: str, form: Form) -> str:
    score = form.get("score", "")
    if score not in ("", "1", "2", "3", "4"):
        raise UnusableOption(RATE_IT)
    desk.loops.rate_loop(loop, int(score) if score else None)
    return f"/mock/{loop}"


DEEDS: Mapping[str, Callable[[Desk, str, Form], str]] = {
    "hold": _hold,
    "now": _now,
    "again": _again,
    "rate": _rate,
    "end": _end,
}
