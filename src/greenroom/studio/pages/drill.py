"""Drill: today's cards one by one, how the term stands, and what is set for it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from greenroom.errors import UnusableOption
from greenroom.recall.citing import cited
from greenroom.rehearsal.drilling import MOST_CAP
from greenroom.rehearsal.holding import day_of
from greenroom.studio.drills import Decks, Drills
from greenroom.studio.forms import fields
from greenroom.studio.pages.places import day_written
from greenroom.studio.parts.days_ahead import days_ahead
from greenroom.studio.parts.prose import prose
from greenroom.studio.rendering import rendered, studio_of

Form = Mapping[str, str]
STALE = "stale"
"""What is told where a window showed an earlier card than the one that comes now."""
NO_DEED = "This button is none of the page's: load the page again."


async def page(request: Request) -> Response:
    """``/drill``; ``deck`` names the decks, all of them where none is named; ``said`` and ``card`` what has just been done."""
    return await _page(request, _decks(request))


async def act(request: Request) -> Response:
    """Does what a button says, and shows the page again."""
    form, decks = await fields(request), _decks(request)
    deed, drills = DEEDS.get(form.get("do", "")), studio_of(request).desk.drills
    if deed is None:
        raise UnusableOption(NO_DEED)
    try:
        said = await run_in_threadpool(deed, drills, decks, form)
    except UnusableOption as fault:
        return await _page(request, decks, str(fault), form)
    told = [("said", said), ("card", form.get("card", ""))] if said else []
    return RedirectResponse(_address(decks, *told), 303)


async def _page(request: Request, decks: Decks, sentence: str = "", typed: Form | None = None) -> Response:
    facts = await run_in_threadpool(_facts, studio_of(request).desk.drills, decks)
    said, card = request.query_params.get("said", ""), request.query_params.get("card", "")
    told = next((each for each in facts["found"].left_out if each.key == card), None) if said == "out" else None
    status = 422 if sentence else 200
    return rendered(
        request, "drill.html", status, **facts, sentence=sentence, typed=typed or {}, is_stale=said == STALE,
        is_kept=said == "term", just_out=told,
    )  # fmt: skip


def _facts(drills: Drills, decks: Decks) -> dict[str, Any]:
    found = drills.look(decks)
    card = found.drill.cards[found.place.key] if found.place.key else None
    outlook = found.drill.outlook(found.day)
    return {
        "found": found,
        "card": card,
        "asks": prose(card.asks, is_line=True) if card else "",
        "answer": prose(card.answer) if card else "",
        "source": cited(card.source) if card and card.source else "",
        "is_new": card is not None and card.key in {each.key for each in found.drill.standings if each.is_new},
        "complaints": [prose(each, is_line=True) for each in found.drill.complaints],
        "outlook": outlook,
        "ahead": days_ahead("ahead", outlook.ahead),
        "until": day_written(found.drill.term.until),
        "is_past": found.day >= found.drill.term.until,
        "decks": [(deck, not decks or deck.name in decks) for deck in drills.decks()],
        "most": MOST_CAP,
        "drill_at": _address(decks),
    }


def _decks(request: Request) -> Decks:
    return tuple(dict.fromkeys(request.query_params.getlist("deck")))


def _address(decks: Decks, *told: tuple[str, str]) -> str:
    query = urlencode([*(("deck", name) for name in decks), *told])
    return f"/drill?{query}" if query else "/drill"


def _answered(drills: Drills, decks: Decks, form: Form) -> str:
    is_known = form["do"] == "known"
    return "" if drills.answer(decks, _turn(form), form.get("card", ""), is_known=is_known) else STALE


def _back(drills: Drills, decks: Decks, form: Form) -> str:
    return "" if drills.back(decks, _turn(form)) else STALE


def _out(drills: Drills, decks: Decks, form: Form) -> str:
    return "out" if drills.leave_out(decks, _turn(form), form.get("card", "")) else STALE


def _in(drills: Drills, _: Decks, form: Form) -> str:
    drills.say_left_out(form.get("card", ""), is_out=False)
    return "in"


def _term(drills: Drills, _: Decks, form: Form) -> str:
    drills.set_term(_until(form), _cap(form))
    return "term"


def _more(drills: Drills, decks: Decks, _: Form) -> str:
    drills.go_on(decks)
    return ""


def _turn(form: Form) -> int:
    turn = form.get("turn", "")
    return int(turn) if turn.isascii() and turn.isdigit() and len(turn) < 9 else -1


def _until(form: Form) -> date:
    return day_of(form.get("until", "").strip())


def _cap(form: Form) -> int:
    many = form.get("cap", "").strip()
    if not (many.isascii() and many.isdigit() and len(many) < 9):
        raise UnusableOption(f"{many[:40]!r} is no number of cards: write it in digits.")
    return int(many)


DEEDS: Mapping[str, Callable[[Drills, Decks, Form], str]] = {
    "known": _answered, "forgot": _answered, "back": _back, "out": _out, "in": _in, "term": _term, "more": _more,
}  # fmt: skip
"""What a button of the page does, by its name; it gives what is told of it."""
